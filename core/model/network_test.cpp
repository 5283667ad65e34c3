#include "core/model/network.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/model/reader_file_test.hpp"

namespace securebase::model {
namespace {

Network& network() {
  static Network shipped(*read_weights(reader_file()));
  return shipped;
}

struct Golden {
  std::string_view previous;
  std::string_view text;
  std::array<float, label_count> logits;
};
// What PyTorch computes with the same weights; train/run writes it beside them.
const Golden goldens[] = {
#include "core/model/network_golden.inc"
};

TEST(Network, ComputesWhatItsTrainerComputes) {
  for (const auto& golden : goldens) {
    const auto answer = network().read(golden.previous, golden.text);
    for (std::size_t label = 0; label < label_count; ++label) {
      EXPECT_NEAR(answer.logits[label], golden.logits[label], 2e-4) << golden.text << " label " << label;
    }
  }
}

TEST(Network, AnswersTheSameWhateverItReadBefore) {
  const auto first = network().read("why so late", "sorry, the train stood for an hour");
  (void)network().read("", std::string(5000, 'x') + " and a long letter");
  const auto again = network().read("why so late", "sorry, the train stood for an hour");
  EXPECT_EQ(first.logits, again.logits);
}

TEST(Network, TakesTheMessageBeforeIntoAccount) {
  EXPECT_NE(network().read("you never help me", "k").logits, network().read("on my way", "k").logits);
}

TEST(Network, PointsAtWordsOfTheMessage) {
  const std::string text = "Lovely day. You are so lazy, honestly \U0001F644";
  (void)network().read("", text);
  for (std::size_t mark = 0; mark < mark_count; ++mark) {
    const auto [begin, end] = network().evidence(static_cast<Mark>(mark));
    EXPECT_LT(begin, end);
    EXPECT_LE(end, text.size());
  }
}

TEST(Network, GivesFiniteNumbersForAnything) {
  std::string bytes;
  for (int i = 0; i < 3000; ++i) bytes += static_cast<char>(i * 131);
  for (const auto& text : {std::string("a"), std::string("\n"), std::string(20'000, '!'), bytes}) {
    for (const auto logit : network().read(bytes, text).logits) EXPECT_TRUE(std::isfinite(logit));
  }
}

TEST(Network, SaysNoToEverythingInAnEmptyMessage) {
  EXPECT_TRUE(network().read("", "a").has_pieces);
  EXPECT_FALSE(network().read("", " ").has_pieces);
  EXPECT_EQ(network().evidence(Mark::contempt).end, 0U);
  for (const auto logit : network().read("you never help me", "").logits) EXPECT_LT(logit, -50);
}

}  // namespace
}  // namespace securebase::model
