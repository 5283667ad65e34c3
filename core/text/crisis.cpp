#include "core/text/crisis.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/fold.hpp"
#include "core/base/utf8.hpp"
#include "core/text/crisis_phrases.hpp"

/// Apart from core/text/tokens and core/text/pattern, whose notation it shares, because those are made for the
/// messages of two people in English: their words, classes and short forms ("ill" stays a word there), their noise
/// between any two words, their evidence. This reads two languages at once, forgives every way of writing an umlaut,
/// and needs no more than yes or no.
namespace securebase::text {
namespace {

constexpr std::size_t bytes_max = 64 * 1024;

/// What stands before a word. A phrase may go on after a comma, never after a stop.
enum class Before : std::uint8_t { space, comma, stop };

struct Word {
  std::string text;
  Before before;
};

/// Umlauts as one letter, whether they were written "ä", "ae" or "a". English words lose an "e" too, in the phrases as
/// in the text, and none becomes another that matters.
std::string without_umlauts(std::string_view folded_word) {
  std::string out;
  for (const char c : folded_word) {
    const bool follows_vowel = !out.empty() && std::string_view("aou").contains(out.back());
    if (c != 'e' || !follows_vowel) out += c;
  }
  return out;
}

/// The forms, compared as words are.
struct ReadForm {
  std::string written;
  std::vector<std::string> meant;
};
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}
const std::vector<ReadForm>& read_forms() {
  static const auto forms = [] {
    std::vector<ReadForm> read;
    for (const auto& form : crisis_forms()) {
      read.push_back({without_umlauts(folded(form.written)), split(without_umlauts(folded(form.meant)), ' ')});
    }
    return read;
  }();
  return forms;
}

/// One word as written, folded, gives one or more.
std::vector<std::string> words_meant(std::string_view written) {
  auto word = without_umlauts(written);
  const auto form = std::ranges::find(read_forms(), word, &ReadForm::written);
  if (form != read_forms().end()) return form->meant;
  return {std::move(word)};
}

enum class Glyph : std::uint8_t { letter, nothing, space, comma, stop };

Glyph glyph_of_ascii(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return Glyph::letter;
  switch (c) {
    case '\'':
    case '`':
      return Glyph::nothing;
    case '.':
    case '!':
    case '?':
    case ';':
    case ':':
    case '(':
    case ')':
      return Glyph::stop;
    case ',':
    case '\n':
    case '\r':
      return Glyph::comma;
    default:
      return Glyph::space;
  }
}

/// What is left beyond ASCII when a text is folded: letters of other scripts, marks, emoji.
Glyph glyph_of(char32_t c) {
  const bool is_apostrophe = c == 0xB4 || c == 0x2BC || c == 0x2018 || c == 0x2019 || c == 0x2032;
  const bool is_invisible = c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
  if (is_apostrophe || is_invisible) return Glyph::nothing;
  if (c == 0x2013 || c == 0x2014 || c == 0x2026) return Glyph::comma;
  if ((c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F000 && c <= 0x1FAFF)) return Glyph::stop;
  const bool is_sign =
      c < 0xC0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == utf8::replacement;
  return is_sign ? Glyph::space : Glyph::letter;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::string written;
  auto before = Before::stop;
  const auto end_word = [&] {
    if (written.empty()) return;
    for (auto& word : words_meant(written)) {
      words.push_back({std::move(word), before});
      before = Before::space;
    }
    written.clear();
  };
  const auto whole = folded(text);
  for (std::string_view rest = whole; !rest.empty();) {
    const auto [code_point, bytes] = utf8::decode(rest);
    auto glyph = code_point < 0x80 ? glyph_of_ascii(rest.front()) : glyph_of(code_point);
    auto taken = std::size_t{bytes};
    if (rest.starts_with("..")) {  // It trails off, and may go on: "I want to... die".
      taken = std::min(rest.find_first_not_of('.'), rest.size());
      glyph = Glyph::comma;
    }
    if (rest.starts_with("- ")) glyph = Glyph::comma;
    if (glyph == Glyph::letter) written += rest.substr(0, taken);
    if (glyph != Glyph::letter && glyph != Glyph::nothing) end_word();
    if (glyph == Glyph::comma) before = std::max(before, Before::comma);
    if (glyph == Glyph::stop) before = Before::stop;
    rest.remove_prefix(taken);
  }
  end_word();
  return words;
}

/// A part of a phrase: takes one word, or none.
struct Element {
  std::vector<std::string> choices = {};  ///< Words and "stem*".
  bool is_gap = false;                    ///< Any word fits that stands after no comma.
  bool may_lack = false;
  bool or_start = false;  ///< Fits also where a clause starts,
  bool or_end = false;    ///< or where one ends.
  bool is_not_next = false;
};
using Phrase = std::vector<Element>;

/// `source` is compared as words are: folded, and without umlauts.
Element read_element(std::string_view source) {
  Element element;
  element.is_not_next = source.starts_with('!');
  if (element.is_not_next) source.remove_prefix(1);
  element.may_lack = source.ends_with('?');
  if (element.may_lack) source.remove_suffix(1);
  for (const auto& choice : split(source, '|')) {
    if (choice == "^") {
      element.or_start = true;
    } else if (choice == "$") {
      element.or_end = true;
    } else {
      element.choices.push_back(choice);
    }
  }
  return element;
}

Phrase read_phrase(std::string_view source) {
  Phrase phrase;
  for (const auto& part : split(source, ' ')) {
    if (part.starts_with("..")) {
      phrase.insert(phrase.end(), static_cast<std::size_t>(part.back() - '0'), {.is_gap = true, .may_lack = true});
    } else {
      // Short forms stand for the same words here as in a text: "im" is "i am" in both languages.
      for (const auto& word : words_meant(folded(part))) phrase.push_back(read_element(word));
    }
  }
  return phrase;
}

bool is_stem(std::string_view choice) { return choice.ends_with('*'); }

bool is_one_of(const std::vector<std::string>& choices, std::string_view word) {
  return std::ranges::any_of(choices, [&](std::string_view choice) {
    return choice == word || (is_stem(choice) && word.starts_with(choice.substr(0, choice.size() - 1)));
  });
}

bool takes(const Element& element, const Word& word) {
  if (element.is_not_next) return false;
  return element.is_gap ? word.before == Before::space : is_one_of(element.choices, word.text);
}

/// Whether the element holds before the word at `at` without taking one.
bool holds_empty(const Element& element, std::span<const Word> words, std::size_t at) {
  const bool is_border = at == 0 || at == words.size() || words[at].before != Before::space;
  if (element.is_not_next) return is_border || !is_one_of(element.choices, words[at].text);
  return element.may_lack || ((element.or_start || element.or_end) && is_border);
}

/// How many words the phrase takes at `first`, as many as it can. Walks the words once, with the set of all places in
/// the phrase that they may have reached: no call within a call, however the text is written.
std::optional<std::size_t> length_at(std::span<const Word> words, std::size_t first, const Phrase& phrase) {
  std::optional<std::size_t> longest;
  std::uint32_t reached = 1;  // Bit n: the first n elements have held. No phrase has as many as there are bits.
  for (auto at = first;; ++at) {
    std::uint32_t next = 0;
    const bool may_go_on = at < words.size() && (at == first || words[at].before != Before::stop);
    for (std::size_t n = 0; n < phrase.size(); ++n) {
      if ((reached >> n & 1U) == 0) continue;
      if (holds_empty(phrase[n], words, at)) reached |= 2U << n;
      if (may_go_on && takes(phrase[n], words[at])) next |= 2U << n;
    }
    if ((reached >> phrase.size() & 1U) != 0) longest = at - first;
    if (next == 0) return longest;
    reached = next;
  }
}

/// Phrases by the words that can begin them: few begin with any one word.
class PhraseBook {
 public:
  explicit PhraseBook(std::span<const std::string_view> sources) {
    for (const auto source : sources) phrases_.push_back(read_phrase(source));
    for (std::size_t i = 0; i < phrases_.size(); ++i) enter(i);
  }

