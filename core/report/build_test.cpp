#include "core/report/build.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/random.hpp"
#include "core/report/page_html.hpp"
#include "core/wire/json.hpp"

namespace securebase::report {
namespace {

/// A history of `count` messages of two people, with everything that can be measured strewn in.
Selection history(int count, int me = -1) {
  Random random(11);
  Selection selection;
  selection.members[0].name = "Sam";
  selection.members[1].name = "Robin";
  selection.me = me;
  std::int64_t at = 1'700'000'000'000;
  for (int i = 0; i < count; ++i) {
    dyad::Turn turn;
    at += random.uniform() < 0.05 ? 36'000'000 : static_cast<std::int64_t>(random.uniform() * 600'000);
    turn.utc_ms = at;
    turn.member = random.uniform() < 0.55 ? 0 : 1;
    turn.words = static_cast<std::uint32_t>(1 + random.below(20));
    turn.you = static_cast<std::uint16_t>(random.below(3));
    turn.i = 1;
    turn.is_question = random.uniform() < 0.2;
    turn.valence = random.uniform() < 0.2 ? 1 : 0;
    // Tension comes in stretches.
    if (i % 300 < 30 && random.uniform() < 0.5) {
      turn.valence = -1;
      turn.is_complaint = random.uniform() < 0.5;
      if (random.uniform() < 0.3) turn.marks.insert(Mark::criticism);
    }
    for (const auto mark : {Mark::appreciation, Mark::open_question, Mark::validation})
      if (random.uniform() < 0.1) turn.marks.insert(mark);
    if (i % 300 < 30 && random.uniform() < 0.15) turn.marks.insert(Mark::repair);
    if (random.uniform() < 0.01) turn.marks.insert(Mark::announced_pause);
    ++selection.members[turn.member].messages;
    selection.history.turns.push_back(turn);
  }
  return selection;
}

template <class Use>
void for_each_measure(const Report& report, Use use) {
  for (const auto& section : report.sections) {
    for (const auto& measure : section.measures) use(measure);
  }
}

TEST(BuildReport, KnowsEverythingOfALongHistory) {
  const auto report = build_report(history(20'000), {});
  for_each_measure(
      report, [](const Measure& measure) { EXPECT_TRUE(measure.is_known) << measure.id << ": " << measure.sentence; });
}

TEST(BuildReport, SaysWhatIsMissingFromAShortOne) {
  for (const int count : {0, 1, 2, 30}) {
    const auto report = build_report(history(count), {});
    for_each_measure(report, [&](const Measure& measure) {
      if (measure.id == "announced_pauses") return;
      EXPECT_FALSE(measure.is_known) << measure.id << " of " << count;
      EXPECT_TRUE(measure.sentence.starts_with("Not known yet: ")) << measure.sentence;
      EXPECT_TRUE(measure.estimates.empty());
    });
  }
}

TEST(BuildReport, WritesWholeCleanSentences) {
  for (const int count : {2, 300, 3000, 20'000}) {
    for (const int me : {-1, 0, 1}) {
      const auto report = build_report(history(count, me), {});
      EXPECT_TRUE(report.summary.ends_with(".")) << report.summary;
      for (const auto* bad : {"  ", "..", " .", ". ."}) EXPECT_FALSE(report.summary.contains(bad)) << report.summary;
      for_each_measure(report, [](const Measure& measure) {
        const auto& text = measure.sentence;
        EXPECT_TRUE(text.ends_with(".")) << text;
        for (const auto* bad : {"  ", "nan", "inf", "..", " .", ": it takes at least 0"})
          EXPECT_FALSE(text.contains(bad)) << text;
        for (const auto* bad : {"score", "toxic", "winner", "abus", "diagnos", "narciss", "healthy"}) {
          EXPECT_FALSE((text + measure.method).contains(bad)) << text;
        }
        EXPECT_FALSE(measure.method.empty());
      });
    }
  }
}

TEST(BuildReport, SpeaksToTheReader) {
  const auto report = build_report(history(20'000, 1), {});
  bool says_you = false;
  for_each_measure(report, [&](const Measure& measure) {
    says_you |= measure.sentence.contains("You ") || measure.sentence.contains("your ");
    EXPECT_FALSE(measure.sentence.contains("Robin")) << measure.sentence;
  });
  EXPECT_TRUE(says_you);
}

TEST(BuildReport, MasksEveryName) {
  for (const int me : {-1, 0}) {
    const auto json = wire::to_json(build_report(history(5000, me), {"whatsapp", "WhatsApp", {}, true}));
    EXPECT_FALSE(json.contains("Sam")) << me;
    EXPECT_FALSE(json.contains("Robin")) << me;
  }
}

TEST(BuildReport, GivesEveryIntervalAroundItsValueAndEveryIdOnce) {
  std::set<std::string> ids;
  const auto report = build_report(history(20'000), {});
  for_each_measure(report, [&](const Measure& measure) {
    EXPECT_TRUE(ids.insert(measure.id).second) << measure.id;
    for (const auto& estimate : measure.estimates) {
      ASSERT_TRUE(estimate.value && estimate.low && estimate.high) << measure.id;
      EXPECT_LE(*estimate.low, *estimate.value) << measure.id;
      EXPECT_GE(*estimate.high, *estimate.value) << measure.id;
      EXPECT_GT(estimate.n, 0) << measure.id;
    }
    if (!measure.chart) return;
    for (const auto& series : measure.chart->series)
      EXPECT_EQ(series.points.size(), measure.chart->series[0].points.size());
  });
}

TEST(BuildReport, LeavesWordsAloneInAnotherLanguage) {
  auto selection = history(5000);
  for (auto& turn : selection.history.turns) turn.is_read = false;
  const auto report = build_report(selection, {});
  for_each_measure(report, [](const Measure& measure) {
    const bool depends_on_words =
        measure.id == "appreciation" || measure.id == "repair" || measure.id == "positive_negative";
    if (depends_on_words) EXPECT_FALSE(measure.is_known) << measure.id;
    if (measure.id == "answer_time" || measure.id == "message_balance") EXPECT_TRUE(measure.is_known) << measure.id;
  });
}

TEST(BuildReport, BearsAOneSidedHistory) {
  auto selection = history(3000);
  for (auto& turn : selection.history.turns) turn.member = 1;
  for (const int me : {-1, 0, 1}) {
    selection.me = me;
    const auto report = build_report(selection, {});
    for_each_measure(report, [](const Measure& measure) {
      EXPECT_FALSE(measure.sentence.contains("nan")) << measure.sentence;
      EXPECT_TRUE(measure.sentence.ends_with(".")) << measure.sentence;
      for (const auto& estimate : measure.estimates) {
        EXPECT_TRUE(std::isfinite(*estimate.value) && std::isfinite(*estimate.low) && std::isfinite(*estimate.high))
            << measure.id;
      }
    });
  }
}

struct NameCase {
  const char* first;
  const char* second;
  const char* shown;
};
TEST(BuildReport, ShowsEveryNameSoThatItCanStandInASentence) {
  for (const auto& [first, second, shown] : {
           NameCase{"", "Robin", "A"},
           NameCase{" \n ", "Robin", "A"},
           NameCase{"Sam\n \tLee ", "Robin", "Sam Lee"},
           NameCase{"Sam", "Sam", "Sam (A)"},
       }) {
    auto selection = history(3000);
    selection.members[0].name = first;
    selection.members[1].name = second;
    const auto report = build_report(selection, {});
    EXPECT_EQ(report.members[0].name, shown);
    for_each_measure(report, [](const Measure& measure) {
      EXPECT_FALSE(measure.sentence.contains("  ") || measure.sentence.contains('\n')) << measure.sentence;
    });
  }
}

/// The rules find thanks in every tenth message; both layers, where they judged, in `by_both` of all.
Selection thankful(double weighed, double by_both) {
  auto selection = history(20'000, 0);
  Random random(5);
  for (auto& turn : selection.history.turns) {
    turn.is_weighed = random.uniform() < weighed;
    if (turn.is_weighed && random.uniform() < by_both) turn.weighed_marks.insert(Mark::appreciation);
    if (random.uniform() < 0.1) turn.marks.insert(Mark::responsibility);
    if (turn.is_weighed && random.uniform() < 0.1) turn.weighed_marks.insert(Mark::responsibility);
  }
  return selection;
}

std::vector<Estimate> estimates_of(const Report& report, std::string_view measure, std::string_view who,
                                   std::string_view label) {
  std::vector<Estimate> found;
  for_each_measure(report, [&](const Measure& each) {
    if (each.id == measure)
      std::ranges::copy_if(each.estimates, std::back_inserter(found),
                           [&](const Estimate& one) { return one.who == who && one.label == label; });
  });
  return found;
}

// The rate of a mark that the section on warmth, the list of all marks and the chart tell is one rate.
TEST(BuildReport, TellsOneRateOfAMark) {
  for (const double weighed : {0.0, 0.15, 1.0}) {
    const auto selection = thankful(weighed, 0.04);
    const auto report = build_report(selection, {});
    const auto& me = report.members[0].name;
    const auto alone = estimates_of(report, "appreciation", me, "appreciation");
    const auto listed = estimates_of(report, "helpful_marks", me, "appreciation");
    ASSERT_EQ(alone.size(), 1U);
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(*alone[0].value, *listed[0].value) << weighed;
    EXPECT_EQ(*alone[0].low, *listed[0].low) << weighed;
    EXPECT_EQ(alone[0].n, listed[0].n) << weighed;
    for_each_measure(report, [&](const Measure& measure) {
      if (measure.id != "appreciation_by_month" || !measure.chart) return;
      for (const auto& point : measure.chart->series[0].points) {
        if (!point.value) continue;
        EXPECT_LT(*point.low, *alone[0].high) << weighed;
        EXPECT_GT(*point.high, *alone[0].low) << weighed;
      }
    });
  }
}

// Both layers know that somebody takes their part more surely than the rules do, as long as they judged enough.
TEST(BuildReport, CountsAMarkByTheLayersThatKnowItBetter) {
  const auto n_of = [](double weighed) {
    const auto report = build_report(thankful(weighed, 0.04), {});
    return estimates_of(report, "helpful_marks", "Sam", "taking one's part").at(0).n;
  };
  const auto everywhere = n_of(0.0);
  EXPECT_LT(n_of(0.9), everywhere);
  EXPECT_EQ(n_of(0.015), everywhere);
}

// What may hurt is told of both together and of the reader, never of the other alone (science.md §4, hard rule 5).
TEST(BuildReport, NeverCountsHurtfulWordsOfTheOther) {
  for (const int me : {-1, 0, 1}) {
    const auto report = build_report(history(20'000, me), {});
    for_each_measure(report, [&](const Measure& measure) {
      const bool is_about_hurt = measure.id == "hurtful_marks" || measure.id == "harsh_starts" ||
                                 measure.id == "positive_negative" || measure.id == "unfriendly_by_month";
      if (!is_about_hurt) return;
      for (const auto& estimate : measure.estimates) {
        EXPECT_TRUE(estimate.who.empty() ||
                    (me >= 0 && estimate.who == report.members[static_cast<std::size_t>(me)].name))
            << measure.id << " of " << estimate.who;
      }
      if (measure.chart) EXPECT_EQ(measure.chart->series.size(), 1U) << measure.id;
    });
  }
}

/// A history in which members write, start and answer as told, without anything to read in the words.
Selection plain(int conversations, double first_starts, double first_writes, double answer_minutes) {
  Random random(3);
  Selection selection;
  selection.members[0].name = "Sam";
  selection.members[1].name = "Robin";
  std::int64_t at = 1'700'000'000'000;
  for (int c = 0; c < conversations; ++c) {
    at += 9 * 3'600'000;
    std::uint8_t member = random.uniform() < first_starts ? 0 : 1;
    for (int i = 0; i < 12; ++i) {
      dyad::Turn turn;
      turn.utc_ms = at;
      turn.member = member;
      turn.words = 5;
      selection.history.turns.push_back(turn);
      const auto next = static_cast<std::uint8_t>(random.uniform() < first_writes ? 0 : 1);
      at += static_cast<std::int64_t>((next == member ? 0.5 : answer_minutes * (0.5 + random.uniform())) * 60'000);
      member = next;
    }
  }
  return selection;
}

std::string sentence_of(const Report& report, std::string_view id) {
  std::string sentence;
  for_each_measure(report, [&](const Measure& measure) {
    if (measure.id == id) sentence = measure.sentence;
  });
  return sentence;
}

struct SentenceCase {
  const char* situation;
  Selection selection;
  int me;
  const char* measure;
  const char* says;  ///< A part of the sentence.
};
TEST(BuildReport, SaysWhatIsThere) {
  const std::vector<SentenceCase> cases = {
      {"even", plain(400, 0.5, 0.5, 10), -1, "message_balance",
       "Sam and Robin write about as many messages as each other."},
      {"even, to one of them", plain(400, 0.5, 0.5, 10), 1, "message_balance",
       "The two of you write about as many messages as each other."},
      {"one writes more", plain(400, 0.5, 0.8, 10), -1, "message_balance", "Sam writes 7"},
      {"one writes more, to the other", plain(400, 0.5, 0.8, 10), 1, "message_balance", "You write 2"},
      {"one starts", plain(400, 0.8, 0.5, 10), 0, "conversation_starts",
       "You start 8 of 10 conversations; Robin starts 2 of 10."},
      {"one starts, to the other", plain(400, 0.8, 0.5, 10), 1, "conversation_starts",
       "You start 2 of 10 conversations; Sam starts 8 of 10."},
      {"few conversations", plain(3, 0.5, 0.5, 10), -1, "conversation_starts",
       "Not known yet: it takes at least 20 conversations, and there are 3."},
      {"ten minutes", plain(400, 0.5, 0.5, 10), 0, "answer_time", "Half of your answers come within about 1"},
      {"no marks", plain(400, 0.5, 0.5, 10), 0, "appreciation",
       "Not known yet: the possible values still lie too far apart to say one."},
      {"no question", plain(400, 0.5, 0.5, 10), 0, "questions", "The two of you each ask something in no messages."},
      {"no tension", plain(400, 0.5, 0.5, 10), 0, "conflict_episodes", "No stretch of tense messages was found."},
      {"no tone", plain(400, 0.5, 0.5, 10), 0, "positive_negative",
       "Not known yet: it takes at least 30 messages that are clearly friendly or unfriendly, and there are 0."},
      {"no change", plain(400, 0.5, 0.5, 10), 0, "messages_by_month",
       "No clear change in the number of messages a week over this time."},
  };
  for (const auto& [situation, selection, me, measure, says] : cases) {
    auto chosen = selection;
    chosen.me = me;
    const auto sentence = sentence_of(build_report(chosen, {}), measure);
    EXPECT_TRUE(sentence.contains(says)) << situation << ": " << sentence;
  }
}

/// Two people whose tone, complaints and repairs fall as dice do, and whose answers take the same time after all of it.
Selection dice(std::uint64_t seed) {
  Random random(seed);
  Selection selection;
  selection.members[0].name = "Sam";
  selection.members[1].name = "Robin";
  std::int64_t at = 1'700'000'000'000;
  for (int i = 0; i < 8000; ++i) {
    dyad::Turn turn;
    at += i % 16 == 0 ? 30'000'000 : static_cast<std::int64_t>(-std::log(1 - random.uniform()) * 240'000);
    turn.utc_ms = at;
    turn.member = random.uniform() < 0.5 ? 0 : 1;
    turn.words = static_cast<std::uint32_t>(1 + random.below(12));
    turn.valence = static_cast<std::int8_t>(random.uniform() < 0.15 ? -1 : random.uniform() < 0.2 ? 1 : 0);
    turn.is_complaint = random.uniform() < 0.1;
    turn.is_question = random.uniform() < 0.2;
    if (random.uniform() < 0.1) turn.marks.insert(Mark::appreciation);
    if (random.uniform() < 0.1) turn.marks.insert(Mark::repair);
    selection.history.turns.push_back(turn);
  }
  return selection;
}

/// Tense stretches in which an attempt at repair calms the other (-1), stirs the other up (1) or does nothing (0).
Selection tense(std::uint64_t seed, int effect) {
  Random random(seed);
  Selection selection;
  selection.members[0].name = "Sam";
  selection.members[1].name = "Robin";
  std::int64_t at = 1'700'000'000'000;
  for (int stretch = 0; stretch < 150; ++stretch) {
    at += 40'000'000;
    int calmer = 0;
    int hotter = 0;
    for (int i = 0; i < 40; ++i) {
      dyad::Turn turn;
      at += 60'000;
      turn.utc_ms = at;
      turn.member = i % 2 == 0 ? 0 : 1;
      turn.words = 6;
      const double heat = i >= 24 ? 0 : calmer > 0 ? 0.2 : hotter > 0 ? 0.9 : 0.6;
      turn.valence = random.uniform() < heat ? -1 : 0;
      --calmer;
      --hotter;
      if (random.uniform() < 0.1) turn.marks.insert(Mark::we_as_team);
      if (random.uniform() < 0.1) turn.marks.insert(Mark::benefit_of_the_doubt);
      if (i < 24 && random.uniform() < 0.15) {
        turn.marks.insert(Mark::repair);
        (effect < 0 ? calmer : hotter) = effect == 0 ? 0 : 6;
      }
      selection.history.turns.push_back(turn);
    }
  }
  return selection;
}

/// Whatever a report says: its summary, its sentences, and what its numbers are called.
std::string said_in(const Report& report) {
  auto text = report.summary + "\n";
  for_each_measure(report, [&](const Measure& measure) {
    text += measure.sentence + "\n";
    for (const auto& estimate : measure.estimates) text += estimate.label + "\n";
  });
  return text;
}

TEST(BuildReport, UnderTheGateNothingReadsAsAHintToBeKinder) {
  struct Case {
    int effect = 0;
    std::vector<const char*> hints;  ///< What the open report says.
  };
  const std::vector<std::string> everywhere = {"speaking as a team", "giving the benefit of the doubt",
                                               "an attempt at repair\n", "belong to living"};
  const Case cases[] = {{-1, {"So they seem to help.", "attempts at repair seem to help"}},
                        {0, {"The difference may be chance."}},
                        {1, {"others would help"}}};
  for (const auto& [effect, hints] : cases) {
    const auto selection = tense(5, effect);
    const auto open = said_in(build_report(selection, {}));
    ReportInfo info;
    info.is_quiet = true;
    const auto quiet = said_in(build_report(selection, info));
    auto words = everywhere;
    words.insert(words.end(), hints.begin(), hints.end());
    for (const auto& hint : words) {
      EXPECT_TRUE(open.contains(hint)) << "effect " << effect << ": " << hint << " in:\n" << open;
      EXPECT_FALSE(quiet.contains(hint)) << "effect " << effect << ": " << hint;
    }
  }
}

/// Everything of a report that a person reads, apart from names: each text on a line of its own.
std::string every_text(const Report& report) {
  auto text = report.summary + "\n";
  for (const auto& notice : report.notices) text += notice + "\n";
  for (const auto& section : report.sections) text += section.title + "\n";
  for_each_measure(report, [&](const Measure& measure) {
    text += measure.title + "\n" + measure.sentence + "\n" + measure.method + "\n";
    for (const auto& estimate : measure.estimates) text += estimate.label + "\n" + estimate.unit + "\n";
    if (!measure.chart) return;
    text += measure.chart->title + "\n" + measure.chart->x_title + "\n" + measure.chart->y_title + "\n";
    for (const auto& series : measure.chart->series) {
      text += series.name + "\n";
      for (const auto& point : series.points) text += point.x + "\n";
    }
  });
  return text;
}

/// The words that English is made of and German is not, as they stand in a text.
std::string english_words_in(const std::string& text) {
  static const std::set<std::string> words = {
      "the",  "of",   "and",  "you",     "your",    "are",   "with",  "message", "messages", "from", "more",
      "than", "each", "this", "that",    "what",    "for",   "by",    "to",      "it",       "both", "not",
      "most", "who",  "how",  "between", "about",   "is",    "there", "answers", "known",    "yet",  "other",
      "one",  "part", "when", "month",   "minutes", "hours", "words", "writes",  "write",    "they", "likely",
      "May",  "Mon",  "Tue",  "partner", "January", "times", "or",    "no",      "on",       "at",   "as"};
  std::string found;
  std::string word;
  for (const char c : text + " ") {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
      continue;
    }
    if (words.contains(word)) found += word + " ";
    word.clear();
  }
  return found;
}

ReportInfo in(Language language) { return {"whatsapp", "WhatsApp", {}, false, false, language}; }

TEST(BuildReport, SaysEverythingInGerman) {
  auto group = history(300);
  group.left_out = 3;
  auto unread = history(3000);
  for (auto& turn : unread.history.turns) turn.is_read = false;
  for (auto selection : {history(0), history(1), history(30), history(3000), history(20'000), plain(400, 0.5, 0.8, 10),
                         plain(400, 0.8, 0.5, 90), tense(5, -1), tense(5, 1), thankful(0.15, 0.04), group, unread}) {
    for (const int me : {-1, 0, 1}) {
      selection.me = me;
      const auto report = build_report(selection, in(Language::de));
      const auto text = every_text(report);
      EXPECT_EQ(english_words_in(text), "") << text;
      EXPECT_FALSE(text.contains('{') || text.contains('!') || text.contains("  ")) << text;
      auto page = page_html(report, Language::de);
      page = page.substr(page.find("<body>"));
      for (const auto* part : {"<style>", "<svg"}) {
        const std::string end = part[1] == 's' && part[2] == 'v' ? "</svg>" : "</style>";
        for (auto at = page.find(part); at != std::string::npos; at = page.find(part))
          page.erase(at, page.find(end, at) + end.size() - at);
      }
      for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at))
        page.replace(at, page.find('>', at) + 1 - at, "\n");
      EXPECT_EQ(english_words_in(page), "") << page;
    }
  }
}

TEST(BuildReport, WritesWholeGermanSentences) {
  const auto report = build_report(plain(400, 0.8, 0.8, 10), in(Language::de));
  EXPECT_TRUE(report.summary.starts_with("Gelesen sind 4.800 Nachrichten zwischen Sam und Robin, von "))
      << report.summary;
  EXPECT_TRUE(sentence_of(report, "conversation_starts")
                  .starts_with("Sam beginnt 8 von 10 Gesprächen, Robin beginnt 2 von 10. Der Anteil von Sam beträgt "
                               "höchstwahrscheinlich zwischen "))
      << sentence_of(report, "conversation_starts");
  auto to_me = plain(400, 0.8, 0.8, 10);
  to_me.me = 0;
  EXPECT_TRUE(sentence_of(build_report(to_me, in(Language::de)), "answer_time")
                  .starts_with("Bis du antwortest, dauert es in der Regel etwa 1"))
      << sentence_of(build_report(to_me, in(Language::de)), "answer_time");
}

TEST(BuildReport, InventsNothingFromDice) {
  // What would be claims; each may come by chance a few times in a hundred.
  static constexpr std::pair<const char*, const char*> claims[] = {
      {"negative_reciprocity", "times as high"},
      {"negative_reciprocity", "less often"},
      {"repair", "So "},
      {"demand_withdraw", "come later"},
      {"demand_withdraw", "are shorter"},
      {"demand_withdraw", "In "},
      {"messages_by_month", "second half"},
      {"appreciation_by_month", "second half"},
      {"unfriendly_by_month", "second half"},
      {"questions_by_month", "second half"},
      {"message_balance", "most likely"},
      {"conversation_starts", "most likely"},
  };
  std::map<std::string, int> claimed;
  constexpr int runs = 20;
  for (std::uint64_t run = 0; run < runs; ++run) {
    const auto report = build_report(dice(run), {});
    for (const auto& [id, claim] : claims) {
      EXPECT_FALSE(sentence_of(report, id).starts_with("Not known")) << id;
      if (sentence_of(report, id).contains(claim)) ++claimed[std::string(id) + ": " + claim];
    }
  }
  int all = 0;
  for (const auto& [claim, times] : claimed) {
    EXPECT_LE(times, runs / 5) << claim;
    all += times;
  }
  RecordProperty("claims_of_240", all);
  EXPECT_LE(all, runs * static_cast<int>(std::size(claims)) * 6 / 100);
}

TEST(BuildReport, BearsAnyNumbers) {
  constexpr std::int64_t times_ms[] = {-62'135'596'800'000, -1, 0, 1, 59'999, 86'400'000, 1'700'000'000'000,
                                       253'402'300'799'000};
  Random random(8);
  for (int run = 0; run < 8; ++run) {
    Selection selection;
    selection.members[0].name = "Sam";
    selection.members[1].name = "Robin";
    for (int i = 0; i < 400; ++i) {
      dyad::Turn turn;
      turn.utc_ms =
          times_ms[random.below(std::size(times_ms))] + static_cast<std::int64_t>(random.below(1'000'000'000));
      turn.utc_offset_minutes = static_cast<std::int16_t>(static_cast<int>(random.below(2879)) - 1439);
      turn.member = static_cast<std::uint8_t>(random.below(2));
      turn.valence = static_cast<std::int8_t>(static_cast<int>(random.below(3)) - 1);
      turn.words = random.uniform() < 0.1 ? UINT32_MAX : static_cast<std::uint32_t>(random.below(3));
      turn.we = turn.you = turn.i = random.uniform() < 0.1 ? UINT16_MAX : 0;
      turn.is_question = random.uniform() < 0.5;
      turn.is_complaint = random.uniform() < 0.5;
      turn.is_minimal = random.uniform() < 0.5;
      turn.is_read = random.uniform() < 0.9;
      for (std::size_t mark = 0; mark < mark_count; ++mark) {
        if (random.uniform() < 0.2) turn.marks.insert(static_cast<Mark>(mark));
      }
      selection.history.turns.push_back(turn);
    }
    std::ranges::sort(selection.history.turns, {}, &dyad::Turn::utc_ms);
    const auto report = build_report(selection, {});
    for_each_measure(report, [](const Measure& measure) {
      EXPECT_FALSE(measure.sentence.contains("nan") || measure.sentence.contains("inf")) << measure.sentence;
      for (const auto& estimate : measure.estimates) {
        EXPECT_TRUE(std::isfinite(*estimate.value) && std::isfinite(*estimate.low) && std::isfinite(*estimate.high))
            << measure.id << " " << estimate.label;
        EXPECT_LE(*estimate.low, *estimate.value) << measure.id << " " << estimate.label;
        EXPECT_GE(*estimate.high, *estimate.value) << measure.id << " " << estimate.label;
      }
    });
  }
}

TEST(BuildReport, SumsUpInAtMostFourSentences) {
  for (const int count : {0, 1, 2, 300, 20'000}) {
    for (const int me : {-1, 0, 1}) {
      const auto& text = build_report(history(count, me), {}).summary;
      std::size_t sentences = 0;
      for (std::size_t i = 0; i < text.size(); ++i)
        sentences += text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ') ? 1 : 0;
      EXPECT_GE(sentences, 2U) << text;
      EXPECT_LE(sentences, 4U) << text;
    }
  }
}

}  // namespace
}  // namespace securebase::report
