#include "core/report/history.hpp"

#include <gtest/gtest.h>

#include "core/model/reader_file_test.hpp"

namespace securebase::report {
namespace {

model::Network& network() {
  static model::Network shipped(*model::read_weights(model::reader_file()));
  return shipped;
}

/// Which messages of a chat of so many were judged by both layers.
std::vector<std::size_t> weighed_of(HistoryCollector& collector, int messages) {
  for (int i = 0; i < messages; ++i) {
    chat::Message message;
    message.sent_at = {i * 60'000, 0};
    message.sender = i % 2 == 0 ? "Sam" : "Robin";
    message.text = i % 7 == 0 ? "you never listen to me" : "on my way";
    collector.message(message);
  }
  const auto selection = collector.select({});
  std::vector<std::size_t> weighed;
  for (std::size_t i = 0; i < selection->history.turns.size(); ++i) {
    if (selection->history.turns[i].is_weighed) weighed.push_back(i);
  }
  return weighed;
}

class HistoryCollectorTest : public testing::Test {
 protected:
  void say(std::string_view sender, std::string_view text) {
    chat::Message message;
    message.sent_at = {at_ms_ += 60'000, 0};
    message.sender = sender;
    message.text = text;
    collector_.message(message);
  }
  void system(std::string_view text) {
    chat::Message message;
    message.kind = chat::Kind::system;
    message.text = text;
    collector_.message(message);
  }
  HistoryCollector collector_;
  std::int64_t at_ms_ = 0;
};

TEST_F(HistoryCollectorTest, CountsMessagesAndWordsOfEachPerson) {
  collector_.conversation({"Robin", false});
  say("Sam", "are you home");
  say("Robin", "nearly");
  say("Sam", "ok");
  system("Robin changed their number");
  const auto selection = collector_.select({});
  ASSERT_TRUE(selection.has_value());
  EXPECT_EQ(selection->members[0].name, "Sam");
  EXPECT_EQ(selection->members[0].messages, 2);
  EXPECT_EQ(selection->members[0].words, 4);
  EXPECT_EQ(selection->members[1].words, 1);
  EXPECT_EQ(selection->system_messages, 1);
  EXPECT_EQ(selection->history.turns.size(), 3U);
  EXPECT_EQ(selection->history.turns[1].member, 1);
}

TEST(HistoryCollectorWeighing, OfAShortChatTakesEveryMessage) {
  HistoryCollector collector(&network());
  EXPECT_EQ(weighed_of(collector, 100).size(), 100U);
}

TEST(HistoryCollectorWeighing, WithoutANetworkTakesNone) {
  HistoryCollector collector;
  EXPECT_TRUE(weighed_of(collector, 100).empty());
}

TEST(HistoryCollectorWeighing, OfALongChatTakesStretchesSpreadEvenly) {
  constexpr std::int64_t weighed_max = 128;
  HistoryCollector collector(&network(), 0, weighed_max);
  const auto weighed = weighed_of(collector, 1600);
  ASSERT_GE(weighed.size(), 43U);
  ASSERT_LE(weighed.size(), 128U);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < weighed.size(); ++i) {
    if (i == 0 || weighed[i] != weighed[i - 1] + 1) starts.push_back(weighed[i]);
  }
  ASSERT_GE(starts.size(), 3U);
  for (std::size_t i = 2; i < starts.size(); ++i) EXPECT_EQ(starts[i] - starts[i - 1], starts[2] - starts[1]);
}

TEST(HistoryCollectorWeighing, LeavesTheMarksOfTheRulesAsTheyAre) {
  constexpr std::int64_t weighed_max = 128;
  HistoryCollector both(&network(), 0, weighed_max);
  HistoryCollector rules;
  weighed_of(both, 1600);
  weighed_of(rules, 1600);
  const auto by_both = both.select({})->history.turns;
  const auto by_rules = rules.select({})->history.turns;
  ASSERT_EQ(by_both.size(), by_rules.size());
  std::size_t marked_by_both = 0;
  for (std::size_t i = 0; i < by_both.size(); ++i) {
    EXPECT_EQ(by_both[i].marks, by_rules[i].marks) << i;
    if (!by_both[i].is_weighed) EXPECT_TRUE(by_both[i].weighed_marks.empty()) << i;
    marked_by_both += by_both[i].weighed_marks.empty() ? 0 : 1;
  }
  EXPECT_GT(marked_by_both, 3U);
}

TEST(HistoryCollectorWeighing, OfALargeFileBeginsThinly) {
  HistoryCollector collector(&network(), 40'000'000, 6000);
  const auto weighed = weighed_of(collector, 3000);
  EXPECT_LT(weighed.size(), 200U);
  EXPECT_GT(weighed.size(), 30U);
}

TEST_F(HistoryCollectorTest, ForwardedWordsAreNotTheSendersOwn) {
  say("Sam", "look at this");
  chat::Message forwarded;
  forwarded.sender = "Robin";
  forwarded.text = "you never listen";
  forwarded.is_forwarded = true;
  forwarded.sent_at = {at_ms_ + 1, 0};
  collector_.message(forwarded);
  const auto selection = collector_.select({});
  ASSERT_TRUE(selection.has_value());
  EXPECT_EQ(selection->history.turns[1].words, 0U);
  EXPECT_TRUE(selection->history.turns[1].marks.empty());
}

TEST_F(HistoryCollectorTest, AsksWhichOfSeveralChats) {
  collector_.conversation({"Robin", false});
  say("Sam", "hi");
  say("Robin", "hi");
  collector_.conversation({"Choir", true});
  say("Ada", "hello");
  say("Sam", "hello");
  EXPECT_EQ(collector_.select({}).error().message,
            "the export holds several chats; choose one of \"Robin\", \"Choir\"");
  EXPECT_TRUE(collector_.select({"Choir", ""}).has_value());
  EXPECT_EQ(collector_.select({"Band", ""}).error().code, Code::not_found);
}

TEST_F(HistoryCollectorTest, OfAGroupTakesTheReaderAndWhoWroteMostBesides) {
  for (int i = 0; i < 5; ++i) say("Ada", "a");
  for (int i = 0; i < 3; ++i) say("Ben", "b");
  say("Sam", "c");
  const auto most = collector_.select({});
  ASSERT_TRUE(most.has_value());
  EXPECT_EQ(most->members[1].name, "Ben");
  EXPECT_EQ(most->left_out, 1);
  const auto mine = collector_.select({"", "Sam"});
  ASSERT_TRUE(mine.has_value());
  EXPECT_EQ(mine->members[0].name, "Ada");
  EXPECT_EQ(mine->members[1].name, "Sam");
  EXPECT_EQ(mine->me, 1);
  EXPECT_EQ(mine->left_out, 3);
}

TEST_F(HistoryCollectorTest, NamesThePeopleThereAreWhenOneIsNotFound) {
  say("Sam", "hi");
  say("Robin", "hi");
  EXPECT_EQ(collector_.select({"", "sam"}).error().message,
            "nobody in this chat is called that; there is \"Sam\", \"Robin\"");
}

TEST_F(HistoryCollectorTest, NeedsTheWordsOfTwo) {
  say("Sam", "hi");
  EXPECT_EQ(collector_.select({}).error().code, Code::bad_input);
  EXPECT_EQ(HistoryCollector().select({}).error().code, Code::bad_input);
}

TEST_F(HistoryCollectorTest, PutsMessagesInOrderOfTime) {
  at_ms_ = 10'000'000;
  say("Sam", "later");
  at_ms_ = 0;
  say("Robin", "earlier");
  const auto selection = collector_.select({});
  ASSERT_TRUE(selection.has_value());
  EXPECT_LT(selection->history.turns[0].utc_ms, selection->history.turns[1].utc_ms);
}

}  // namespace
}  // namespace securebase::report
