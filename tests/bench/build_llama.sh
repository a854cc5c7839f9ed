#!/usr/bin/env bash
# Builds llama.cpp's own llama-bench and llama-server, to measure beside ours: from the very sources and with the very
# settings that the installed llama-cpp-python was built with, so that both run the same kernels.
#
# usage: build_llama.sh FOLDER [SOURCES]
#
# FOLDER gets the build; the programs are in FOLDER/build/bin. SOURCES is llama.cpp's source tree, if it is there
# already; else the source distribution of the installed version is fetched with pip. PYTHON names the Python that has
# llama-cpp-python (default: .venv/bin/python, else python3), JOBS how many compilers run at once (default: one a core).
set -euo pipefail

readonly FOLDER=${1:?usage: build_llama.sh FOLDER [SOURCES]}
readonly BUILD=$FOLDER/build
PYTHON=${PYTHON:-$([ -x .venv/bin/python ] && echo .venv/bin/python || echo python3)}

pip() { # that of any Python: the environment of this project has none of its own
    local python
    for python in "$PYTHON" .tools/uv/bin/python python3; do
        if "$python" -m pip --version >/dev/null 2>&1; then "$python" -m pip "$@"; return; fi
    done
    echo "build_llama.sh: no pip found; give the sources as the second argument" >&2
    return 1
}

fetch_sources() { # prints where they are
    local version
    version=$("$PYTHON" -c 'from importlib.metadata import version; print(version("llama-cpp-python"))')
    pip download -q --no-deps --no-binary llama-cpp-python --dest "$FOLDER" "llama-cpp-python==$version" >&2
    tar -xzf "$FOLDER/llama_cpp_python-$version.tar.gz" -C "$FOLDER"
    echo "$FOLDER/llama_cpp_python-$version/vendor/llama.cpp"
}

settings() { # those of llama-cpp-python's CMakeLists.txt and of our build; all others as llama.cpp sets them
    local name
    for name in \
        CMAKE_BUILD_TYPE=Release BUILD_SHARED_LIBS=ON LLAMA_CURL=OFF MTMD_VIDEO=OFF \
        GGML_NATIVE=ON GGML_OPENMP=ON \
        LLAMA_BUILD_TESTS=OFF LLAMA_BUILD_EXAMPLES=OFF LLAMA_BUILD_APP=OFF LLAMA_BUILD_UI=OFF \
        LLAMA_USE_PREBUILT_UI=OFF LLAMA_OPENSSL=OFF; do echo "-D$name"; done
}

mkdir -p "$FOLDER"
SOURCES=${2:-$(fetch_sources)}
# shellcheck disable=SC2046  # one word per setting is meant
cmake -S "$SOURCES" -B "$BUILD" $(settings)
cmake --build "$BUILD" --parallel "${JOBS:-$(getconf _NPROCESSORS_ONLN)}" --target llama-bench llama-server
echo "Built. Put them on the PATH: export PATH=$(cd "$BUILD/bin" && pwd):\$PATH"
