#include "core/text/language.hpp"

#include <gtest/gtest.h>

namespace securebase::text {
namespace {

struct LanguageCase {
  std::string_view text;
  Language language;
};
class LanguageOf : public testing::TestWithParam<LanguageCase> {};
TEST_P(LanguageOf, IsTold) {
  EXPECT_EQ(read_draft(GetParam().text, "").language, GetParam().language) << GetParam().text;
}

constexpr auto english = Language::english;
constexpr auto other = Language::other;
constexpr auto too_short = Language::too_short;
INSTANTIATE_TEST_SUITE_P(
    Examples, LanguageOf,
    testing::Values(LanguageCase{"You never listen", english}, LanguageCase{"running late", english},
                    LanguageCase{"u there", english}, LanguageCase{"grand so, see you at six", english},
                    LanguageCase{"abeg no vex, I dey come", english},
                    LanguageCase{"ok yaar, I will call you when I reach home", english},
                    LanguageCase{"Pizza tonight? 🍕", english}, LanguageCase{"", too_short},
                    LanguageCase{"😘😘", too_short}, LanguageCase{"hm", too_short}, LanguageCase{"...", too_short},
                    LanguageCase{"nunca me escuchas cuando te hablo", other},
                    LanguageCase{"Je suis tellement fatigué ce soir", other},
                    LanguageCase{"Du hörst mir nie zu, das ist so gemein", other},
                    LanguageCase{"tum hamesha late aate ho, kya yaar", other},
                    LanguageCase{"Ты никогда меня не слушаешь", other}, LanguageCase{"你从来不听我说话", other},
                    LanguageCase{"انت لا تسمعني ابدا", other}, LanguageCase{"non mi ascolti mai quando parlo", other},
                    LanguageCase{"jij luistert nooit naar mij", other},
                    LanguageCase{"você nunca me ouve quando eu falo", other}));

TEST(LanguageOf, LeavesOtherLanguagesUnmarked) {
  EXPECT_TRUE(read_draft("eres un idiota, nunca me escuchas", "").findings.empty());
  EXPECT_TRUE(tally("eres un idiota, nunca me escuchas", "").marks.empty());
}

TEST(LanguageOf, CallsAReadShortMessageEnglish) {
  const auto reading = read_draft("k.", "Can we please talk about last night");
  EXPECT_EQ(reading.language, Language::english);
  EXPECT_EQ(reading.findings.size(), 1u);
}

}  // namespace
}  // namespace securebase::text
