#include "core/speak/stems.hpp"

#include <array>

#include "core/speak/phrases.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::speak {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool drop(std::string& word, std::string_view ending, std::size_t least) {
  if (!word.ends_with(ending) || word.size() < ending.size() + least) return false;
  word.resize(word.size() - ending.size());
  return true;
}

/// Calls `use` with each written word in lower case, and its token.
template <class Use>
void for_each_word(std::string_view text, Use use) {
  text::Message message;
  phrase_book().read(text, message);
  for (const auto& token : message.tokens) {
    if (token.has(text::Token::continued)) continue;
    std::string word;
    for (const char c : message.text.substr(token.begin, token.end - token.begin)) word += small(c);
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    use(word, token);
  }
}

}  // namespace

std::string stem_of(std::string_view word) {
  if (const auto* verb = text::words::verb_of(word)) return verb->base;
  std::string stem(word);
  drop(stem, "ies", 2) ? stem += 'y' : stem;
  if (!stem.ends_with("ss")) drop(stem, "s", 3);
  // "missed", "worried", "lonely", "loneliness": what is left need not be a word.
  for (const auto ending : {"fulness", "iness", "ness", "ment", "fully", "ful", "ingly", "ing", "ied", "ed", "ily",
                            "ly", "er", "est", "e", "y", "i"}) {
    if (drop(stem, ending, 3)) break;
  }
  if (stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2] && !stem.ends_with("ss") &&
      !stem.ends_with("ll")) {
    stem.pop_back();
  }
  return stem;
}

std::vector<std::string> content_stems(std::string_view text) {
  static constexpr std::string_view common =
      " get got go going make made do did done have had be been was were is are am know think say said thing things "
      "way "
      "really very just even still much more some any one not no yes ok okay like lot bit today again too also well "
      "want need feel felt would could can will now then there here when what how why who it this that you me my your "
      "we us our i he she they them him her his their its if so and but or because about with from for of to in on at "
      "by "
      "as up out off over down all every time come came back take took ";
  std::vector<std::string> stems;
  for_each_word(text, [&](const std::string& word, const text::Token& token) {
    if (token.is(text::WordClass::function_word) || token.is(text::WordClass::emoji) || word.size() < 3) return;
    if (common.contains(" " + word + " ")) return;
    if (word.contains('\'')) return;
    stems.push_back(stem_of(word));
  });
  return stems;
}

std::set<std::string> all_stems(std::string_view text) {
  std::set<std::string> stems;
  for_each_word(text, [&](const std::string& word, const text::Token&) { stems.insert(stem_of(word)); });
  return stems;
}

}  // namespace securebase::speak
