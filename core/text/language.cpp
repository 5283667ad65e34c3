#include "core/text/language.hpp"

namespace securebase::text {

Language language_of(const Message& message) {
  if (message.word_runs == 0) return Language::too_short;
  if (message.letters > 0 && 2 * message.letters_other_script > message.letters) return Language::other;
  std::uint32_t known = 0;
  std::uint32_t glue = 0;
  std::uint32_t foreign = 0;
  for (const auto& token : message.tokens) {
    if (token.has(Token::continued) || token.is(WordClass::emoji)) continue;
    if (token.word != unknown_word) ++known;
    if (token.is(WordClass::function_word)) ++glue;
    if (token.is(WordClass::foreign)) ++foreign;
  }
  // Glue of another language that outweighs the English: "kya tum still at office ho".
  const auto english = known - foreign;
  if (foreign > 0 && foreign >= english) return Language::other;
  if (message.word_runs >= 4 && english == 0) return Language::other;
  if (message.word_runs >= 6 && glue == 0 && 4 * english < message.word_runs) return Language::other;
  if (message.word_runs <= 2 && english == 0) return Language::too_short;
  if (message.word_runs == 1 && message.letters <= 2) return Language::too_short;
  return Language::english;
}

}  // namespace securebase::text
