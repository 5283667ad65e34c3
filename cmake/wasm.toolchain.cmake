# The core as WebAssembly: clang 19 with Debian's wasi-libc and libc++. The reasons stand in ARCHITECTURE.md, "Toolchain".
set(CMAKE_SYSTEM_NAME WASI)
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_AR llvm-ar-19)
set(CMAKE_RANLIB llvm-ranlib-19)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
# Without the optimising compiler, whose threads may still be at work when a program ends: Node then crashes at its exit.
set(CMAKE_CROSSCOMPILING_EMULATOR node;--no-warnings;--liftoff-only;${CMAKE_CURRENT_LIST_DIR}/../tests/run_wasi.mjs)

# Of the host's headers the cross build may see Boost's alone: plain /usr/include would bring glibc's along.
set(securebase_host_headers ${CMAKE_BINARY_DIR}/host-headers)
file(MAKE_DIRECTORY ${securebase_host_headers})
file(CREATE_LINK /usr/include/boost ${securebase_host_headers}/boost SYMBOLIC)
include_directories(SYSTEM ${securebase_host_headers})

# No exceptions and no threads in this target. What Boost would throw ends the instance (core/base/wasm_runtime.cpp);
# the worker then starts a fresh one.
add_compile_options(-fno-exceptions -fignore-exceptions -msimd128)
add_compile_definitions(BOOST_SYSTEM_DISABLE_THREADS BOOST_NO_CXX11_HDR_MUTEX)
