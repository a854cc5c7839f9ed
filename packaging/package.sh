#!/usr/bin/env bash
# Makes what people install: freezes the program, tries it out, and on Linux wraps it up.
#
#   packaging/package.sh            everything this system can make, into dist/
#   packaging/package.sh freeze     the frozen program alone, dist/gemma-desk/
#
# A release's engine runs on any processor of its kind, so it is built anew: about 15 minutes on two cores, then cached.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly WHAT="${1:-all}"
readonly VENV=.tools/freeze
step() { printf '\n==> %s\n' "$*"; }

# GGML_NATIVE would build for the processor here and end with an illegal instruction on an older one. Instead each
# generation of processors gets a file of its own, and the engine loads the best (engine/llama/backend.py). OpenMP's
# library is found and taken along on Linux; on Windows it is not (vcomp140.dll), and ggml's own threads do.
engine_settings() {
    local name=llama-cpp-python:cmake.define
    printf -- '--config-settings-package %s\n' "$name.MTMD_VIDEO=OFF" "$name.GGML_NATIVE=OFF"
    case "$(uname)" in
        Darwin) printf -- '--config-settings-package %s\n' "$name.GGML_METAL_EMBED_LIBRARY=ON" "$name.GGML_OPENMP=OFF" ;;
        *) printf -- '--config-settings-package %s\n' "$name.GGML_BACKEND_DL=ON" "$name.GGML_CPU_ALL_VARIANTS=ON" \
            "$name.CMAKE_INSTALL_BINDIR=llama_cpp/lib" ;;
    esac
    case "$(uname)" in MINGW* | MSYS*) printf -- '--config-settings-package %s\n' "$name.GGML_OPENMP=OFF" ;; esac
}

python_of() { if [ -x "$1/Scripts/python.exe" ]; then echo "$1/Scripts/python.exe"; else echo "$1/bin/python"; fi; }

has_build_settings() { "$1" pip sync --help 2>/dev/null | grep config-settings-package >/dev/null; }

freeze() {
    packaging/bootstrap.sh package
    UV=uv
    if ! has_build_settings "$UV"; then UV=.tools/uv/bin/uv; fi
    step "An environment with nothing but what goes along"
    [ -x "$(python_of "$VENV")" ] || "$UV" venv -q "$VENV"
    # shellcheck disable=SC2046  # one word each is meant
    "$UV" pip sync -q --python "$(python_of "$VENV")" --require-hashes --no-progress \
        $(engine_settings) requirements.lock packaging/freezer.lock
    step "Icons"
    "$(python_of "$VENV")" packaging/make_icons.py build/icons
    step "Freezing"
    # The same sources give the same bytes.
    export PYTHONHASHSEED=1 SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
    "$(python_of "$VENV")" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/freeze \
        packaging/build.spec
    step "Trying it out"
    dist/gemma-desk/gemma-desk --self-test
}

freeze
if [ "$WHAT" = all ] && [ "$(uname)" = Linux ]; then packaging/linux/wrap.sh; fi
