#include "core/api/speak.hpp"

#include <gtest/gtest.h>

#include "core/api/engine.hpp"

namespace securebase::api {
namespace {

TEST(AssertCheck, CountsPlacesInCodePoints) {
  const auto reply = check_parts({"😀 you ignored me yesterday", "", "", ""}, Language::en);
  ASSERT_TRUE(reply.has_value());
  ASSERT_EQ(reply->parts.size(), 4U);
  ASSERT_FALSE(reply->parts[0].findings.empty());
  EXPECT_EQ(reply->parts[0].findings[0].begin, 2);
  EXPECT_EQ(reply->parts[0].findings[0].end, 13);
  EXPECT_TRUE(reply->parts[1].findings.empty());
  EXPECT_FALSE(reply->parts[1].is_ready);
}

TEST(AssertCheck, SaysACalmSentenceAboutWordsOfFear) {
  EXPECT_EQ(check_parts({"You came at nine", "sad", "rest", "Could you call me tonight?"}, Language::en)->care, "");
  EXPECT_TRUE(check_parts({"You hit me yesterday", "scared", "", ""}, Language::en)->care.contains("emergency number"));
}

TEST(AssertCompose, OffersThreeVersionsOnceSomethingIsWritten) {
  EXPECT_TRUE(compose_parts({{"", "", "", ""}, std::nullopt}, Language::en)->versions.empty());
  const auto reply =
      compose_parts({{"you left at six", "sad", "closeness", "call me tonight"}, "hi love, why x"}, Language::en);
  ASSERT_EQ(reply->versions.size(), 3U);
  for (const auto& version : reply->versions) EXPECT_TRUE(version.text.ends_with(" x")) << version.text;
}

TEST(AssertCompose, SetsNoWarmWordsBesideAnInsultViolenceOrACrisis) {
  for (const std::string observation : {"You're such an idiot", "You hit me last night", "I want to die"}) {
    const auto reply = compose_parts({{observation, "sad", "", ""}, std::nullopt}, Language::en);
    EXPECT_EQ(reply->versions.size(), 2U) << observation;
    for (const auto& version : reply->versions) EXPECT_FALSE(version.text.contains("you matter to me"));
  }
}

TEST(AssertDraft, SaysOfTheWholeDraftThatItTellsOfForce) {
  const std::string draft =
      "We had dinner at your mum's on Friday. You choked me when we got home. I feel sad. Could we talk tonight?";
  const auto found = parts_of_draft({draft}, Language::en);
  EXPECT_NE(found->care, "");
  EXPECT_EQ(parts_of_draft({"I feel sad"}, Language::en)->care, "");
  for (const auto& version : compose_parts({found->parts, draft}, Language::en)->versions) {
    EXPECT_NE(version.manner, "warmer") << version.text;
  }
}

TEST(ListenCheck, NeedsOneMessageToCompareWith) {
  EXPECT_EQ(check_paraphrase({"ok", std::nullopt, std::nullopt}, Language::en).error().code, Code::bad_input);
  EXPECT_EQ(check_paraphrase({"ok", "train", "hello"}, Language::en).error().code, Code::bad_input);
  EXPECT_EQ(check_paraphrase({"ok", "nothing", std::nullopt}, Language::en).error().code, Code::not_found);
  EXPECT_EQ(listen_messages(Language::en).messages.size(), 36U);
  for (const auto& message : listen_messages(Language::en).messages) {
    EXPECT_EQ(check_paraphrase({message.example, message.id, std::nullopt}, Language::en)->notes.size(), 7U);
  }
}

TEST(DoubtOperation, DoesNotOfferAnythingBehindAClosedGate) {
  const auto reply = other_readings({"He forgot my birthday", std::nullopt, false, true}, Language::en);
  EXPECT_EQ(reply->state, "closed");
  EXPECT_TRUE(reply->readings.empty());
  EXPECT_EQ(reply->kinds.size(), 15U);
}

TEST(SpeakOperations, RefuseWhatIsTooLong) {
  const std::string text(20'001, 'a');
  EXPECT_EQ(check_parts({"", "", "", text}, Language::en).error().code, Code::too_large);
  EXPECT_EQ(compose_parts({{}, text}, Language::en).error().code, Code::too_large);
  EXPECT_EQ(parts_of_draft({text}, Language::en).error().code, Code::too_large);
  EXPECT_EQ(check_paraphrase({text, "train", std::nullopt}, Language::en).error().code, Code::too_large);
  EXPECT_EQ(other_readings({text, std::nullopt, false, false}, Language::en).error().code, Code::too_large);
}

TEST(SpeakOperations, AreOnTheTable) {
  Engine engine;
  EXPECT_TRUE(engine.call("coach.assert_from_draft", R"({"text":"I feel sad"})").contains(R"("feeling":"I feel sad")"));
  EXPECT_TRUE(engine.call("coach.listen_library", "{}").contains(R"("depth":"beneath")"));
  constexpr std::string_view ask = R"({"text":"He was late","is_message":false,"gate_closed":false})";
  EXPECT_TRUE(engine.call("coach.doubt", ask).contains("closed")) << "for whom is not known while no log is open";
  engine.call("log.open", R"({"zone":[]})");
  EXPECT_TRUE(engine.call("coach.doubt", ask).contains("offered"));
}

}  // namespace
}  // namespace securebase::api
