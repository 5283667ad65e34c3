#include "core/text/reader.hpp"

#include <algorithm>
#include <optional>

#include "core/base/utf8.hpp"
#include "core/text/confidence.hpp"
#include "core/text/language.hpp"
#include "core/text/marks.hpp"
#include "core/text/reasons.hpp"
#include "core/text/reword.hpp"

namespace securebase::text {
namespace {

constexpr std::string_view clause_openers = " and but because so when if or while ";
constexpr std::string_view leading_on =
    " my your his her our their the a an of to at in on with about around for from how what who where that than i you ";

/// A message, tokenised and judged. Large: kept off the heap for messages of ordinary length.
struct Session {
  Message message;
  Judged judged;

  Session(std::string_view text, std::string_view previous) {
    tokenise(utf8::prefix(text, draft_bytes_max), rule_book().vocabulary(), message);
    judge(message, utf8::prefix(previous, draft_bytes_max), judged);
  }

  /// A rule that held has read the message, however short: "k." after a complaint.
  Language language() const {
    const auto language = language_of(message);
    return language == Language::too_short && !judged.marks.empty() ? Language::english : language;
  }

  Span span_of(const Match& match) const {
    return {message.tokens[match.begin].begin, message.tokens[match.end - 1].end};
  }

  /// The words of a match as they are shown. A pattern may end before the phrase does, at "you never take" or
  /// "everything around"; where the clause ends soon, they go on to there.
  Span evidence_of(const Match& match) const {
    constexpr std::uint32_t words_max = 6;
    const auto& sentence = message.sentences[message.tokens[match.end - 1].sentence];
    const auto ends_clause = [&](std::uint32_t at) {
      return at >= sentence.last || message.tokens[at].has(Token::comma_before) || is_one_of(clause_openers, at);
    };
    const auto goes_on = message.tokens[match.end - 1].is(WordClass::verb) || is_one_of(leading_on, match.end - 1);
    if (!goes_on) return span_of(match);
    auto end = match.end;
    while (end - match.end < words_max && !ends_clause(end)) ++end;
    return span_of({match.begin, ends_clause(end) ? end : match.end, match.slot});
  }

  /// Whether the word at this place is one of the list, which has a space around each.
  bool is_one_of(std::string_view list, std::uint32_t at) const {
    const auto word = rule_book().vocabulary().spelling(message.tokens[at].word);
    return !word.empty() && list.contains(" " + std::string(word) + " ");
  }

