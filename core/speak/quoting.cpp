#include "core/speak/quoting.hpp"

#include <algorithm>
#include <array>

#include "core/speak/subject.hpp"

namespace securebase::speak {
namespace {

/// Longer quotations tire; in bytes.
constexpr std::size_t quoted_bytes_max = 160;

/// A sentence as written, with the marks that belong to it.
Bytes bytes_of_sentence(const text::Message& message, const text::Sentence& sentence) {
  std::size_t begin = message.tokens[sentence.first].begin;
  std::size_t end = message.tokens[sentence.last - 1].end;
  if (begin > 0 && std::string_view("\"(").contains(message.text[begin - 1])) --begin;
  while (end < message.text.size() && std::string_view("!?\")").contains(message.text[end])) ++end;
  return {begin, end};
}

/// What is quoted stands in quotation marks already, so that those within are other ones.
std::string with_inner_marks(std::string_view words, Language language) {
  std::string out;
  bool is_open = false;
  constexpr auto marks = std::to_array<std::string_view>({"\"", "“", "”", "„"});
  while (!words.empty()) {
    const auto mark = std::ranges::find_if(marks, [&](std::string_view one) { return words.starts_with(one); });
    if (mark == marks.end()) {
      out += words.front();
      words.remove_prefix(1);
      continue;
    }
    is_open = !is_open;
    out += language == Language::en ? "'" : is_open ? "‚" : "‘";
    words.remove_prefix(mark->size());
  }
  return out;
}

}  // namespace

std::string quoted_sentence(const text::Message& message, const Found& found, Language language) {
  const auto& sentence = message.sentences[found.sentence];
  auto [begin, end] = bytes_of_sentence(message, sentence);
  std::string before;
  if (bytes_of(message, found.match).end > begin + quoted_bytes_max) {
    auto at = found.match.begin;
    while (at > sentence.first && !message.tokens[at].has(text::Token::comma_before) &&
           !begins_clause(word_at(message, at - 1))) {
      --at;
    }
    begin = message.tokens[at].begin;
    before = "... ";
  }
  const auto words = message.text.substr(begin, end - begin);
  if (words.size() <= quoted_bytes_max) return before + with_inner_marks(words, language);
  auto last = words.rfind(' ', quoted_bytes_max);
  if (last == std::string_view::npos) last = 0;
  return before + with_inner_marks(words.substr(0, last), language) + " ...";
}

std::string quoted(const text::Message& message, const std::optional<Found>& deed, Language language) {
  auto words = message.text;
  while (!words.empty() && std::string_view(" .,;\n\r\t").contains(words.back())) words.remove_suffix(1);
  while (!words.empty() && std::string_view(" \n\r\t").contains(words.front())) words.remove_prefix(1);
  if (words.size() <= quoted_bytes_max) return with_inner_marks(words, language);
  if (deed) return quoted_sentence(message, *deed, language);
  const auto first = std::ranges::find_if(message.sentences, [](const auto& one) { return one.first < one.last; });
  const auto index = static_cast<std::uint16_t>(first - message.sentences.begin());
  return quoted_sentence(message, {{}, {first->first, first->first + 1, first->first + 1}, index}, language);
}

}  // namespace securebase::speak
