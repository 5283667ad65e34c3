#include "core/dyad/conflict.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string_view>

namespace securebase::dyad {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;

/// A conversation written as letters, a minute apart: capital for member 0, small for member 1. N/n calm, T/t tense,
/// R/r repair, P/p announced pause, H/h harsh and tense, M/m minimal; a space is a silence of five hours.
std::vector<Turn> conversation(std::string_view letters) {
  std::vector<Turn> turns;
  std::int64_t at = 0;
  for (const char letter : letters) {
    if (letter == ' ') {
      at += 5 * hour_ms;
      continue;
    }
    at += 60'000;
    Turn turn;
    turn.utc_ms = at;
    turn.member = letter >= 'a' ? 1 : 0;
    turn.words = 6;
    const char kind = static_cast<char>(letter & ~0x20);
    if (kind == 'T' || kind == 'H') {
      turn.valence = -1;
      turn.is_complaint = true;
    }
    if (kind == 'H') turn.marks.insert(Mark::harsh_startup);
    if (kind == 'R') turn.marks.insert(Mark::repair);
    if (kind == 'P') turn.marks.insert(Mark::announced_pause);
    if (kind == 'M') {
      turn.is_minimal = true;
      turn.words = 1;
    }
    turns.push_back(turn);
  }
  return turns;
}

std::vector<Session> split(const std::vector<Turn>& turns) { return sessions(turns, hour_ms); }

TEST(ConflictEpisodes, OpenWhereTensionIsDenseFromBothSides) {
  const auto turns = conversation("NnNnTtNtNnNnNnNnNnNn");
  const auto episodes = conflict_episodes(turns, split(turns));
  ASSERT_EQ(episodes.size(), 1U);
  EXPECT_EQ(episodes[0].begin, 4U);
  EXPECT_EQ(episodes[0].end, 8U);
  EXPECT_EQ(episodes[0].opened_by, 0);
}

TEST(ConflictEpisodes, AreNotMadeByOneGrumbleOrAcrossASilence) {
  for (const auto* letters : {"NnNnTnNnNtNnNnNnNnNn", "NTNnNTNnNnNnNn", "NnTt T nNnN"}) {
    const auto turns = conversation(letters);
    EXPECT_TRUE(conflict_episodes(turns, split(turns)).empty()) << letters;
  }
}

TEST(ConflictEpisodes, EndAtTheLastTenseTurnBeforeACalmStretch) {
  const auto turns = conversation("TtTtNnNnTtNnNnNnNnNnNnTt");
  const auto episodes = conflict_episodes(turns, split(turns));
  ASSERT_EQ(episodes.size(), 1U);
  EXPECT_EQ(episodes[0].end, 10U);
}

TEST(HarshStarts, CountByWhoOpened) {
  const auto turns = conversation("HtTtNnNnNnNnNn ttTTnNnN");
  const auto starts = harsh_starts(turns, conflict_episodes(turns, split(turns)));
  EXPECT_EQ(starts.opened[0], 1);
  EXPECT_EQ(starts.harsh[0], 1);
  EXPECT_EQ(starts.opened[1], 1);
  EXPECT_EQ(starts.harsh[1], 0);
}

TEST(NegativeReciprocity, CountsAnswersWithinConversationsOnly) {
  const auto turns = conversation("NnTtNn Tn");
  const auto found = negative_reciprocity(turns, split(turns), 1);
  EXPECT_EQ(found.table.n11, 1);
  EXPECT_EQ(found.table.n12, 0);
  EXPECT_EQ(found.table.n22, 1);
  EXPECT_EQ(found.table.total(), 2);
}

TEST(RepairEffect, IsNotTakenFromTensionThatFallsByItself) {
  // Quarrels in which each turn is tense with a chance that falls over time, with repairs strewn in at random.
  Random random(5);
  std::string letters;
  for (int quarrel = 0; quarrel < 400; ++quarrel) {
    for (int i = 0; i < 24; ++i) {
      const bool is_tense_now = random.uniform() < 0.9 - 0.03 * i;
      char letter = random.uniform() < 0.1 ? 'R' : is_tense_now ? 'T' : 'N';
      if (i % 2 == 1) letter = static_cast<char>(letter | 0x20);
      letters += letter;
    }
    letters += ' ';
  }
  const auto turns = conversation(letters);
  const auto effect = repair_effect(turns, conflict_episodes(turns, split(turns)));
  EXPECT_GT(effect.attempts, 100);
  EXPECT_LT(effect.difference.low, 0.02);
  EXPECT_GT(effect.difference.high, -0.02);
}

TEST(RepairEffect, IsFoundWhereRepairCalms) {
  Random random(6);
  std::string letters;
  for (int quarrel = 0; quarrel < 300; ++quarrel) {
    int calm_for = 0;
    for (int i = 0; i < 24; ++i) {
      const bool repairs = random.uniform() < 0.1;
      const bool is_tense_now = calm_for <= 0 && random.uniform() < 0.7;
      char letter = repairs ? 'R' : is_tense_now ? 'T' : 'N';
      calm_for = repairs ? 5 : calm_for - 1;
      if (i % 2 == 1) letter = static_cast<char>(letter | 0x20);
      letters += letter;
    }
    letters += ' ';
  }
  const auto turns = conversation(letters);
  EXPECT_LT(repair_effect(turns, conflict_episodes(turns, split(turns))).difference.high, -0.1);
}

Withdrawal withdrawal_of(const std::vector<Turn>& turns, std::uint8_t member) {
  const auto list = split(turns);
  return withdrawal(turns, list, answer_times(turns, list, hour_ms), member);
}

TEST(Withdrawal, SeesShortAnswersAfterComplaints) {
  std::string letters;
  for (int i = 0; i < 40; ++i) letters += "NnNnTmmNn ";
  const auto found = withdrawal_of(conversation(letters), 1);
  EXPECT_EQ(found.complaints, 40);
  EXPECT_LT(found.word_ratio.high, 0.7);
  EXPECT_EQ(found.shut_down, 40);
}

TEST(Withdrawal, NeverCountsAnAnnouncedPause) {
  std::string letters;
  for (int i = 0; i < 40; ++i) letters += "NnNnTpNn ";
  const auto found = withdrawal_of(conversation(letters), 1);
  EXPECT_EQ(found.complaints, 0);
  EXPECT_EQ(found.shut_down, 0);
}

TEST(AnnouncedPauses, AreKeptWhenTheSamePersonComesBack) {
  auto turns = conversation("TpT n");
  const auto pauses = announced_pauses(turns);
  EXPECT_EQ(pauses.announced[1], 1);
  EXPECT_EQ(pauses.returned[1], 1);
  turns.pop_back();
  EXPECT_EQ(announced_pauses(turns).returned[1], 0);
}

TEST(ConflictPronouns, AreCountedInsideEpisodesOnly) {
  auto turns = conversation("NnNnTtTtNnNnNnNnNn");
  for (auto& turn : turns) turn.you = 1;
  const auto talk = conflict_pronouns(turns, conflict_episodes(turns, split(turns)));
  EXPECT_EQ(talk.pronouns[0], 2);
  EXPECT_EQ(talk.pronouns[1], 2);
}

}  // namespace
}  // namespace securebase::dyad
