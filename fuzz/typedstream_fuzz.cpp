#include "core/chat/typedstream.hpp"
#include "fuzz/chat_driver.hpp"

using namespace securebase;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A copy of exactly these bytes, so that a sanitizer sees a step beyond them.
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto text = chat::text_of_typedstream(bytes);
  if (text) {
    fuzz::require(utf8::is_valid(*text), "the text is UTF-8");
    fuzz::require(text->size() <= chat::message_text_bytes_max, "a text is no longer than its bound");
  }
  return 0;
}
