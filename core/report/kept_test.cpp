#include "core/report/kept.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/wire/json.hpp"

namespace securebase::report {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;

class KeptMeasures : public testing::Test {
 protected:
  void say(std::int64_t utc_ms, std::string_view sender, std::string_view text, std::int16_t offset = 0) {
    chat::Message message;
    message.sent_at = {utc_ms + std::int64_t{offset} * 60'000, offset};
    message.sender = sender;
    message.text = text;
    collector.message(message);
  }
  event::ChatMeasured kept(const std::string& me = "Sam") const {
    return *measures_to_keep(*collector.select({"", me}), "", "1");
  }
  static std::int64_t count(const event::ChatSide& side, Mark mark) {
    return side.marked[static_cast<std::size_t>(std::ranges::find(kept_marks, mark) - kept_marks.begin())];
  }
  HistoryCollector collector;
  std::int64_t may = wall_ms({2024, 5, 1}, 12, 0);
};

TEST_F(KeptMeasures, CountsByMonthAndDirection) {
  say(may, "Sam", "you never listen to me");
  say(may + hour_ms, "Robin", "thank you for making dinner, that was so kind of you");
  say(may + 2 * hour_ms, "Robin", "on my way");
  say(may + 40 * 24 * hour_ms, "Robin", "you never listen to me");
  const auto measured = kept();
  ASSERT_EQ(measured.months.size(), 2U);
  EXPECT_EQ(measured.months[0].month, "2024-05");
  EXPECT_EQ(measured.months[0].written.turns, 1);
  EXPECT_EQ(measured.months[0].reached.turns, 2);
  EXPECT_EQ(count(measured.months[0].written, Mark::criticism), 1);
  EXPECT_EQ(count(measured.months[0].reached, Mark::criticism), 0);
  EXPECT_EQ(count(measured.months[0].reached, Mark::appreciation), 1);
  EXPECT_EQ(measured.months[1].month, "2024-06");
  EXPECT_EQ(count(measured.months[1].reached, Mark::criticism), 1);
  // Of the other's side it is the same chat turned round.
  EXPECT_EQ(count(kept("Robin").months[1].written, Mark::criticism), 1);
}

TEST_F(KeptMeasures, AMonthEndsWhereTheMessageWasWritten) {
  const auto midnight_utc = wall_ms({2024, 6, 1}, 0, 0);
  say(may, "Robin", "hello");
  say(midnight_utc - hour_ms, "Sam", "still up", 120);  // One in the morning of June there.
  say(midnight_utc + hour_ms, "Sam", "good night", 120);
  const auto measured = kept();
  EXPECT_EQ(measured.months[0].written.turns, 0);
  EXPECT_EQ(measured.months[1].written.turns, 2);
}

TEST_F(KeptMeasures, HoldsNoWordNoNameAndNoTitle) {
  collector.conversation({"Our kitchen", false});
  say(may, "Sam", "zebra you never listen to me");
  say(may + hour_ms, "Robin", "zebra");
  const auto json = wire::to_json(kept());
  for (const auto* word : {"zebra", "Sam", "Robin", "kitchen", "listen"}) EXPECT_FALSE(json.contains(word)) << json;
  EXPECT_TRUE(json.contains(R"("reader":"rules 1")")) << json;
}

TEST_F(KeptMeasures, SaysWhatTheReaderIsAndHowItErrs) {
  say(may, "Sam", "hello");
  say(may, "Robin", "hello");
  const auto measured = kept();
  ASSERT_EQ(measured.readers.size(), kept_marks.size());
  for (const auto& reader : measured.readers) {
    EXPECT_TRUE(mark_from_name(reader.mark).has_value());
    EXPECT_GT(reader.hits, 0);
    EXPECT_GT(reader.correct_silence, 1000);
    EXPECT_GE(reader.bursts, 1);
  }
}

TEST_F(KeptMeasures, NeedsToKnowWhoIsReadingAndTwoPeople) {
  say(may, "Sam", "hello");
  say(may, "Robin", "hello");
  EXPECT_EQ(measures_to_keep(*collector.select({}), "", "1").error().where, "$.me");
  say(may, "Kim", "hello");
  EXPECT_FALSE(measures_to_keep(*collector.select({"", "Sam"}), "", "1"));
}

TEST_F(KeptMeasures, FitsIntoOneEntryOfTheLogHoweverLongTheChatIs) {
  for (int month = 0; month < 400; ++month) {
    for (int i = 0; i < 40; ++i) {
      say(may + (month * 30 + i % 28) * 24 * hour_ms, i % 2 == 0 ? "Sam" : "Robin", "you never listen to me");
    }
  }
  const auto measured = kept();
  EXPECT_EQ(measured.months.size(), kept_months_max);
  EXPECT_LT(wire::to_json(measured).size(), 60'000U);
}

TEST_F(KeptMeasures, AFewMarkedMessagesAreRememberedForTheChecks) {
  for (int i = 0; i < 300; ++i)
    say(may + i * hour_ms, i % 2 == 0 ? "Sam" : "Robin", "you never listen to me " + std::to_string(i));
  const auto mine = [&](const std::string& me) {
    std::size_t mine = 0;
    for (const auto& sample : *collector.samples({"", me}, Mark::criticism)) mine += sample.is_mine ? 1 : 0;
    return mine;
  };
  EXPECT_EQ(collector.samples({"", "Sam"}, Mark::criticism)->size(), marked_samples_max);
  EXPECT_GT(mine("Sam"), 0U);
  EXPECT_EQ(mine("Sam") + mine("Robin"), marked_samples_max);
  EXPECT_EQ(mine(""), 0U) << "nobody said who reads";
  EXPECT_TRUE(collector.samples({"", "Sam"}, Mark::responsibility)->empty());
  EXPECT_EQ(collector.samples({"no such chat", ""}, Mark::criticism).error().code, Code::not_found);
}

TEST_F(KeptMeasures, OfALongMessageTheMarkedSentenceIsShown) {
  const std::string long_talk(600, 'a');
  say(may, "Sam", long_talk + ". You never listen to me. " + long_talk);
  say(may, "Robin", "hello");
  const auto samples = *collector.samples({"", "Sam"}, Mark::criticism);
  ASSERT_EQ(samples.size(), 1U);
  EXPECT_TRUE(samples[0].text.contains("You never listen to me.")) << samples[0].text;
  EXPECT_LT(samples[0].text.size(), 100U);
}

}  // namespace
}  // namespace securebase::report
