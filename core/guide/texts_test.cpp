// What holds for every text of the guide: plain, calm, and nothing in it that judges, promises or labels.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/guide/every_text_test.hpp"
#include "core/guide/files.hpp"
#include "core/guide/guide.hpp"
#include "core/guide/reading_grade.hpp"

namespace securebase::guide {
namespace {

std::vector<std::string> every_text() {
  std::vector<std::string> texts;
  for (const auto& file : files()) collect_texts(file.english, texts);
  return texts;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z'); }

/// Whether the phrase stands in the text as whole words; with a `*` at its end, as the beginning of a word.
bool says(std::string_view text, std::string_view phrase) {
  const bool is_beginning = phrase.ends_with('*');
  if (is_beginning) phrase.remove_suffix(1);
  for (auto at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    const bool starts = at == 0 || !is_letter(text[at - 1]) || !is_letter(phrase.front());
    const bool ends = is_beginning || end == text.size() || !is_letter(text[end]);
    if (starts && ends) return true;
  }
  return false;
}

TEST(Texts, HoldNoLabelPromisePressureOrVerdict) {
  const std::vector<std::string_view> forbidden = {
      // Labels and the words of clinics.
      "toxic*", "narcissis*", "disorder*", "diagnos*", "symptom*", "patholog*", "patient", "patients", "abuser*",
      "victim*", "codepend*", "gaslight*", "trauma*", "insecure*", "avoidant*", "anxiously attached",
      "attachment style*", "needy", "clingy", "crazy", "dysfunction*", "unhealthy", "normal people", "broken person",
      // Promises.
      "cure", "cures", "cured", "guarantee*", "proven", "scientifically", "will help you", "will make you",
      "always works", "life-changing", "unlock*", "transform*", "amazing", "instantly",
      // Pressure and points.
      "streak*", "always remember", "never forget", "you must", "you have to", "score*", "earn points", "level up",
      "congratulations", "well done", "great job", "don't miss", "challenge yourself", "just relax", "just calm down",
      "cheer up",
      // Jargon.
      "vulnerab*", "validat*", "co-regulat*", "dysregulat*", "trigger*", "boundar*", "self-care", "holding space",
      "journey", "mindful*", "process your", "attunement", "reframe*", "cognitive*", "healthy relationship*",
      "four horsemen", "love language*", "break up", "break-up"};
  for (auto text : every_text()) {
    EXPECT_FALSE(text.contains('!')) << text;
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    for (const auto phrase : forbidden) EXPECT_FALSE(says(text, phrase)) << phrase << " in: " << text;
  }
}

TEST(Texts, AreSpelledTheBritishWay) {
  for (const auto& text : every_text()) {
    for (const auto word : {"color", "favorite", "behavior", "practicing", "realize", "recognize", "apologize", "honor",
                            "counselor", "judgment", "gray", "neighbor", "humor "}) {
      EXPECT_FALSE(text.contains(word)) << word << " in: " << text;
    }
  }
}

TEST(Texts, AreWrittenInPlainCharacters) {
  for (const auto& text : every_text()) {
    EXPECT_TRUE(std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; })) << text;
    EXPECT_FALSE(text.contains("  ")) << text;
    EXPECT_FALSE(text.starts_with(' ') || text.ends_with(' ')) << text;
  }
}

TEST(Texts, HoldOnlyPlacesThatAreFilled) {
  const std::set<std::string_view> places = {"{name}",  "{facet}", "{factor}", "{step}",   "{year}",       "{in_month}",
                                             "{value}", "{low}",   "{high}",   "{needed}", "{complaints}", "{there}",
                                             "{time}",  "{count}", "{first}",  "{last}",   "{what}",       "{study}"};
  for (const auto& text : every_text()) {
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
      const auto end = text.find('}', at);
      ASSERT_NE(end, std::string::npos) << text;
      EXPECT_TRUE(places.contains(std::string_view(text).substr(at, end - at + 1))) << text;
    }
  }
}

/// A text of its own with where it lies. Titles, choices and the beginnings of sentences to go on with ("I felt ...")
/// are left out: so short, they would make the grade look better than it is.
struct Unit {
  std::string where;
  std::string text;
};

void add(std::string& text, std::string_view part) {
  if (part.empty() || part.ends_with("...")) return;
  text += part;
  text += ' ';
}

std::vector<Unit> units_of_lessons() {
  std::vector<Unit> units;
  for (const auto& lesson : guide(Language::en).lessons.lessons) {
    for (const auto& section : lesson.sections) units.push_back({lesson.id + ": " + section.title, section.text});
  }
  return units;
}

std::vector<Unit> units_of_practices() {
  std::vector<Unit> units;
  for (const auto& practice : every_practice(Language::en)) {
    std::string text;
    add(text, practice.why);
    for (const auto& screen : practice.screens) {
      add(text, screen.text);
      add(text, screen.prompt.value_or(""));
    }
    units.push_back({practice.id, text});
    text.clear();
    add(text, practice.evidence.size);
    add(text, practice.evidence.caveat);
    units.push_back({practice.id + ": evidence", text});
  }
  return units;
}

std::vector<Unit> units_of_definitions() {
  std::vector<Unit> units;
  for (const auto& word : guide(Language::en).feelings.feelings) units.push_back({word.id, word.definition});
  for (const auto& word : guide(Language::en).needs.needs) units.push_back({word.id, word.meaning});
  return units;
}

