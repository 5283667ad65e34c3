# shellcheck shell=bash disable=SC2034
# Sourced by ./run and ./test, from the top folder: installs what is missing and builds what has changed. Each function
# is quick when there is nothing to do; what a tool says goes to build/logs, and its end is shown when it fails.

logs=build/logs
mkdir -p $logs

packages_to_run=(
  clang-19 lld-19 llvm-19                                        # one compiler for both targets
  libc++-19-dev-wasm32 libclang-rt-19-dev-wasm32 wasi-libc       # the core as WebAssembly
  libsqlite3-dev libsodium-dev libcli11-dev zlib1g-dev
  cmake ninja-build ccache gzip brotli ca-certificates)
packages_to_test=(
  clang-format-19 clang-tidy-19 libclang-rt-19-dev               # the last: sanitizers and libFuzzer
  googletest libbenchmark-dev git chromium)

# run_logged NAME COMMAND...: runs it with its output in build/logs/NAME.log.
run_logged() {
  local name=$1
  shift
  if ! "$@" >"$logs/$name.log" 2>&1; then
    echo "Failed: $* (all of it in $logs/$name.log)" >&2
    tail -n 40 "$logs/$name.log" >&2
    return 1
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Not root, and there is no sudo. As root, please run: $*" >&2
    return 1
  fi
}

is_installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# Boost 1.81 or later: Debian 12 has it beside its own older one, from Debian 13 on its own is late enough.
boost_package() {
  local version
  version=$(awk '$1 == "#define" && $2 == "BOOST_VERSION" { print $3 }' /usr/include/boost/version.hpp 2>/dev/null || true)
  if [ "${version:-0}" -ge 108100 ]; then return; fi
  if grep -qx 'VERSION_ID="12"' /etc/os-release; then echo libboost1.81-dev; else echo libboost-dev; fi
}

# Node 18 or later may come from elsewhere than Debian.
node_packages() {
  local major
  major=$(node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/' || true)
  if [ "${major:-0}" -lt 18 ] || ! command -v npm >/dev/null; then echo nodejs npm; fi
}

# install_packages NAME...: those of the Debian packages that are missing.
install_packages() {
  local package missing=()
  for package in "$@" $(boost_package) $(node_packages); do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} = 0 ]; then return; fi
  if ! command -v apt-get >/dev/null; then
    echo "Securebase is built on Debian 12 or 13. Elsewhere, please install yourself: ${missing[*]}" >&2
    return 1
  fi
  echo "Installing with apt: ${missing[*]}"
  run_logged apt-update as_root apt-get update
  run_logged apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
  rm -f build/*/build.ninja # Configure again: what was not found may be there now.
}

# npm's modules, when the lock is another than the one they were installed from.
install_modules() {
  local stamp=web/node_modules/.installed-from
  if cmp -s web/package-lock.json $stamp; then return; fi
  echo "Installing the web app's modules with npm"
  run_logged npm npm --prefix web ci --no-audit --no-fund
  cp web/package-lock.json $stamp
}

# build_preset PRESET TARGET...
build_preset() {
  local preset=$1
  shift
  [ "build/$preset/build.ninja" -nt CMakePresets.json ] || run_logged "configure-$preset" cmake --preset "$preset"
  run_logged "build-$preset" cmake --build --preset "$preset" --target "$@"
}

# The pages, when anything that goes into them is newer than they are.
build_web() {
  local inputs=(web/src web/public web/index.html web/*.json web/*.ts build/wasm/wasm/core.wasm)
  if [ -f web/dist/index.html ] && [ -z "$(find "${inputs[@]}" -newer web/dist/index.html -print -quit)" ]; then return; fi
  run_logged build-web npm --prefix web run build
}

# The whole product: the core as WebAssembly goes into the pages, the pages go into the program.
build_product() {
  [ -x build/release/cli/securebase ] || echo "Building; the first time takes a few minutes"
  build_preset wasm core
  build_web
  build_preset release securebase
}
