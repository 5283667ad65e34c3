#include "core/speak/listening.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace securebase::speak {
namespace {

const ListenNote& note(const Listening& listening, std::string_view id) {
  const auto found = std::ranges::find(listening.notes, id, &ListenNote::id);
  static const ListenNote none{"none", "", false, {}, "there is no such note"};
  return found == listening.notes.end() ? none : *found;
}

TEST(ListenLibrary, HoldsTwelveMessagesAtEachDepth) {
  const auto library = load_listen_library(Language::en);
  ASSERT_TRUE(library.has_value()) << library.error().where << library.error().message;
  std::map<std::string, int> count;
  std::set<std::string> ids;
  for (const auto& message : library->messages) {
    ++count[message.depth];
    ids.insert(message.id);
    EXPECT_GE(message.points.size(), 2U) << message.id;
    EXPECT_GE(message.feelings.size(), 1U) << message.id;
  }
  EXPECT_EQ(library->depths.size(), 3U);
  for (const auto& depth : library->depths) EXPECT_GE(count[depth.id], 12) << depth.id;
  EXPECT_EQ(ids.size(), library->messages.size());
}

TEST(CheckListening, CountsNoFeelingThatIsDeniedAdvisedOrOnesOwn) {
  constexpr std::string_view hurt = "I felt so alone last night when you stayed at the bar. I cried.";
  for (const std::string_view reply :
       {"You should just relax", "I feel sad too", "I was lonely last night as well",
        "Not lonely at all. You are being dramatic.", "You weren't lonely", "don't be sad"}) {
    EXPECT_FALSE(note(check_listening(reply, hurt, Language::en), "feeling").is_there) << reply;
  }
  for (const std::string_view reply : {"So you were lonely while I was at the bar", "You felt alone and sad",
                                       "I can hear how lonely that was", "I'm sorry you felt so alone last night"}) {
    EXPECT_TRUE(note(check_listening(reply, hurt, Language::en), "feeling").is_there) << reply;
  }
}

TEST(ListenLibrary, ShowsOneWayToSayEachBackThatTheCheckAgreesWith) {
  for (const auto& message : listen_library(Language::en).messages) {
    for (const auto& one : check_listening(message.example, message, Language::en).notes) {
      EXPECT_TRUE(one.is_there) << message.id << " " << one.id << ": " << one.note;
    }
    EXPECT_EQ(check_listening(message.example, message, Language::en).summary,
              "Somebody who reads this can feel heard.");
  }
}

TEST(ListenLibrary, DoesNotTakeAnyAnswerForListening) {
  for (const auto& message : listen_library(Language::en).messages) {
    const auto poor = check_listening("Ok. Let's see what we have for dinner.", message, Language::en);
    EXPECT_FALSE(note(poor, "content").is_there) << message.id;
    EXPECT_FALSE(note(poor, "feeling").is_there) << message.id;
    EXPECT_FALSE(note(check_listening(message.text, message, Language::en), "words").is_there) << message.id;
  }
}

TEST(CheckListening, NamesWhatIsInTheWay) {
  const auto& message = *find_listen_message("promotion", Language::en);
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"You should talk to your boss.", "advice"},
      {"Have you tried asking for the next one?", "advice"},
      {"Why don't you look for another job?", "advice"},
      {"Maybe ask Dana how she did it.", "advice"},
      {"Don't worry, it will be fine.", "advice"},
      {"At least you have a job.", "advice"},
      {"I hear you, but Dana worked hard.", "but"},
      {"I know exactly how you feel.", "own"},
      {"The same happened to me last year.", "own"},
      {"That's not my fault, I already told you so.", "own"},
      {"You're being ridiculous.", "own"},
      {"You are sad about Dana.", "open"},
      {"Why did you sit in the car?", "open"},
      {"Dana got it, and you sat in the car. What was it like?", "feeling"},
      {"You are sad. What is it like?", "content"},
  };
  for (const auto& [reply, id] : rows) {
    EXPECT_FALSE(note(check_listening(reply, message, Language::en), id).is_there) << reply << " / " << id;
  }
}

TEST(CheckListening, TakesOtherFormsOfAWord) {
  const auto& message = *find_listen_message("promotion", Language::en);
  const auto listening = check_listening(
      "So the post went to Dana. You were smiling, and inside it was a real disappointment?", message, Language::en);
  EXPECT_TRUE(note(listening, "content").is_there) << note(listening, "content").note;
  EXPECT_TRUE(note(listening, "feeling").is_there);
}

TEST(CheckListening, ReadsARealMessageByItsSentences) {
  constexpr std::string_view message =
      "My sister cancelled the weekend for the third time. I bought the tickets already. I feel so stupid for asking.";
  const auto heard = check_listening(
      "Your sister cancelled again, and you have the tickets. You feel stupid, and maybe sad as well? What would help?",
      message, Language::en);
  EXPECT_TRUE(note(heard, "content").is_there) << note(heard, "content").note;
  EXPECT_TRUE(note(heard, "feeling").is_there);
  EXPECT_TRUE(note(heard, "open").is_there);
  EXPECT_TRUE(note(heard, "advice").is_there);
  const auto unheard = check_listening("What's for dinner?", message, Language::en);
  EXPECT_FALSE(note(unheard, "content").is_there);
  EXPECT_EQ(unheard.missing.size(), 3U);
}

TEST(CheckListening, SaysNothingOfAnEmptyAnswer) {
  EXPECT_TRUE(check_listening(" ", listen_library(Language::en).messages[0], Language::en).notes.empty());
  EXPECT_TRUE(check_listening("", "hello", Language::en).notes.empty());
}

}  // namespace
}  // namespace securebase::speak
