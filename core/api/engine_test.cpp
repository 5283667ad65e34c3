#include "core/api/engine.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/api/operations.hpp"
#include "core/base/mark.hpp"
#include "core/event/event.hpp"
#include "core/wire/json.hpp"

namespace securebase::api {
namespace {

constexpr std::string_view chat =
    "01/02/2024, 09:00 - Sam: good morning\n"
    "01/02/2024, 09:01 - Robin: morning! how did you sleep?\n"
    "13/02/2024, 09:03 - Sam: like a stone\n";

/// What a host does: brings the bytes that the engine wants until it wants no more.
class EngineTest : public testing::Test {
 protected:
  std::string call(std::string_view name, std::string_view request) { return engine_.call(name, request); }

  template <class T>
  T value(std::string_view name, std::string_view request) {
    const auto reply = engine_.call(name, request);
    constexpr std::string_view start = R"({"ok":true,"value":)";
    EXPECT_TRUE(reply.starts_with(start)) << reply;
    const auto read = wire::from_json<T>(std::string_view(reply).substr(start.size(), reply.size() - start.size() - 1));
    EXPECT_TRUE(read.has_value()) << reply;
    return read.value_or(T{});
  }

  ChatProgress open(std::string_view file) {
    auto progress =
        value<ChatProgress>("chat.open", wire::to_json(ChatOpenRequest{static_cast<std::int64_t>(file.size()), {}}));
    while (progress.wants) {
      const auto bytes =
          file.substr(static_cast<std::size_t>(progress.wants->offset), static_cast<std::size_t>(progress.wants->size));
      progress = value<ChatProgress>("chat.feed", bytes);
    }
    return progress;
  }

