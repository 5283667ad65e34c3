#include "core/guide/reading_grade.hpp"

#include <algorithm>
#include <string>

namespace securebase::guide {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_vowel(char c) { return std::string_view("aeiouy").contains(c); }

/// Whether the word's last vowel is an e that is written and not spoken: "time", "times", "used"; not "table",
/// "places", "wanted".
bool ends_in_silent_e(std::string_view word) {
  const auto before = [&](std::size_t from_end) {
    return word.size() > from_end ? word[word.size() - 1 - from_end] : ' ';
  };
  if (word.ends_with("ed")) return before(2) != 't' && before(2) != 'd' && !is_vowel(before(2));
  if (word.ends_with("es"))
    return !std::string_view("szxcg").contains(before(2)) && before(2) != 'h' && !is_vowel(before(2));
  if (!word.ends_with('e') || is_vowel(before(1))) return false;
  return !(before(1) == 'l' && !is_vowel(before(2)));
}

}  // namespace

int syllables(std::string_view spelled) {
  std::string word;
  for (const char c : spelled) {
    if (is_letter(c)) word += static_cast<char>(c | 0x20);
  }
  int count = 0;
  bool in_vowels = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c) && !(c == 'y' && !in_vowels && &c == word.data());
    if (vowel && !in_vowels) ++count;
    in_vowels = vowel;
  }
  if (count > 1 && ends_in_silent_e(word)) --count;
  return std::max(count, 1);
}

double reading_grade(std::string_view text) {
  int words = 0;
  int sentences = 0;
  int spoken = 0;
  int words_before = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (is_letter(text[i]) || is_digit(text[i])) {
      const auto start = i;
      // A word goes on over apostrophes, hyphens, and the points and commas within a number.
      while (i < text.size() && (is_letter(text[i]) || is_digit(text[i]) ||
                                 (std::string_view("'-.,").contains(text[i]) && i + 1 < text.size() &&
                                  (is_letter(text[i + 1]) || is_digit(text[i + 1]))))) {
        ++i;
      }
      ++words;
      spoken += syllables(text.substr(start, i - start));
      continue;
    }
    if (std::string_view(".?!:").contains(text[i]) && words > words_before) {
      ++sentences;
      words_before = words;
    }
    ++i;
  }
  if (words == 0) return 0;
  if (words > words_before) ++sentences;
  return 0.39 * words / sentences + 11.8 * spoken / words - 15.59;
}

}  // namespace securebase::guide
