#include "core/text/reader.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/text/confidence.hpp"
#include "core/text/language.hpp"
#include "core/text/marks.hpp"
#include "core/text/reword.hpp"

namespace securebase::text {
namespace {

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

}  // namespace

Reading read_draft(std::string_view text, std::string_view previous) {
  const Session session(text, previous);
  Reading reading;
  reading.language = session.language();
  if (reading.language == Language::other) return reading;
  const auto rules = rule_book().rules();
  for (const auto& marked : session.judged.marks) {
    const auto& rule = rules[marked.rule];
    Finding finding;
    finding.mark = marked.mark;
    finding.sentence = session.sentence_of(marked);
    finding.evidence = session.span_of(marked.match);
    finding.confidence = confidence_of(rule.id, marked.mark);
    finding.pattern = rule.name;
    finding.why = rule.why;
    if (!is_helpful(marked.mark)) finding.rewordings = rewordings_of(session, marked, rule.recipe);
    reading.findings.push_back(std::move(finding));
  }
  for (const auto& hint : session.judged.hints) {
    const auto& rule = rules[hint.rule];
    reading.hints.push_back({session.sentence_of(hint), session.span_of(hint.match), rule.name, std::string(rule.why),
                             reword(session.message, hint, rule.recipe)});
  }
  const auto by_evidence = [](const auto& a, const auto& b) { return a.evidence.begin < b.evidence.begin; };
  std::ranges::stable_sort(reading.findings, by_evidence);
  std::ranges::stable_sort(reading.hints, by_evidence);
  return reading;
}

Tally tally(std::string_view text, std::string_view previous) {
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
  for (const auto& marked : session.judged.marks) tally.marks.insert(marked.mark);
  tally.valence = valence_of(session, tally.marks);
  tally.is_complaint =
      tally.marks.contains_any({Mark::criticism, Mark::contempt, Mark::harsh_startup, Mark::negative_attribution,
                                Mark::dwelling_on_past, Mark::ultimatum}) ||
      session.judged.signals.has(Signal::complaint);
  return tally;
}

}  // namespace securebase::text
