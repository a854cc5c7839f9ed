#!/usr/bin/env bash
# Makes this checkout ready. `bootstrap.sh run` for the program; `bootstrap.sh dev` brings the system's part of its tests
# too: a virtual screen, a virtual sound card. `bootstrap.sh package` ends after 3: packages are made in an environment
# of their own (package.sh).
#
# 1. system libraries and tools   4. the locked packages, by hash
# 2. a Python                     5. this project, editable
# 3. uv
#
# A second call finds its stamp and ends at once. Works with bash 3.2 (macOS).
set -euo pipefail
cd "$(dirname "$0")/.."

readonly LEVEL="${1:-run}"
readonly VENV=.venv
readonly TOOLS=.tools/uv
readonly UV_VERSION=0.13.8

step() { printf '\n==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
fail() { printf '\nbootstrap: %s\n' "$*" >&2; exit 3; }
has() { command -v "$1" >/dev/null 2>&1; }

case "$LEVEL" in run | dev | package) ;; *) echo "usage: bootstrap.sh [run|dev|package]" >&2; exit 2 ;; esac

# A checkout gets one environment, tests' packages included: the small models that `make run` falls back on are made by
# them too. requirements.lock is for installing the program alone.
readonly LOCK=requirements-dev.lock

stamp() { cat packaging/bootstrap.sh packaging/system-packages.txt pyproject.toml "$LOCK" | cksum; pwd; }

# --- system libraries and tools -----------------------------------------------------------------------------------

has_library() { # by soname, so that no distribution's package names matter here
    local ldconfig=/sbin/ldconfig
    [ -x "$ldconfig" ] || return 0 # no way to look (musl, NixOS): believe it is there
    "$ldconfig" -p | grep "[[:space:]]$1 " >/dev/null # not -q: it ends early, which pipefail takes for an error
}

has_file() { [ -n "$(find -L /usr/lib /usr/lib64 /usr/share/fonts -name "$1" -print -quit 2>/dev/null)" ]; }

is_there() { # kind:name
    case "$1" in
        lib:*) has_library "${1#lib:}" ;;
        cmd:*) has "${1#cmd:}" ;;
        file:*) has_file "${1#file:}" ;;
    esac
}

missing_packages() { # column of system-packages.txt: 3 apt, 4 dnf, 5 pacman, 6 brew
    local column=$1 level probe names
    while read -r level probe names; do
        case "$level" in '' | '#'*) continue ;; esac
        [ "$level" = run ] || [ "$level" = "$LEVEL" ] || continue
        is_there "$probe" || echo "$level $probe $names" | awk -v c="$column" '$c != "-" { print $c }'
    done <packaging/system-packages.txt | sort -u | tr '\n' ' '
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -q >/dev/null && as_root apt-get install -q -y --no-install-recommends "$@" >/dev/null
}

install_system_packages() {
    local names
    if has apt-get; then
        names=$(missing_packages 3)
        [ -n "$names" ] || { note "all there"; return; }
        note "missing: $names"
        # shellcheck disable=SC2086  # one word per package is meant
        apt_install $names && note "installed with apt" || tell "sudo apt-get install $names"
    elif has dnf; then
        names=$(missing_packages 4); [ -z "$names" ] || tell "sudo dnf install $names"
    elif has pacman; then
        names=$(missing_packages 5); [ -z "$names" ] || tell "sudo pacman -S --needed $names"
    elif [ "$(uname)" = Darwin ]; then
        names=$(missing_packages 6); [ -z "$names" ] || tell "brew install $names"
    else
        note "no package manager known here; see packaging/system-packages.txt for what is needed"
    fi
}

tell() { note "please run:  $*"; note "going on without; what needs it will say so"; }

check_compiler() {
    has c++ || has g++ || has clang++ && return
    if [ "$(uname)" = Darwin ]; then fail "no C++ compiler. Run: xcode-select --install"; fi
    fail "no C++ compiler, which building the engine needs. Install one as printed above, then run this again."
}

# --- Python and uv ------------------------------------------------------------------------------------------------

is_python() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1; }

find_python() {
    local name
    for name in "${PYTHON:-python3}" python3 python3.13 python3.12 python3.11 python3.14 python; do
        if is_python "$name"; then command -v "$name"; return; fi
    done
    fail "no Python 3.11 to 3.14 found. Install one (apt: python3 python3-venv, dnf and pacman: python, \
brew: python@3.13) or name it: PYTHON=/path/to/python make run"
}

make_venv() { # folder
    [ -x "$1/bin/python" ] && is_python "$1/bin/python" && return
    rm -rf "$1"
    "$PYTHON_FOUND" -m venv "$1" >/dev/null 2>&1 && return
    rm -rf "$1" # Debian keeps venv in a package of its own
    if has apt-get && apt_install python3-venv && "$PYTHON_FOUND" -m venv "$1"; then return; fi
    fail "$PYTHON_FOUND cannot make a virtual environment. Install its venv package (apt: python3-venv)."
}

is_good_uv() { has "$1" && "$1" pip sync --help 2>/dev/null | grep config-settings-package >/dev/null; }

find_uv() {
    if is_good_uv uv; then UV=uv; return; fi
    UV=$TOOLS/bin/uv
    if is_good_uv "$UV"; then return; fi
    note "installing uv $UV_VERSION from PyPI into $TOOLS"
    make_venv "$TOOLS"
    "$TOOLS/bin/python" -m pip install -q --disable-pip-version-check "uv==$UV_VERSION"
}

# --- all together -------------------------------------------------------------------------------------------------

STAMP=$(stamp)
stamped() { [ -x "$VENV/bin/gemma-desk" ] && [ "$(cat "$VENV/.stamp-$1" 2>/dev/null)" = "$STAMP" ]; }
if [ "$LEVEL" != package ] && { stamped "$LEVEL" || stamped dev; }; then exit 0; fi

SECONDS=0
step "System libraries and tools"
install_system_packages
check_compiler

step "Python and uv"
PYTHON_FOUND=$(find_python)
find_uv
if [ "$LEVEL" = package ]; then note "$("$UV" --version)"; exit 0; fi
make_venv "$VENV"
note "$("$VENV/bin/python" --version), $("$UV" --version)"

step "Packages of $LOCK, each checked by its hash"
note "The engine (llama.cpp) is built for this machine: about 5 minutes on two cores the first time, then cached."
"$UV" pip sync --python "$VENV/bin/python" --require-hashes --no-progress "$LOCK"

step "Gemma Desk itself"
"$UV" pip install --python "$VENV/bin/python" --no-progress --no-deps --editable .

echo "$STAMP" >"$VENV/.stamp-$LEVEL"
step "Ready after $SECONDS s"
