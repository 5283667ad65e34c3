// The core's door in WebAssembly: four functions, no logic. The worker that calls them is web/src/engine/worker.ts.
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/api/engine.hpp"

namespace {

securebase::api::Engine& engine() {
  static securebase::api::Engine instance;
  return instance;
}

std::string& last_reply() {
  static std::string reply;
  return reply;
}

}  // namespace

#define SECUREBASE_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

/// Room for `size` bytes of a request; null when there is none.
SECUREBASE_EXPORT(securebase_alloc) void* securebase_alloc(std::size_t size) { return std::malloc(size); }

SECUREBASE_EXPORT(securebase_free) void securebase_free(void* room) { std::free(room); }

/// Answers one call; returns the size of the reply in bytes. The reply stands until the next call.
SECUREBASE_EXPORT(securebase_call)
std::size_t securebase_call(const char* name, std::size_t name_size, const char* request, std::size_t request_size) {
  last_reply() = engine().call(std::string_view(name, name_size), std::string_view(request, request_size));
  return last_reply().size();
}

SECUREBASE_EXPORT(securebase_reply) const char* securebase_reply() { return last_reply().data(); }