  Engine engine_;
};

TEST_F(EngineTest, SpeaksTheLanguageThatWasSet) {
  EXPECT_TRUE(call("form.bank", "{}").contains("Emotional security"));
  value<Nothing>("language.set", R"({"language":"de"})");
  EXPECT_TRUE(call("form.bank", "{}").contains("Emotionale Sicherheit"));
  value<Nothing>("log.close", "{}");
  EXPECT_TRUE(call("form.bank", "{}").contains("Emotionale Sicherheit")) << "closing a log changes no language";
}

TEST_F(EngineTest, RefusesALanguageItDoesNotSpeak) {
  EXPECT_TRUE(call("language.set", R"({"language":"xx"})").contains("bad_input"));
}

TEST_F(EngineTest, SaysWhichLanguagesItReadsAndWhichItSpeaks) {
  const auto about = value<About>("about", "{}");
  EXPECT_EQ(about.reads, std::vector<std::string>{"en"});
  EXPECT_EQ(about.speaks.size(), all_languages.size());
}

TEST(SupportHintOperation, OffersALineAndSaysNothingElse) {
  Engine engine;
  EXPECT_EQ(engine.call("support.hint", R"({"text":"I want to die"})"), R"({"ok":true,"value":{"is_offered":true}})");
  EXPECT_EQ(engine.call("support.hint", R"({"text":"dying of laughter"})"),
            R"({"ok":true,"value":{"is_offered":false}})");
}

TEST_F(EngineTest, ReadsAChatInTheSlicesItAsksFor) {
  const auto progress = open(chat);
  EXPECT_EQ(progress.messages, 3);
  EXPECT_EQ(progress.format_title, "WhatsApp");
  const auto contents = value<ChatContents>("chat.contents", "{}");
  ASSERT_EQ(contents.conversations.size(), 1U);
  EXPECT_EQ(contents.conversations[0].participants[1].name, "Robin");
  const auto report = value<report::Report>("chat.report", R"({"me":"Sam","is_masked":false})");
  EXPECT_EQ(report.messages, 3);
  EXPECT_EQ(report.first_at, "2024-02-01T09:00:00Z");
  EXPECT_TRUE(report.members[0].is_me);
}

TEST_F(EngineTest, DrawsTheChartsOfTheLastReport) {
  open(chat);
  const auto report = value<report::Report>("chat.report", R"({"is_masked":true})");
  for (const auto& section : report.sections) {
    for (const auto& measure : section.measures) {
      if (!measure.chart) continue;
      const auto drawn = value<ChartReply>("chat.chart", wire::to_json(ChartRequest{measure.id, 320}));
      EXPECT_TRUE(drawn.svg.starts_with("<svg "));
    }
  }
  const auto page = value<PageReply>("chat.page", "{}");
  EXPECT_TRUE(page.html.starts_with("<!doctype html>"));
  EXPECT_FALSE(page.html.contains("Robin"));
}

/// Sixty evenings, half of them tense.
std::string tense_chat() {
  std::string text;
  for (int day = 0; day < 60; ++day) {
    const auto date = (day % 30 < 9 ? "0" : "") + std::to_string(day % 30 + 1) + (day < 30 ? "/04/2024" : "/06/2024");
    for (int minute = 0; minute < 12; ++minute) {
      const auto* const said = day % 2 != 0 || minute > 7 ? "I am at the station now, see you at home"
                               : minute % 2 == 0          ? "you never listen, you are so selfish"
                                                          : "you are pathetic and you always lie to me";
      text +=
          date + ", 20:" + std::to_string(10 + minute) + (minute % 2 == 0 ? " - Sam: " : " - Robin: ") + said + "\n";
    }
  }
  return text;
}

TEST_F(EngineTest, AReportDrawsNoConclusionsWhileNobodyKnowsForWhomItIs) {
  constexpr std::string_view conclusion = "Hard moments belong to living together";
  constexpr std::string_view ask = R"({"me":"Sam","is_masked":false})";
  open(tense_chat());
  EXPECT_FALSE(call("chat.report", ask).contains(conclusion)) << "locked";
  value<LogState>("log.open", R"({"zone":[]})");
  EXPECT_TRUE(call("chat.report", ask).contains(conclusion));
  EXPECT_TRUE(call("chat.page", "{}").contains(conclusion));
  const event::Body quiet = event::SettingChanged{"suggestions", "quiet"};
  value<LogState>("log.add", wire::to_json(LogAddRequest{{{std::string(32, 'a'), 1, event::body_json(quiet)}}}));
  EXPECT_FALSE(call("chat.page", "{}").contains(conclusion)) << "the report was made before the gate closed";
  EXPECT_FALSE(call("chat.report", ask).contains(conclusion));
  value<LogState>("log.open", R"({"zone":[]})");
  EXPECT_TRUE(call("chat.page", "{}").contains(conclusion));
  value<Nothing>("log.close", "{}");
  EXPECT_FALSE(call("chat.page", "{}").contains(conclusion)) << "locked since";
}

TEST_F(EngineTest, SaysWhatIsWrongWithARequest) {
  EXPECT_EQ(
      call("nothing", "{}"),
      R"({"ok":false,"error":{"code":"not_found","where":"nothing","message":"there is no operation of that name"}})");
  EXPECT_TRUE(call("coach.check", R"({"text":1})").contains(R"("where":"$.text")"));
  EXPECT_TRUE(call("coach.check", "").contains("not JSON"));
  EXPECT_TRUE(call("chat.feed", "abc").contains("no chat is open"));
  EXPECT_TRUE(call("chat.report", R"({"is_masked":false})").contains("no chat is open"));
  EXPECT_TRUE(call("chat.open", R"({"size":-1})").contains("$.size"));
}

TEST_F(EngineTest, AnErrorWhileReadingLeavesTheEngineUsable) {
  value<ChatProgress>("chat.open", R"({"size":8})");
  EXPECT_TRUE(call("chat.feed", "\x89PNG\r\n\x1a\n").contains(R"("ok":false)"));
  EXPECT_EQ(open(chat).messages, 3);
}

TEST_F(EngineTest, CountsEvidenceInCodePoints) {
  const auto reply = value<CoachReply>("coach.check", R"({"text":"é😀 you never listen to me"})");
  ASSERT_FALSE(reply.findings.empty());
  EXPECT_GE(reply.findings[0].begin, 3);
  EXPECT_LE(reply.findings[0].end, 26);
}

TEST_F(EngineTest, SaysWhyADraftWithViolenceIsNotJudged) {
  const auto of_violence = value<CoachReply>("coach.check", R"({"text":"You never listen. Shut up or I'll hit you."})");
  EXPECT_TRUE(of_violence.care.contains("fear, force or control")) << of_violence.care;
  for (const auto& finding : of_violence.findings) EXPECT_TRUE(finding.is_helpful) << finding.mark;
  for (const auto* draft : {R"({"text":"You never listen and it hurt me"})", R"({"text":"home at six"})"}) {
    EXPECT_EQ(value<CoachReply>("coach.check", draft).care, "") << draft;
  }
}

TEST_F(EngineTest, OffersNoOtherWordsForForceOrForAnAnswerToIt) {
  for (const auto* draft : {R"({"text":"you always hit me when you're drunk"})",
                            R"({"text":"I feel like you hit me because you enjoy it"})",
                            R"({"text":"leave me alone","previous":"I'll hit you if you don't answer me"})"}) {
    const auto reply = value<CoachReply>("coach.check", draft);
    EXPECT_NE(reply.care, "") << draft;
    EXPECT_TRUE(reply.hints.empty()) << draft;
    EXPECT_FALSE(reply.is_unsure) << draft;
    for (const auto& finding : reply.findings) EXPECT_TRUE(finding.is_helpful) << draft << ": " << finding.mark;
  }
}

TEST_F(EngineTest, SaysNeitherYesNorNoOfADraftThatItIsNotSureOf) {
  if (value<CoachReply>("coach.check", R"({"text":"home at six"})").sureness.empty()) {
    GTEST_SKIP() << "by the rules alone: this build fetches its trained reader";
  }
  int unsure = 0;
  for (const auto* draft :
       {R"({"text":"You are worthless and nobody will ever want you"})", R"({"text":"You stupid cunt"})",
        R"({"text":"why the hell is there no money in the account"})", R"({"text":"home at six"})",
        R"({"text":"you never listen to me"})"}) {
    const auto reply = value<CoachReply>("coach.check", draft);
    bool is_likely = false;
    bool is_named = false;
    for (const auto& [mark, confidence, threshold] : reply.sureness) {
      const bool is_hurtful = !is_helpful(*mark_from_name(mark));
      is_likely = is_likely || (is_hurtful && confidence >= 0.75);
      is_named = is_named || (is_hurtful && confidence >= threshold);
    }
    EXPECT_EQ(reply.is_unsure, is_likely && !is_named) << draft;
    unsure += reply.is_unsure ? 1 : 0;
  }
  EXPECT_GE(unsure, 1);
  EXPECT_FALSE(value<CoachReply>("coach.check", R"({"text":"home at six"})").is_unsure);
}

TEST_F(EngineTest, PrintsItsTypesTheSameEveryTime) {
  EXPECT_EQ(Engine::typescript(), Engine::typescript());
  EXPECT_TRUE(Engine::typescript().contains("'chat.feed': { request: Uint8Array; reply: ChatProgress };"));
}

}  // namespace
}  // namespace securebase::api
