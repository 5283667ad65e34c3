// What this room says is plain and calm, and easy to read.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <cstdio>
#include <string>
#include <vector>

#include "core/guide/reading_grade.hpp"
#include "core/speak/assertive.hpp"
#include "core/speak/doubt_words.hpp"
#include "core/speak/listening.hpp"

namespace securebase::speak {
namespace {

/// As the texts of core/guide: about the reading age of twelve on the whole, and nothing far above it.
void expect_easy(const char* name, const std::vector<std::string>& texts) {
  constexpr double mean_max = 7;
  constexpr double grade_max = 10;
  double sum = 0;
  for (const auto& text : texts) {
    const auto grade = guide::reading_grade(text);
    EXPECT_LE(grade, grade_max) << text;
    sum += grade;
  }
  const auto mean = sum / static_cast<double>(texts.size());
  EXPECT_LE(mean, mean_max);
  std::printf("%s: %zu texts, mean grade %.1f\n", name, texts.size(), mean);
}

std::vector<std::string> doubt_texts() {
  const auto& words = doubt_words(Language::en);
  std::vector<std::string> texts = {words.note,   words.intro, words.conclusion_intro, words.stopped, words.care,
                                    words.closed, words.unread};
  for (const auto& kind : words.kinds) {
    texts.push_back(kind.question);
    for (const auto& reading : kind.readings) texts.push_back(reading);
  }
  for (const auto& cue : words.cues) texts.push_back(cue.reading);
  return texts;
}

std::vector<std::string> listen_texts() {
  std::vector<std::string> texts;
  for (const auto& depth : listen_library(Language::en).depths) texts.push_back(depth.task);
  for (const auto& message : listen_library(Language::en).messages) {
    texts.push_back(message.text);
    texts.push_back(message.example);
  }
  return texts;
}

std::vector<std::string> notes() {
  std::vector<std::string> texts;
  const auto& message = listen_library(Language::en).messages.front();
  for (const auto* reply :
       {"You should try it, but it is bad. Why?", "Ok.", "What was it like?", "I know how you feel.",
        "You are sad, is that right?", "At least it was not raining. That is not my fault."}) {
    const auto listening = check_listening(reply, message, Language::en);
    texts.push_back(listening.summary);
    for (const auto& note : listening.notes) {
      if (note.id != "own" && note.id != "content") texts.push_back(note.note);
    }
  }
  return texts;
}

std::vector<std::string> findings() {
  std::vector<std::string> texts;
  for (const auto part : {Part::observation, Part::feeling, Part::need, Part::request}) {
    for (const auto* text :
         {"You are lazy and never help on purpose", "you ignored me too late again", "why should you", "ignored",
          "I feel like you lie", "you make me bad", "I need you to stop", "a normal husband", "not you",
          "You must be nicer or else if you loved me", "stop it every day", "be happy", "the dishes"}) {
      for (const auto& finding : check_part(part, text, Language::en).findings) {
        if (finding.kind != "reader") texts.push_back(finding.why + " " + finding.suggestion);
      }
    }
  }
  return texts;
}

TEST(SpeakTexts, AreEasyToRead) {
  expect_easy("Benefit of the doubt", doubt_texts());
  expect_easy("Messages to listen to", listen_texts());
  expect_easy("Notes on listening", notes());
  expect_easy("Findings in a part", findings());
}

TEST(SpeakTexts, ArePlainAndCalm) {
  for (const auto& texts : {doubt_texts(), listen_texts(), notes(), findings()}) {
    for (auto text : texts) {
      EXPECT_TRUE(std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; })) << text;
      EXPECT_FALSE(text.contains("  ") || text.starts_with(' ') || text.ends_with(' ')) << text;
      std::ranges::transform(text, text.begin(),
                             [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
      for (const auto* word : {"toxic", "abuser", "victim", "narciss", "diagnos", "disorder", "insecure", "validat",
                               "trigger", "boundar", "score"}) {
        EXPECT_FALSE(text.contains(word)) << word << " in: " << text;
      }
    }
  }
  // Nobody shouts at somebody who is hurt; a partner's message may.
  for (const auto& text : doubt_texts()) EXPECT_FALSE(text.contains('!')) << text;
}

}  // namespace
}  // namespace securebase::speak
