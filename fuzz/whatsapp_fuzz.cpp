#include "core/chat/whatsapp.hpp"
#include "fuzz/chat_driver.hpp"

using namespace securebase;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // As the import does it: what a survey finds goes into the parser.
  chat::DialectSurvey survey;
  survey.feed(bytes);
  survey.finish();
  const auto dialect = survey.dialect();
  fuzz::check_parser([&](const chat::ParseOptions& options) { return chat::make_whatsapp_parser(options, dialect); },
                     bytes);
  return 0;
}
