// The core's one door: any operation, any request. The first byte chooses a row of the table of operations, or none;
// the rest is the request. A reply must come, and be JSON that says whether it went well.
#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/api/engine.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto names = securebase::api::Engine::names();
  if (size == 0) return 0;
  // One engine for all inputs: what one leaves open, the next finds.
  static securebase::api::Engine engine;
  const auto choice = data[0] % (names.size() + 1);
  const auto name = choice < names.size() ? names[choice] : std::string_view("no.such");
  const auto reply = engine.call(name, {reinterpret_cast<const char*>(data) + 1, size - 1});
  boost::system::error_code error;
  const auto tree = boost::json::parse(reply, error);
  if (error || !tree.is_object() || !tree.as_object().contains("ok")) std::abort();
  return 0;
}
