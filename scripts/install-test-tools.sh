#!/usr/bin/env bash
# Makes sure that what the tests start themselves is on this machine: a Redis (or Valkey) server.
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

install_redis() {
  command -v apt-get >/dev/null 2>&1 || return 1
  # RUNLEVEL=1 keeps the package from starting its own service: the tests start private servers.
  as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends redis-server >&2 ||
    { as_root apt-get update >&2 &&
      as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends redis-server >&2; }
}

if ! has_redis; then
  echo 'No Redis on this machine; installing redis-server for the tests …' >&2
  if ! install_redis || ! has_redis; then
    echo 'The tests need a Redis server and it cannot be installed from here. Run:' >&2
    echo '  sudo apt-get install redis-server      # Debian, Ubuntu' >&2
    echo '  brew install redis                     # macOS' >&2
    exit 1
  fi
fi
