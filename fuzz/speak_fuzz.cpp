// Any bytes, as a part of a message, a draft, a paraphrase and an account of what happened: what is found lies inside
// the text, and a message can be composed of whatever was found.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/speak/assertive.hpp"
#include "core/speak/doubt.hpp"
#include "core/speak/listening.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace securebase::speak;
  using securebase::Language;
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const auto border = all.find('\0');
  const auto text = all.substr(0, border);
  const auto other = border == all.npos ? std::string_view{} : all.substr(border + 1);
  const auto is_inside = [&](const Bytes& words) { return words.begin <= words.end && words.end <= text.size(); };

  for (const auto part : {Part::observation, Part::feeling, Part::need, Part::request}) {
    const auto check = check_part(part, text, Language::en);
    for (const auto& finding : check.findings) {
      if (!is_inside(finding.words)) std::abort();
    }
  }
  const auto found = parts_of(text);
  for (const auto* part : {&found.parts.observation, &found.parts.feeling, &found.parts.need, &found.parts.request}) {
    if (!text.contains(*part)) std::abort();
  }
  for (const auto manner : {Manner::as_written, Manner::warmer, Manner::shorter}) {
    const auto message = compose(found.parts, tone_of(other), manner);
    if (message.size() > 8 * size + 1'000) std::abort();
  }
  compose({std::string(text), std::string(other), std::string(text), std::string(other)}, tone_of(text));
  for (const auto& note : check_listening(text, other, Language::en).notes) {
    if (!is_inside(note.words)) std::abort();
  }
  for (const auto& note : check_listening(text, listen_library(Language::en).messages[size % 36], Language::en).notes) {
    if (!is_inside(note.words)) std::abort();
  }
  const auto given = doubt({text, {}, size % 2 == 0, false});
  if ((given.state == DoubtState::offered) != (given.readings.size() >= 3)) std::abort();
  if (doubt({text, {}, false, true}).state != DoubtState::closed) std::abort();
  return 0;
}
