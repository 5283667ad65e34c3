#include "core/text/layers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/model/reader_file_test.hpp"
#include "core/text/corpus_test.hpp"
#include "core/text/reader.hpp"

namespace securebase::text {
namespace {

model::Network& network() {
  static model::Network shipped(*model::read_weights(model::reader_file()));
  return shipped;
}

bool is_marked(std::string_view text, std::string_view previous, Mark mark) {
  return tally(text, previous, &network()).marks_of_both.value_or(MarkSet{}).contains(mark);
}

/// A message that carries the mark, and one that only looks like it.
struct Pair {
  Mark mark;
  std::string_view previous;
  std::string_view marked;
  std::string_view previous_of_unmarked;
  std::string_view unmarked;
};

class BothLayersTest : public testing::TestWithParam<Pair> {};

TEST_P(BothLayersTest, TellTheMarkFromWhatLooksLikeIt) {
  const auto& pair = GetParam();
  EXPECT_TRUE(is_marked(pair.marked, pair.previous, pair.mark)) << pair.marked;
  EXPECT_FALSE(is_marked(pair.unmarked, pair.previous_of_unmarked, pair.mark)) << pair.unmarked;
}

constexpr Pair pairs[] = {
    {Mark::criticism, "", "You never think of anyone but yourself.", "",
     "You never told me your cousin was this funny 😂"},
    {Mark::contempt, "i tried to fix the tap", "you're pathetic. my gran could do it", "",
     "you absolute muppet ❤️ come here"},
    {Mark::defensiveness, "you forgot to pick up the kids", "well maybe if you had told me i would have been there",
     "what time is the train", "it's at six, not five"},
    {Mark::stonewalling, "can we please talk about last night", "whatever. i'm done talking", "pizza or pasta?",
     "whatever you like love"},
    {Mark::harsh_startup, "", "So you forgot AGAIN. unbelievable.", "", "Could we talk about the dishes after dinner?"},
    {Mark::negative_attribution, "", "You did that on purpose to embarrass me.", "",
     "I'm scared that you don't want this any more"},
    {Mark::dwelling_on_past, "i said i was sorry about today",
     "just like last year at my sister's wedding. you still haven't made up for that", "",
     "remember when we got lost in Rome? best day ever"},
    {Mark::reassurance_seeking, "", "do you still love me? are you sure?", "i fell off my bike", "omg are you ok?"},
    {Mark::ultimatum, "", "if you go to that party tonight we're finished", "",
     "if you go to that party tonight take the big umbrella"},
    {Mark::feeling_statement, "", "I felt so lonely last night after you hung up", "", "I feel like pizza tonight"},
    {Mark::clear_request, "", "could you text me when you leave work?", "", "did you text the plumber?"},
    {Mark::appreciation, "", "thank you so much for making dinner", "the parcel is at number 4", "ok thanks"},
    {Mark::responsibility, "you said you'd call", "you're right, I forgot. that was my fault, I'm sorry", "",
     "sorry you feel that way"},
    {Mark::validation, "my boss shouted at me in front of everyone", "that sounds really hard. no wonder you're upset",
     "my boss shouted at me", "just ignore him and get on with it"},
    {Mark::open_question, "i'm dreading the visit", "what worries you most about it?", "", "what time is the visit?"},
    {Mark::repair, "you're not even listening", "I don't want to fight. can we start over?", "",
     "can we start over with the crossword"},
    {Mark::announced_pause, "answer me!",
     "I need twenty minutes to calm down, then I'll come back and we can finish this", "",
     "back in twenty minutes, just getting milk"},
    {Mark::benefit_of_the_doubt, "", "maybe you didn't see my message, I know you were busy", "",
     "maybe the shop is shut"},
    {Mark::we_as_team, "the rent is going up again", "we'll figure this out together, you and me", "",
     "we need milk and eggs"},
};
INSTANTIATE_TEST_SUITE_P(Marks, BothLayersTest, testing::ValuesIn(pairs),
                         [](const auto& info) { return std::string(name_of(info.param.mark)); });

TEST(BothLayers, SayNothingHurtfulOfViolence) {
  for (const std::string_view text : {"you hit me last night and i am afraid of you", "if you leave i will kill you"}) {
    const auto marks = tally(text, "", &network()).marks_of_both.value_or(MarkSet{});
    for (std::size_t i = 0; i < static_cast<std::size_t>(first_helpful_mark); ++i) {
      EXPECT_FALSE(marks.contains(static_cast<Mark>(i))) << text << ": " << mark_names[i];
    }
  }
}

TEST(BothLayers, AreSilentInAnotherLanguage) {
  const auto reading = read_draft("Warum kommst du nie pünktlich nach Hause, du bist so faul", "", &network());
  EXPECT_EQ(reading.language, Language::other);
  EXPECT_TRUE(reading.findings.empty());
}

TEST(BothLayers, AreSilentWhereThereIsNoWord) {
  const auto answer = network().read("you never listen", " ");
  ASSERT_FALSE(answer.has_pieces);
  const BothLayers both(network().weights(), answer, {}, {});
  EXPECT_EQ(both.shown().bits(), 0U);
  for (const auto confidence : both.sureness().confidences) EXPECT_LT(confidence, 0.001);
}

TEST(BothLayers, GiveAConfidenceForEveryMarkAndShowItFromItsThreshold) {
  const auto reading = read_draft("you never listen to me", "", &network());
  ASSERT_TRUE(reading.sureness.has_value());
  ASSERT_FALSE(reading.findings.empty());
  for (const auto& finding : reading.findings) {
    const auto mark = static_cast<std::size_t>(finding.mark);
    EXPECT_EQ(finding.confidence, reading.sureness->confidences[mark]);
    EXPECT_GE(finding.confidence, reading.sureness->thresholds[mark]);
  }
}

/// Network and bag say nothing, the rules all: confidences that a test can choose.
Sureness sureness_by_rules(const RuleStrengths& rules, model::Weights& weights, MarkSet& shown) {
  model::Calibration calibration;
  calibration.rule = 1;
  calibration.threshold = 0.95;
  weights.calibrations.assign(mark_count, calibration);
  model::Answer answer;
  answer.has_pieces = true;
  const BothLayers both(weights, answer, rules, {});
  shown = both.shown();
  return both.sureness();
}

TEST(BothLayers, GiveNoVerdictThatIsTakenFromThePartner) {
  for (const std::string_view text :
       {"It isn't because you're a bad person", "You're not selfish, you've just been busy", "You're not a bad mother",
        "It's not that you're lazy, we never planned it", "nobody said you're useless",
        "you aren't lazy, you're exhausted", "I don't think you're stupid", "I never said you were selfish"}) {
    for (const auto& finding : read_draft(text, "", &network(), Detail::marks).findings) {
      EXPECT_TRUE(is_helpful(finding.mark)) << text << ": " << name_of(finding.mark);
    }
  }
  EXPECT_TRUE(is_marked("You're not stupid but you never listen to me", "", Mark::criticism));
}

TEST(BothLayers, ShowMoreOfAMessageThatIsMarkedAlready) {
  constexpr auto sure = 4.0;    // .98
  constexpr auto likely = 1.6;  // .83
  constexpr auto doubtful = 1.0;
  constexpr auto at = [](Mark mark) { return static_cast<std::size_t>(mark); };
  model::Weights weights;
  MarkSet shown;
  RuleStrengths rules;
  rules.fill(-10);
  rules[at(Mark::harsh_startup)] = likely;
  rules[at(Mark::appreciation)] = likely;
  sureness_by_rules(rules, weights, shown);
  EXPECT_EQ(shown.bits(), 0U) << "likely is not enough for a message that has no mark yet";

  rules[at(Mark::contempt)] = sure;
  rules[at(Mark::criticism)] = doubtful;
  const auto sureness = sureness_by_rules(rules, weights, shown);
  EXPECT_EQ(shown.bits(), (MarkSet{Mark::contempt, Mark::harsh_startup, Mark::appreciation}).bits());
  for (std::size_t i = 0; i < mark_count; ++i) {
    EXPECT_EQ(sureness.confidences[i] >= sureness.thresholds[i], shown.contains(static_cast<Mark>(i)));
  }
}

TEST(BothLayers, AddNothingThatHurtsToAKindWord) {
  model::Weights weights;
  MarkSet shown;
  RuleStrengths rules;
  rules.fill(-10);
  rules[static_cast<std::size_t>(Mark::appreciation)] = 4;
  rules[static_cast<std::size_t>(Mark::contempt)] = 1.6;
  rules[static_cast<std::size_t>(Mark::validation)] = 1.6;
  sureness_by_rules(rules, weights, shown);
  EXPECT_EQ(shown.bits(), (MarkSet{Mark::appreciation, Mark::validation}).bits());
}

/// Where both layers see a mark, the words that the network looked at are those that the rule named, or stand in them.
TEST(BothLayers, PointAtTheSameWordsWhereBothSeeAMark) {
  int both = 0;
  int alike = 0;
  for (const auto& [text, previous, marks] : development_corpus()) {
    if (both >= 400) break;
    for (const auto& finding : read_draft(text, previous, &network(), Detail::marks).findings) {
      if (finding.layer != Layer::both) continue;
      const auto [begin, end] = network().evidence(finding.mark);
      ++both;
      alike += begin < finding.evidence.end && finding.evidence.begin < end ? 1 : 0;
    }
  }
  RecordProperty("both", both);
  RecordProperty("alike", alike);
  EXPECT_GE(both, 100);
  EXPECT_GE(alike * 10, both * 8) << alike << " of " << both;
}

/// Of some messages: in how many that hurt a right hurtful mark is shown, and in how many ordinary ones any.
struct Seen {
  int hurtful = 0;
  int found = 0;
  int ordinary = 0;
  int falsely_marked = 0;
};

Seen seen_in(const std::vector<CorpusMessage>& messages) {
  Seen seen;
  for (const auto& [text, previous, marks] : messages) {
    const auto shown = tally(text, previous, &network()).marks_of_both.value_or(MarkSet{});
    bool hurts = false;
    bool is_found = false;
    for (std::size_t i = 0; i < static_cast<std::size_t>(first_helpful_mark); ++i) {
      if (!marks.contains(mark_names[i])) continue;
      hurts = true;
      is_found = is_found || shown.contains(static_cast<Mark>(i));
    }
    seen.hurtful += hurts ? 1 : 0;
    seen.found += is_found ? 1 : 0;
    seen.ordinary += marks == "-" ? 1 : 0;
    seen.falsely_marked += marks == "-" && shown.bits() != 0 ? 1 : 0;
  }
  return seen;
}

TEST(BothLayers, FindWhatHurtsAmongOtherSentences) {
  auto drafts = corpus("drafts");
  std::erase_if(drafts, [](const CorpusMessage& draft) { return std::ranges::count(draft.text, '.') < 3; });
  const auto [hurtful, found, ordinary, falsely_marked] = seen_in(drafts);
  EXPECT_GE(hurtful, 60);
  EXPECT_GE(found * 10, hurtful * 7) << found << " of " << hurtful;
  EXPECT_LE(falsely_marked * 50, ordinary) << falsely_marked << " of " << ordinary;
}

TEST(BothLayers, FindWhatHurtsInPlainWords) {
  const auto [hurtful, found, ordinary, falsely_marked] = seen_in(corpus("plain"));
  EXPECT_GE(hurtful, 200);
  EXPECT_GE(found * 4, hurtful * 3) << found << " of " << hurtful;
  EXPECT_LE(falsely_marked * 100, ordinary) << falsely_marked << " of " << ordinary;
}

/// Where the words that the network points at begin and end in drafts of three sentences, the message in the middle.
TEST(BothLayers, PointAtNoScrapOfTheSentencesBeside) {
  const std::string before = "We are home at seven. ";
  const std::string after = "\nThere is bread on the shelf by the door.";
  int by_network = 0;
  for (const auto& [text, previous, marks] : development_corpus()) {
    if (by_network >= 50) break;
    const auto draft = before + text + after;
    for (const auto& finding : read_draft(draft, previous, &network(), Detail::marks).findings) {
      if (finding.layer != Layer::network) continue;
      ++by_network;
      const auto [begin, end] = finding.evidence;
      const auto pointed_at = draft.substr(begin, end - begin);
      const auto words_after = before.size() + text.size();
      EXPECT_TRUE(begin <= before.find("home") || begin >= before.size()) << pointed_at;
      EXPECT_TRUE(end <= words_after || end >= words_after + after.find(" shelf")) << pointed_at;
    }
  }
  EXPECT_GE(by_network, 20);
}

}  // namespace
}  // namespace securebase::text
