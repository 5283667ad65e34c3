#include "core/view/journal.hpp"

#include <algorithm>
#include <ranges>
#include <string_view>
#include <utility>

#include "core/base/fold.hpp"
#include "core/base/utf8.hpp"
#include "core/view/own_words.hpp"
#include "core/view/settings.hpp"
#include "core/view/timeline.hpp"

namespace securebase::view {
namespace {

/// How much of a text an excerpt shows, in code points, and how much of it before the first match.
constexpr std::size_t excerpt_length = 240;
constexpr std::size_t excerpt_before = 60;
/// A cut moves at most so far to fall between two words.
constexpr std::size_t word_length_max = 24;

bool is_space(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0; }

/// The words of a search, folded. Signs stay what they are, so that "c/o" and "1,5" can be searched for.
std::vector<std::string> searched_words(std::string_view search) {
  std::vector<std::string> words;
  for (const auto part : std::views::split(folded(search), ' ')) {
    std::string word(part.begin(), part.end());
    std::erase_if(word, [](char c) { return c >= 0 && c <= ' '; });
    if (!word.empty()) words.push_back(std::move(word));
  }
  return words;
}

/// The text as code points, every white space a plain one.
std::u32string on_one_line(std::string_view text) {
  std::u32string line;
  while (!text.empty()) {
    const auto [c, bytes] = utf8::decode(text);
    line += is_space(c) ? U' ' : c;
    text.remove_prefix(bytes);
  }
  return line;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const auto c : text) utf8::append(out, c);
  return out;
}

/// Every place where one of the words occurs, in code points of the text, in order, without overlaps.
std::vector<TextRange> places_of(const std::vector<std::string>& words, std::string_view text) {
  const auto [folded_text, source] = folded_with_source(text);
  std::vector<TextRange> found;
  for (const auto& word : words) {
    for (auto at = folded_text.find(word); at != std::string::npos; at = folded_text.find(word, at + word.size()))
      found.push_back({source[at], source[at + word.size() - 1] + std::int64_t{1}});
  }
  std::ranges::sort(found, {}, [](const TextRange& range) { return std::pair(range.begin, -range.end); });
  std::vector<TextRange> places;
  for (const auto& range : found) {
    if (!places.empty() && range.begin < places.back().end) {
      places.back().end = std::max(places.back().end, range.end);
    } else {
      places.push_back(range);
    }
  }
  return places;
}

/// Moves a cut back to just behind the last space, if one is near.
std::size_t between_words(std::u32string_view text, std::size_t cut) {
  for (std::size_t back = 0; back < word_length_max && back < cut; ++back) {
    if (text[cut - back - 1] == U' ') return cut - back;
  }
  return cut;
}

/// Puts the excerpt of a text on the page: around the first of these places, or the beginning.
void put_excerpt(JournalPage& page, std::string_view text, const std::vector<TextRange>& places) {
  const auto line = on_one_line(text);
  const auto first = places.empty() ? 0 : static_cast<std::size_t>(places.front().begin);
  const auto begin = first <= excerpt_before ? 0 : between_words(line, first - excerpt_before);
  const auto end = line.size() - begin <= excerpt_length ? line.size() : between_words(line, begin + excerpt_length);
  page.is_whole = begin == 0 && end == line.size();
  const std::u32string_view ellipsis = U"… ";
  std::u32string excerpt(begin == 0 ? U"" : ellipsis);
  const auto shift = static_cast<std::int64_t>(excerpt.size()) - static_cast<std::int64_t>(begin);
  excerpt += std::u32string_view(line).substr(begin, end - begin);
  if (end < line.size()) excerpt += U'…';
  for (const auto& place : places) {
    if (place.end <= static_cast<std::int64_t>(end)) page.matches.push_back({place.begin + shift, place.end + shift});
  }
  page.excerpt = to_utf8(excerpt);
}

JournalPage page_of(const Log& log, Language language, const Entry& entry, std::string_view text,
                    const std::vector<TextRange>& places) {
  JournalPage page{entry.id, entry.time_ms,     std::string(event::kind_of(entry.body)), "", {}, "", {},
                   true,     entry.is_corrected};
  if (auto line = line_of(log, entry, language)) page.title = std::move(line->title);
  if (const auto* const wrote = std::get_if<event::Wrote>(&entry.body)) page.prompt = wrote->prompt;
  put_excerpt(page, text, places);
  return page;
}

Day date_of(const Zone& zone, std::int64_t time_ms) { return civil_from_days(zone.at_utc(time_ms).day()); }

std::vector<JournalPage> on_this_day(const Log& log, Language language, const Zone& zone, std::int64_t now_ms) {
  std::vector<JournalPage> pages;
  const auto today = date_of(zone, now_ms);
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (!std::holds_alternative<event::Wrote>(entry.body)) continue;
    const auto date = date_of(zone, entry.time_ms);
    if (date.year < today.year && date.month == today.month && date.day == today.day)
      pages.push_back(page_of(log, language, entry, own_words(log, entry), {}));
  }
  return pages;
}

}  // namespace

JournalView journal(const Log& log, const guide::Circumstances& circumstances, const Zone& zone,
                    const JournalQuery& query) {
  JournalView view;
  view.is_on_this_day = setting_of(log, "on_this_day") == "yes";
  const auto before = before_of(query.before_ms, query.before_id);
  const auto words = searched_words(query.search.value_or(""));
  std::string folded_text;
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (before && !before->is_after(entry)) continue;
    const bool is_page = std::holds_alternative<event::Wrote>(entry.body);
    if (words.empty() && !is_page) continue;
    const auto text = own_words(log, entry);
    if (!words.empty()) {
      if (text.empty()) continue;
      fold(text, folded_text);
      if (!std::ranges::all_of(words, [&](const std::string& word) { return folded_text.contains(word); })) continue;
    }
    if (view.pages.size() == static_cast<std::size_t>(query.count)) {
      view.has_more = true;
      break;
    }
    view.pages.push_back(page_of(log, circumstances.language, entry, text, places_of(words, text)));
  }
  if (view.is_on_this_day && words.empty())
    view.on_this_day = on_this_day(log, circumstances.language, zone, query.now_ms);
  return view;
}

}  // namespace securebase::view