  /// The sentence a mark stands in, with the punctuation that ends it. Evidence may reach over several.
  Span sentence_of(const Marked& marked) const {
    const auto evidence = span_of(marked.match);
    const auto& sentence = message.sentences[marked.sentence];
    Span span = evidence;
    if (sentence.first < sentence.last) {
      span.begin = std::min(span.begin, message.tokens[sentence.first].begin);
      span.end = std::max(span.end, message.tokens[sentence.last - 1].end);
    }
    while (span.end < message.text.size() && std::string_view(".!?,;:").contains(message.text[span.end])) ++span.end;
    return span;
  }
};

RuleStrengths strengths_of(const Judged& judged) {
  RuleStrengths strengths{};
  for (const auto& marked : judged.marks) {
    auto& strength = strengths[static_cast<std::size_t>(marked.mark)];
    const auto confidence = confidence_of(rule_book().rules()[marked.rule].id, marked.mark);
    strength = std::max(strength, strength_of(confidence));
  }
  return strengths;
}

/// Marks that the network may not give: where violence is told of nothing that hurts, and no verdict where one is taken
/// from the partner and no rule finds words of another.
MarkSet silenced_in(const Judged& judged) {
  static constexpr MarkSet verdicts = {Mark::criticism, Mark::contempt, Mark::harsh_startup,
                                       Mark::negative_attribution};
  static constexpr MarkSet hurtful = [] {
    MarkSet all;
    for (std::size_t i = 0; i < static_cast<std::size_t>(first_helpful_mark); ++i) all.insert(static_cast<Mark>(i));
    return all;
  }();
  if (judged.signals.has(Signal::violence)) return hurtful;
  const auto hurts = [](const Marked& marked) { return !is_helpful(marked.mark); };
  return judged.signals.has(Signal::denied) && std::ranges::none_of(judged.marks, hurts) ? verdicts : MarkSet{};
}

/// What both layers make of the session; none without a network.
std::optional<BothLayers> both_layers(const Session& session, std::string_view previous, model::Network* network) {
  if (network == nullptr || session.message.tokens.empty()) return std::nullopt;
  const auto answer = answer_of(*network, session.message, previous);
  return BothLayers(network->weights(), answer, strengths_of(session.judged), silenced_in(session.judged));
}

/// A network looks a word or two past the sentence that it means. So where the match reaches over several sentences,
/// one at either end goes of which it has less than half; the one with fewer words in it first.
Match without_scraps(Match match, const Message& message) {
  while (true) {
    const auto& first = message.sentences[message.tokens[match.begin].sentence];
    const auto& last = message.sentences[message.tokens[match.end - 1].sentence];
    if (&first == &last) return match;
    const auto of_first = first.last - match.begin;
    const auto of_last = match.end - last.first;
    const bool is_first_a_scrap = 2 * of_first < first.last - first.first;
    const bool is_last_a_scrap = 2 * of_last < last.last - last.first;
    if (!is_first_a_scrap && !is_last_a_scrap) return match;
    if (is_first_a_scrap && (!is_last_a_scrap || of_first <= of_last))
      match.begin = first.last;
    else
      match.end = match.slot = last.first;
  }
}

/// The evidence that the network went by, as if a rule had found it; the whole message where no word stands in it.
Marked seen_by_network(const Session& session, std::string_view previous, model::Network& network, Mark mark) {
  const auto [begin, end] = evidence_of(network, session.message, previous, mark);
  Marked marked;
  marked.mark = mark;
  const auto& tokens = session.message.tokens;
  bool is_found = false;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].end <= begin || tokens[i].begin >= end) continue;
    if (!is_found) marked.match.begin = i;
    is_found = true;
    marked.match.end = marked.match.slot = i + 1;
  }
  if (is_found) {
    marked.match = without_scraps(marked.match, session.message);
  } else {
    marked.match.end = marked.match.slot = static_cast<std::uint32_t>(tokens.size());
  }
  marked.sentence = tokens[marked.match.begin].sentence;
  return marked;
}

std::int8_t valence_of(const Session& session, MarkSet marks) {
  int sum = 0;
  bool negated = false;
  for (const auto& token : session.message.tokens) {
    const bool friendly = token.is(WordClass::friendly) || token.is(WordClass::emoji_warm);
    const bool unfriendly =
        token.is(WordClass::unfriendly) || token.is(WordClass::emoji_cross) || token.is(WordClass::emoji_sneer);
    if (friendly != unfriendly) sum += friendly != negated ? 1 : -1;
    negated = token.is(WordClass::negation);
  }
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    if (!marks.contains(mark)) continue;
    if (mark == Mark::appreciation || mark == Mark::validation || mark == Mark::repair || mark == Mark::we_as_team)
      sum += 2;
    if (!is_helpful(mark) && mark != Mark::reassurance_seeking) sum -= 2;
  }
  return static_cast<std::int8_t>(sum > 0 ? 1 : sum < 0 ? -1 : 0);
}

bool asks(const Message& message) {
  return std::ranges::any_of(message.sentences, [](const Sentence& sentence) { return sentence.is_question; });
}

bool may_hurt(std::string_view text) {
  const Session session(text, {});
  return std::ranges::any_of(session.judged.marks, [](const Marked& marked) { return !is_helpful(marked.mark); });
}

/// The other ways to say it. What the writer's own words would make hurtful again is left out.
std::vector<std::string> rewordings_of(const Session& session, const Marked& marked, Recipe recipe) {
  auto rewordings = reword(session.message, marked, recipe);
  std::erase_if(rewordings, may_hurt);
  if (rewordings.empty() && recipe != Recipe::none) rewordings.emplace_back(safe_rewording());
  return rewordings;
}

