#!/usr/bin/env bash
# Makes sure that what the tests start themselves is on this machine: a Redis (or Valkey) server, and a Chromium with Chinese letters.
# On Debian and its kin it is installed when that may be done without asking; elsewhere the command to run is printed.
set -euo pipefail

has_redis() {
  command -v valkey-server >/dev/null 2>&1 || command -v redis-server >/dev/null 2>&1 || [ -x /usr/bin/redis-server ]
}

# How to run a command as root without being asked for a password; empty output and failure where that is impossible.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

has_chromium() {
  [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ]
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  # RUNLEVEL=1 keeps a package from starting its own service: the tests start private servers.
  as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2 ||
    { as_root apt-get update >&2 &&
      as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2; }
}

if ! has_redis; then
  echo 'No Redis on this machine; installing redis-server for the tests …' >&2
  if ! install_packages redis-server || ! has_redis; then
    echo 'The tests need a Redis server and it cannot be installed from here. Run:' >&2
    echo '  sudo apt-get install redis-server      # Debian, Ubuntu' >&2
    echo '  brew install redis                     # macOS' >&2
    exit 1
  fi
fi

if ! has_chromium; then
  echo 'No Chromium on this machine; installing chromium and fonts-noto-cjk for the tests …' >&2
  if ! install_packages chromium fonts-noto-cjk || ! has_chromium; then
    echo 'The tests need a Chromium and it cannot be installed from here. Run:' >&2
    echo '  sudo apt-get install chromium fonts-noto-cjk      # Debian, Ubuntu' >&2
    echo '  or set CHROMIUM to the path of a Chromium or Chrome' >&2
    exit 1
  fi
fi
