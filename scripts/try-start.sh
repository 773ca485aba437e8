#!/usr/bin/env bash
# Starts Keypath as a user would (npm start on an empty data directory), asks whether it is ready, stops it and looks that
# nothing is left running: once by Ctrl-C, once as a service manager does, with SIGTERM for npm alone.
set -euo pipefail
cd "$(dirname "$0")/.."

data=$(mktemp -d)/data
log=$(mktemp)
trap 'rm -rf "$(dirname "$data")" "$log" "$log.pattern"' EXIT

give_up() {
  echo "$1" >&2
  cat "$log" >&2
  exit 1
}

start_and_stop() {
  local signal=$1 whom=$2
  : >"$log"
  # A process group of its own, as a terminal gives it: Ctrl-C reaches npm and Keypath at the same time.
  KEYPATH_DATA_DIR=$data PORT=0 LOG_LEVEL=warn setsid npm start >"$log" 2>&1 &
  local pid=$!
  for _ in $(seq 1 1800); do
    grep -q 'serves on' "$log" && break
    kill -0 "$pid" 2>/dev/null || give_up 'npm start ended before it served.'
    sleep 0.1
  done
  local url
  url=$(sed -n 's/.*serves on //p' "$log")
  [ -n "$url" ] || give_up 'npm start did not serve within three minutes.'
  node -e 'fetch(process.argv[1]).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))' \
    "$url/health/ready" || give_up "$url/health/ready is not ready."
  case $whom in
    group) kill "-$signal" -- "-$pid" ;;
    npm) kill "-$signal" "$pid" ;;
  esac
  local status=0
  wait "$pid" || status=$?
  case $status in
    0 | 130 | 143) ;; # 128 + the signal
    *) give_up "npm start did not end well: $status." ;;
  esac
  grep -q 'Stopped' "$log" || give_up 'Keypath did not stop in order.'
  # From a file, so that the search does not find itself.
  printf '%s' "$data" >"$log.pattern"
  if grep -lF -f "$log.pattern" /proc/[0-9]*/cmdline 2>/dev/null; then give_up 'Processes were left running.'; fi
}

unset DATABASE_URL REDIS_URL
start_and_stop INT group
start_and_stop TERM npm
echo 'Starts, serves, stops and starts again.'
