#!/usr/bin/env bash
# Starts Keypath twice as a user would (npm start on an empty data directory), asks whether it is ready, presses Ctrl-C
# and looks that nothing is left running.
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
  kill -INT -- "-$pid"
  wait "$pid" || [ $? -eq 130 ] || give_up 'npm start did not end well.'
  grep -q 'Stopped' "$log" || give_up 'Keypath did not stop in order.'
  # From a file, so that the search does not find itself.
  printf '%s' "$data" >"$log.pattern"
  if grep -lF -f "$log.pattern" /proc/[0-9]*/cmdline 2>/dev/null; then give_up 'Processes were left running.'; fi
}

unset DATABASE_URL REDIS_URL
start_and_stop
start_and_stop
echo 'Starts, serves, stops and starts again.'