void add(std::vector<Unit>& units, const std::string& where, const Reading& reading) {
  units.push_back({where + " low", reading.low});
  units.push_back({where + " middle", reading.middle});
  units.push_back({where + " high", reading.high});
}

std::vector<Unit> units_of_words() {
  const auto& words = guide(Language::en).words;
  std::vector<Unit> units;
  for (const auto& one : words.components) {
    units.push_back({one.id, one.meaning});
    add(units, one.id, one.reading);
  }
  for (const auto& one : words.facets) {
    units.push_back({one.id, one.meaning});
    add(units, one.id, one.reading);
  }
  for (const auto& one : words.factors) {
    units.push_back({one.id, one.meaning + " " + one.counter_move});
    add(units, one.id + " experienced", one.experienced);
    add(units, one.id + " own", one.own);
  }
  for (const auto& one : words.attachment) {
    units.push_back({one.id, one.meaning});
    add(units, one.id, one.reading);
  }
  for (const auto& one : words.steps) {
    units.push_back({one.id, one.meaning});
    units.push_back({one.id + " because", one.because});
    units.push_back({one.id + " because of a facet", filled(one.because_facet, "facet", "feeling seen")});
    units.push_back(
        {one.id + " because of a factor", filled(one.because_factor, "factor", "talks that are shut down")});
  }
  std::vector<std::string> texts;
  boost::mp11::mp_for_each<boost::describe::describe_members<PictureSentences, boost::describe::mod_public>>(
      [&](auto field) { texts.push_back(words.picture.*field.pointer); });
  for (const auto& text : texts) units.push_back({"picture", filled(filled(text, "name", "Trust"), "step", "This")});
  for (const auto& text : {words.feelings.learning, words.feelings.pleasant, words.feelings.mixed,
                           words.feelings.unpleasant, words.feelings.lingering, words.feelings.passing}) {
    units.push_back({"feelings", text});
  }
  add(units, "swing", words.feelings.swing);
  for (const auto& text : {words.couple.learning, words.couple.alike, words.couple.apart,
                           filled(words.couple.mismatch, "facet", "feeling seen")}) {
    units.push_back({"couple", text});
  }
  add(units, "couple", words.couple.shared);
  return units;
}

std::vector<Unit> units_of_the_hard_talk() {
  const auto& kit = guide(Language::en).hard_talk;
  std::vector<Unit> units = {{"tested", kit.tested}, {"custom", kit.custom}, {"not for", kit.not_for}};
  for (const auto& one : kit.announcements) units.push_back({one.id, filled(one.text, "time", "eight")});
  for (const auto& one : kit.repairs) units.push_back({one.id, one.text});
  return units;
}

std::vector<Unit> units_of_professional() {
  const auto& words = guide(Language::en).professional;
  std::vector<Unit> units;
  for (const auto& text : {words.own_report, words.provisional, words.scale, words.change_rule, words.form_rule})
    units.push_back({"professional", text});
  for (const auto& group : words.groups) units.push_back({group.id, group.note});
  return units;
}

std::vector<Unit> units_of_safety() {
  const auto& words = guide(Language::en).safety;
  std::vector<Unit> units = {
      {"offer", words.offer.text}, {"before", words.before.text}, {"about", words.about},
      {"open", words.open.text},   {"closed", words.closed.text}, {"unsaid", words.unsaid.text},
      {"wipe", words.wipe.text},   {"quiet", words.quiet.text},   {"resting", words.resting.text}};
  for (const auto& question : words.questions) units.push_back({question.id, words.lead_in + " " + question.text});
  for (const auto& step : words.closed.steps) units.push_back({step.title, step.text});
  return units;
}

std::vector<Unit> units_of_reflect() {
  const auto& words = guide(Language::en).reflect;
  std::vector<Unit> units = {{"turn", words.turn.text}, {"later", words.turn.later}, {"outside", words.turn.outside}};
  for (const auto& prompt : words.prompts) units.push_back({prompt.id, prompt.text});
  for (const auto& closing : words.closings) units.push_back({closing.id, closing.text + " " + closing.closed});
  for (const auto& room : guide(Language::en).rooms.rooms) units.push_back({room.id, room.text});
  return units;
}

class ReadingAge : public testing::TestWithParam<std::pair<const char*, std::vector<Unit> (*)()>> {};

TEST_P(ReadingAge, IsAboutTwelve) {
  const auto units = GetParam().second();
  ASSERT_FALSE(units.empty());
  double sum = 0;
  double highest = -20;
  for (const auto& unit : units) {
    const auto grade = reading_grade(unit.text);
    EXPECT_LE(grade, 10) << unit.where << ": " << unit.text;
    sum += grade;
    highest = std::max(highest, grade);
  }
  const auto mean = sum / static_cast<double>(units.size());
  EXPECT_LE(mean, 7);
  std::printf("%s: %zu texts, mean grade %.1f, highest %.1f\n", GetParam().first, units.size(), mean, highest);
}

INSTANTIATE_TEST_SUITE_P(
    Of, ReadingAge,
    testing::Values(std::pair{"Lessons", &units_of_lessons}, std::pair{"Practices", &units_of_practices},
                    std::pair{"Definitions", &units_of_definitions}, std::pair{"Words", &units_of_words},
                    std::pair{"HardTalk", &units_of_the_hard_talk}, std::pair{"Professional", &units_of_professional},
                    std::pair{"Safety", &units_of_safety}, std::pair{"Reflect", &units_of_reflect}),
    [](const auto& of) { return std::string(of.param.first); });

}  // namespace
}  // namespace securebase::guide
