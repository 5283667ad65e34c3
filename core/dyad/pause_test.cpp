#include "core/dyad/pause.hpp"

#include <gtest/gtest.h>

#include "core/dyad/letters.hpp"

namespace securebase::dyad {
namespace {

struct PauseCase {
  const char* letters;
  std::int64_t announced;
  std::int64_t kept;
};

TEST(AnnouncedPauses, AreKeptWhenTheSamePersonComesBackWithinADay) {
  for (const auto& [letters, announced, kept] : {
           PauseCase{"TpT n", 1, 1},        // back after five hours
           PauseCase{"TpT", 1, 0},          // the end of the chat
           PauseCase{"TpnT", 1, 0},         // a word right behind is no return
           PauseCase{"TppT n", 1, 1},       // said twice is one pause
           PauseCase{"TpT     n", 1, 0},    // after 25 hours
           PauseCase{"Tp n p n", 2, 2},     //
           PauseCase{"NnNn", 0, 0},         //
           PauseCase{"TpT N N N N", 1, 0},  // only the other wrote
       }) {
    const auto pauses = announced_pauses(conversation(letters));
    EXPECT_EQ(pauses.announced[1], announced) << letters;
    EXPECT_EQ(pauses.kept[1], kept) << letters;
    EXPECT_EQ(pauses.announced[0], 0) << letters;
  }
}

}  // namespace
}  // namespace securebase::dyad
