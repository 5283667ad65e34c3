# CMake 3.25 does not know this system; static libraries and executables are all there is to it.
set(WASI 1)
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
