#include "core/chat/securebase_jsonl.hpp"
#include "fuzz/chat_driver.hpp"

using namespace securebase;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_parser(chat::make_securebase_jsonl_parser, {reinterpret_cast<const char*>(data), size});
  return 0;
}
