#!/usr/bin/env bash
# Resolves pyproject.toml into its locks: exact versions, a hash of every file, no host.
set -euo pipefail
cd "$(dirname "$0")/.."

# A cache of its own: resolving takes up the engine's source anew, and the build made from it would no longer be found.
export UV_CACHE_DIR=.tools/lock-cache

UV=uv
has_build_settings() { "$UV" pip compile --help 2>/dev/null | grep config-settings-package >/dev/null; }
has_build_settings || UV=.tools/uv/bin/uv

"$UV" pip compile -q "$@" pyproject.toml -o requirements.lock
"$UV" pip compile -q "$@" pyproject.toml --group test --group fuzz --group lint -c requirements.lock -o requirements-dev.lock
"$UV" pip compile -q "$@" packaging/freezer.in -c requirements.lock -o packaging/freezer.lock
if grep -n '://' requirements.lock requirements-dev.lock packaging/freezer.lock; then
    echo "lock: a host got into the lock; see the lines above" >&2
    exit 1
fi
