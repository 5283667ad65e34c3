#include "core/view/journal.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/utf8.hpp"

namespace securebase::view {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

class Journal : public testing::Test {
 protected:
  std::string write(std::int64_t time_ms, const event::Body& body) {
    auto id = "e" + std::to_string(10'000 + ++count);
    log.add(id, time_ms, event::body_json(body));
    return id;
  }
  std::string page(std::int64_t time_ms, const std::string& text) {
    return write(time_ms, event::Wrote{text, std::nullopt, std::nullopt});
  }
  JournalView read(std::optional<std::string> search = std::nullopt, std::int64_t now_ms = 0) const {
    return journal(log, {}, Zone(), {std::move(search), std::nullopt, std::nullopt, now_ms, 50});
  }
  /// How many entries a search finds.
  std::size_t found(const std::string& search) const { return read(search).pages.size(); }
  /// The words of an excerpt that are marked.
  static std::vector<std::string> marked(const JournalPage& page) {
    std::vector<std::string> words;
    for (const auto& [begin, end] : page.matches) {
      std::string word;
      std::string_view rest = page.excerpt;
      for (std::int64_t at = 0; at < end; ++at) {
        const auto [c, bytes] = utf8::decode(rest);
        if (at >= begin) word += rest.substr(0, bytes);
        rest.remove_prefix(bytes);
      }
      words.push_back(word);
    }
    return words;
  }

  Log log;
  int count = 0;
};

TEST_F(Journal, ShowsItsPagesLatestFirstAndNothingElse) {
  page(1, "first");
  write(2, event::Noted{"needs", "rest", {}, {}});
  write(3, event::Wrote{"second", "What is on your mind?", std::nullopt});
  const auto view = read();
  ASSERT_EQ(view.pages.size(), 2U);
  EXPECT_EQ(view.pages[0].excerpt, "second");
  EXPECT_EQ(view.pages[0].prompt, "What is on your mind?");
  EXPECT_FALSE(view.pages[0].title.empty());
  EXPECT_EQ(view.pages[1].excerpt, "first");
  EXPECT_FALSE(view.has_more);
}

TEST_F(Journal, GoesOnBeforeATime) {
  for (int i = 0; i < 5; ++i) page(i, std::to_string(i));
  const auto view = journal(log, {}, Zone(), {std::nullopt, 3, std::nullopt, 0, 2});
  ASSERT_EQ(view.pages.size(), 2U);
  EXPECT_EQ(view.pages[0].excerpt, "2");
  EXPECT_TRUE(view.has_more);
}

TEST_F(Journal, GoesOnWithinAMillisecond) {
  for (int i = 0; i < 5; ++i) page(7, std::to_string(i));
  std::string seen;
  JournalQuery query{std::nullopt, std::nullopt, std::nullopt, 0, 2};
  for (bool has_more = true; has_more;) {
    const auto view = journal(log, {}, Zone(), query);
    ASSERT_FALSE(view.pages.empty());
    for (const auto& one : view.pages) seen += one.excerpt;
    query.before_ms = view.pages.back().time_ms;
    query.before_id = view.pages.back().event_id;
    has_more = view.has_more;
  }
  EXPECT_EQ(seen, "43210");
}

TEST_F(Journal, FindsWordsWhateverTheirCaseAndAccents) {
  page(1, "Im Café mit Zoë, später große Müdigkeit");
  for (const auto* const search : {"cafe", "CAFÉ", "zoe", "gross", "MUDIGKEIT", "  café   zoë  "})
    EXPECT_EQ(found(search), 1U) << search;
  EXPECT_EQ(found("tea"), 0U);
}

TEST_F(Journal, AllWordsHaveToOccur) {
  page(1, "a walk by the lake");
  page(2, "a walk in town");
  EXPECT_EQ(found("walk"), 2U);
  EXPECT_EQ(found("lake walk"), 1U);
  EXPECT_EQ(found("lake town"), 0U);
}

TEST_F(Journal, FindsWhatWasWrittenElsewhereToo) {
  write(1, event::StepTaken{"own_needs", "find_the_need", true, {{1, "a heron at dusk"}}});
  event::CheckedIn check_in;
  check_in.line = "saw a heron";
  check_in.daily = {{"grateful", std::nullopt, "the heron again"}};
  write(2, check_in);
  write(3, event::Noted{"thanks", "for the heron", "by the weir", {}});
  write(4, event::TalkPrepared{"the heron print", {}, {}, {}});
  write(5, event::Paused{0, {}, "back after the heron"});
  write(6, event::TalkClosed{{}, "herons", {}, {}});
  write(7, event::Tended{"e10003", "time", 20, "heron again"});
  EXPECT_EQ(found("heron"), 7U);
  EXPECT_EQ(found("weir heron"), 1U);
}

TEST_F(Journal, NeverFindsThePrivateCheck) {
  write(1, event::SafetyChecked{{{"afraid", "yes"}}});
  EXPECT_EQ(found("afraid"), 0U);
  EXPECT_EQ(found("yes"), 0U);
}

TEST_F(Journal, MarksWhatItFoundInTheExcerpt) {
  page(1, "Ein Straßencafé, Café Zoë: das Café.");
  EXPECT_EQ(marked(read("cafe zoe").pages.at(0)), (std::vector<std::string>{"café", "Café", "Zoë", "Café"}));
  EXPECT_EQ(marked(read("strasse").pages.at(0)), std::vector<std::string>{"Straße"});
}

TEST_F(Journal, ShowsTheWordsAroundAMatchInALongPage) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "ordinary words go on. ";
  page(1, text + "Then the héron\ncame. " + text);
  const auto found_page = read("heron").pages.at(0);
  EXPECT_FALSE(found_page.is_whole);
  EXPECT_LE(utf8::length(found_page.excerpt), 250U);
  EXPECT_TRUE(found_page.excerpt.starts_with("… "));
  EXPECT_TRUE(found_page.excerpt.contains("Then the héron came."));
  EXPECT_EQ(marked(found_page), std::vector<std::string>{"héron"});
  const auto begun = read().pages.at(0);
  EXPECT_TRUE(begun.excerpt.starts_with("ordinary words"));
  EXPECT_TRUE(begun.excerpt.ends_with("…"));
}

TEST_F(Journal, AMatchIsMarkedEvenInOneEndlessWord) {
  page(1, std::string(500, 'x') + "heron" + std::string(500, 'x'));
  EXPECT_EQ(marked(read("heron").pages.at(0)), std::vector<std::string>{"heron"});
}

TEST_F(Journal, ALongPageLiesInPartsAndIsFoundWhole) {
  const auto id = write(1, event::Wrote{"", std::nullopt, event::InParts{"t", 2}});
  write(1, event::TextPart{id, "t", 0, "the first half ends in the mid"});
  write(1, event::TextPart{id, "t", 1, "dle of a word"});
  EXPECT_EQ(read().pages.at(0).excerpt, "the first half ends in the middle of a word");
  EXPECT_EQ(found("middle"), 1U);
}

TEST_F(Journal, AnErasedPageIsFoundNoMore) {
  const auto id = page(1, "heron");
  write(2, event::Corrected{id, event::body_json(event::Wrote{"stork", std::nullopt, std::nullopt})});
  EXPECT_EQ(found("heron"), 0U);
  EXPECT_EQ(found("stork"), 1U);
  log.add(id, 1, std::nullopt);
  EXPECT_EQ(found("stork"), 0U);
}

TEST_F(Journal, EarlierYearsAreShownOnlyIfWished) {
  const auto on = [](int year, int month, int day) {
    return days_from_civil({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}) * day_ms + 9;
  };
  page(on(2024, 11, 23), "two years ago");
  page(on(2025, 11, 22), "another day");
  page(on(2026, 11, 23), "today");
  EXPECT_TRUE(read(std::nullopt, on(2026, 11, 23)).on_this_day.empty());
  write(on(2026, 11, 23), event::SettingChanged{"on_this_day", "yes"});
  const auto view = read(std::nullopt, on(2026, 11, 23));
  EXPECT_TRUE(view.is_on_this_day);
  ASSERT_EQ(view.on_this_day.size(), 1U);
  EXPECT_EQ(view.on_this_day[0].excerpt, "two years ago");
  EXPECT_TRUE(read("two", on(2026, 11, 23)).on_this_day.empty());
}

}  // namespace
}  // namespace securebase::view
