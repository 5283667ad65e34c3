// The core's one door: any operation, any request. The first byte chooses the operation; the rest is the request. A
// reply must come, and be JSON that says whether it went well.
#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/api/engine.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::string_view names[] = {"about",       "coach.check", "chat.open", "chat.feed",  "chat.contents",
                                               "chat.report", "chat.chart",  "chat.page", "chat.close", ""};
  if (size == 0) return 0;
  // One engine for all inputs: what one leaves open, the next finds.
  static securebase::api::Engine engine;
  const auto name = names[data[0] % std::size(names)];
  const auto reply = engine.call(name, {reinterpret_cast<const char*>(data) + 1, size - 1});
  boost::system::error_code error;
  const auto tree = boost::json::parse(reply, error);
  if (error || !tree.is_object() || !tree.as_object().contains("ok")) std::abort();
  return 0;
}