Finding finding_of(const Session& session, const Marked& marked, std::string_view rule, const Reason& reason,
                   Recipe recipe) {
  Finding finding;
  finding.mark = marked.mark;
  finding.sentence = session.sentence_of(marked);
  finding.evidence = session.evidence_of(marked.match);
  finding.rule = rule;
  finding.pattern = reason.name;
  finding.why = reason.why;
  if (!is_helpful(marked.mark)) finding.rewordings = rewordings_of(session, marked, recipe);
  return finding;
}

}  // namespace

Numbers numbers_of(std::string_view text, std::string_view previous, model::Network& network) {
  const Session session(text, previous);
  return {strengths_of(session.judged), answer_of(network, session.message, previous)};
}

Reading read_draft(std::string_view text, std::string_view previous, model::Network* network, Detail detail,
                   securebase::Language said_in) {
  const Session session(text, previous);
  Reading reading;
  reading.language = session.language();
  if (reading.language == Language::other) return reading;
  const auto both = both_layers(session, previous, network);
  if (both) reading.sureness = both->sureness();
  const auto recipe_for = [&](Recipe recipe) { return detail == Detail::full ? recipe : Recipe::none; };
  const auto rules = rule_book().rules();
  MarkSet by_rules;
  for (const auto& marked : session.judged.marks) {
    by_rules.insert(marked.mark);
    if (both && !both->shown().contains(marked.mark)) continue;
    const auto& rule = rules[marked.rule];
    auto& finding = reading.findings.emplace_back(
        finding_of(session, marked, rule.id, reason_of(rule.id, said_in), recipe_for(rule.recipe)));
    finding.confidence = both ? both->confidence_of(marked.mark) : confidence_of(rule.id, marked.mark);
    if (both) finding.layer = both->layer_of(marked.mark);
  }
  for (std::size_t i = 0; both && i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    if (by_rules.contains(mark) || !both->shown().contains(mark)) continue;
    auto& finding = reading.findings.emplace_back(
        finding_of(session, seen_by_network(session, previous, *network, mark), name_of(mark),
                   general_reason(mark, said_in), recipe_for(general_recipe(mark))));
    finding.confidence = both->confidence_of(mark);
    finding.layer = Layer::network;
  }
  for (const auto& hint : session.judged.hints) {
    const auto& rule = rules[hint.rule];
    if (detail == Detail::marks) break;
    const auto reason = reason_of(rule.id, said_in);
    reading.hints.push_back({session.sentence_of(hint), session.span_of(hint.match), rule.id, reason.name,
                             std::string(reason.why), reword(session.message, hint, rule.recipe)});
  }
  const auto by_evidence = [](const auto& a, const auto& b) { return a.evidence.begin < b.evidence.begin; };
  std::ranges::stable_sort(reading.findings, by_evidence);
  std::ranges::stable_sort(reading.hints, by_evidence);
  return reading;
}

Tally tally(std::string_view text, std::string_view previous, model::Network* network) {
  const Session session(text, previous);
  const auto& message = session.message;
  Tally tally;
  tally.language = session.language();
  tally.words = message.word_runs;
  tally.is_question = asks(message);
  tally.is_minimal = message.word_runs >= 1 && message.word_runs <= 2 && !tally.is_question;
  if (tally.language == Language::other) return tally;
  for (const auto& token : message.tokens) {
    tally.i += token.is(WordClass::i);
    tally.you += token.is(WordClass::you);
    tally.we += token.is(WordClass::we);
  }
  if (const auto both = both_layers(session, previous, network)) tally.marks_of_both = both->shown();
  for (const auto& marked : session.judged.marks) tally.marks.insert(marked.mark);
  tally.valence = valence_of(session, tally.marks);
  tally.is_complaint =
      tally.marks.contains_any({Mark::criticism, Mark::contempt, Mark::harsh_startup, Mark::negative_attribution,
                                Mark::dwelling_on_past, Mark::ultimatum}) ||
      session.judged.signals.has(Signal::complaint);
  return tally;
}

}  // namespace securebase::text