  /// The length of the longest phrase that stands at `first`; 0 where none does.
  std::size_t longest_at(std::span<const Word> words, std::size_t first) const {
    std::size_t longest = 0;
    const auto try_all = [&](const std::vector<std::size_t>& phrases) {
      for (const auto i : phrases) longest = std::max(longest, length_at(words, first, phrases_[i]).value_or(0));
    };
    if (const auto found = by_first_word_.find(words[first].text); found != by_first_word_.end())
      try_all(found->second);
    try_all(of_any_first_word_);
    return longest;
  }

 private:
  void enter(std::size_t i) {
    for (const auto& element : phrases_[i]) {
      if (element.is_gap || std::ranges::any_of(element.choices, is_stem)) {
        of_any_first_word_.push_back(i);
        return;
      }
      for (const auto& choice : element.choices) by_first_word_[choice].push_back(i);
      if (!element.may_lack && !element.or_start) return;
    }
  }

  std::vector<Phrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
  std::vector<std::size_t> of_any_first_word_;
};

/// A word that no phrase has, in place of an idiom's.
constexpr std::string_view taken_out = "-";

void take_out_idioms(std::vector<Word>& words) {
  static const PhraseBook idioms(crisis_idioms());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (auto& word : std::span(words).subspan(i, idioms.longest_at(words, i))) word.text = taken_out;
  }
}

}  // namespace

bool speaks_of_crisis(std::string_view text) {
  static const PhraseBook phrases(crisis_phrases());
  auto words = words_of(text.substr(text.size() - std::min(text.size(), bytes_max)));
  take_out_idioms(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (phrases.longest_at(words, i) > 0) return true;
  }
  return false;
}

}  // namespace securebase::text
