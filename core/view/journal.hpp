#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/moment.hpp"
#include "core/guide/guide.hpp"
#include "core/view/log.hpp"

/// The journal: its pages, latest first, and what a search finds in them and in everything else that was written.
namespace securebase::view {

/// [begin, end) in Unicode code points.
struct TextRange {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  friend bool operator==(const TextRange&, const TextRange&) = default;
};
BOOST_DESCRIBE_STRUCT(TextRange, (), (begin, end))

struct JournalPage {
  std::string event_id;
  std::int64_t time_ms = 0;
  std::string kind;
  std::string title;                  ///< As a list names the entry.
  std::optional<std::string> prompt;  ///< The question a page answers.
  std::string excerpt;                ///< The beginning, or the words around the first match, on one line.
  std::vector<TextRange> matches;     ///< In `excerpt`: what was searched for.
  bool is_whole = true;               ///< Whether `excerpt` is all of it.
  bool is_corrected = false;
};
BOOST_DESCRIBE_STRUCT(JournalPage, (),
                      (event_id, time_ms, kind, title, prompt, excerpt, matches, is_whole, is_corrected))

struct JournalView {
  std::vector<JournalPage> pages;  ///< Latest first.
  bool has_more = false;
  bool is_on_this_day = false;           ///< The setting: nothing of earlier years is shown unless it was wished for.
  std::vector<JournalPage> on_this_day;  ///< Pages of the same day of earlier years; none while searching.
};
BOOST_DESCRIBE_STRUCT(JournalView, (), (pages, has_more, is_on_this_day, on_this_day))

/// What the page of the journal asks for.
struct JournalQuery {
  std::optional<std::string> search;      ///< Words that must all occur, anywhere, without regard to case and accents.
  std::optional<std::int64_t> before_ms;  ///< Null for the latest.
  std::optional<std::string> before_id;   ///< Of pages of that very millisecond, those with a smaller id come as well.
  std::int64_t now_ms = 0;                ///< Decides which day "on this day" means.
  std::int64_t count = 0;                 ///< 1 to 1,000.
};
BOOST_DESCRIBE_STRUCT(JournalQuery, (), (search, before_ms, before_id, now_ms, count))

/// Without words to search for: the pages of the journal alone.
JournalView journal(const Log& log, const guide::Circumstances& circumstances, const Zone& zone,
                    const JournalQuery& query);

}  // namespace securebase::view
