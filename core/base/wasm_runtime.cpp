// What the WebAssembly build needs of the C++ runtime in place of exceptions and stack guards. Empty natively.
#ifdef __wasm__

#include <boost/assert/source_location.hpp>
#include <cstddef>
#include <cstdint>
#include <exception>

// A library that would throw ends the instance. The worker reports it and starts a fresh one; nothing is lost, because
// the instance holds nothing that is not elsewhere.
namespace boost {
[[noreturn]] void throw_exception(const std::exception&) { __builtin_trap(); }
[[noreturn]] void throw_exception(const std::exception&, const source_location&) { __builtin_trap(); }
}  // namespace boost

extern "C" {
[[noreturn]] void* __cxa_allocate_exception(std::size_t) noexcept { __builtin_trap(); }
[[noreturn]] void __cxa_throw(void*, void*, void (*)(void*)) { __builtin_trap(); }
// compiler-rt's WebAssembly build refers to them.
std::uintptr_t __stack_chk_guard = 0x5bd1e995;
[[noreturn]] void __stack_chk_fail() { __builtin_trap(); }
}

#endif
