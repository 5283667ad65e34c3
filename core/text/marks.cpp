#include "core/text/marks.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace securebase::text {
namespace {

std::optional<Mark> mark_of(const Rule& rule) {
  const auto* const mark = std::get_if<Mark>(&rule.sign);
  return mark == nullptr ? std::nullopt : std::optional(*mark);
}

/// Whether the partner's message before is one that a defence or a closed door would answer.
bool asks_for_an_answer(std::string_view text) {
  Message previous;
  tokenise(text, rule_book().vocabulary(), previous);
  Hits hits;
  rule_book().find(previous, false, [] { return false; }, hits);
  for (const auto& hit : hits) {
    const auto& rule = rule_book().rules()[hit.rule];
    if (const auto mark = mark_of(rule)) {
      if (!is_helpful(*mark) || *mark == Mark::feeling_statement || *mark == Mark::repair ||
          *mark == Mark::open_question)
        return true;
      continue;
    }
    const auto signal = std::get<Signal>(rule.sign);
    if (signal == Signal::complaint || signal == Signal::serious_talk || signal == Signal::hint) return true;
  }
  return false;
}

/// Finds what takes a hit back: the signals of its sentence, and those that began before it.
class Guards {
 public:
  Guards(const Message& message, const Hits& hits) : message_(message), hits_(hits) {
    for (const auto& hit : hits) {
      if (const auto* const signal = std::get_if<Signal>(&rule_book().rules()[hit.rule].sign)) signals_.set(*signal);
    }
  }

  const Signals& signals() const { return signals_; }

  bool stands(const Hit& hit, Mark mark) const {
    if (is_quoted(hit)) return false;
    if (signals_.has(Signal::violence)) {
      // Never coached, never called a threat. Kind words elsewhere in the message may stand.
      if (!is_helpful(mark) || in_sentence(Signal::violence, hit)) return false;
    }
    if (!is_helpful(mark)) return hurtful_stands(hit, mark);
    return helpful_stands(hit, mark);
  }

 private:
  bool hurtful_stands(const Hit& hit, Mark mark) const {
    if (signals_.has(Signal::fiction) && mark != Mark::stonewalling && mark != Mark::ultimatum &&
        mark != Mark::reassurance_seeking) {
      return false;
    }
    if (before(Signal::reported, hit)) return false;
    switch (mark) {
      case Mark::contempt:
        return !in_sentence(Signal::tender, hit);
      case Mark::criticism:
        return !in_sentence(Signal::tender, hit) && !signals_.has(Signal::teasing) && !before(Signal::unsure, hit);
      case Mark::negative_attribution:
        return !signals_.has(Signal::teasing) && !before(Signal::unsure, hit) &&
               (!message_.sentences[hit.sentence].is_question || ends_with_tag(hit));
      case Mark::ultimatum:
      case Mark::harsh_startup:
      case Mark::reassurance_seeking:
        return !signals_.has(Signal::teasing);
      case Mark::stonewalling:
        return !(signals_.has(Signal::pause_wish) && signals_.has(Signal::return_time));
      default:
        return true;
    }
  }

  /// "You want me to fail, don't you?" states as much as it asks.
  bool ends_with_tag(const Hit& hit) const {
    static constexpr std::string_view tags[] = {"do", "did", "are", "were", "have", "had", "would", "will", "can"};
    const auto spelling = [&](std::uint32_t at) { return rule_book().vocabulary().spelling(message_.tokens[at].word); };
    const auto last = message_.sentences[hit.sentence].last - 1;
    if (last < hit.match.begin + 3 || spelling(last) != "you") return false;
    return std::ranges::find(tags, spelling(last - (spelling(last - 1) == "not" ? 2 : 1))) != std::end(tags);
  }

  bool helpful_stands(const Hit& hit, Mark mark) const {
    const auto sneers = bit(WordClass::emoji_sneer);
    const auto& sentence = message_.sentences[hit.sentence];
    switch (mark) {
      case Mark::appreciation:
        return !in_sentence(Signal::not_thanks, hit) && (sentence.classes & sneers) == 0;
      case Mark::responsibility:
        return !in_sentence(Signal::half_sorry, hit);
      case Mark::validation:
        return !in_sentence(Signal::dismissed, hit);
      case Mark::benefit_of_the_doubt:
        return (sentence.classes & sneers) == 0 && !shouts(hit);
      default:
        return true;
    }
  }

  /// "I'm SURE you were SO busy" is no kindness.
  bool shouts(const Hit& hit) const {
    const auto begin = message_.tokens.begin() + hit.match.begin;
    const auto end = message_.tokens.begin() + message_.sentences[hit.sentence].last;
    const auto is_loud = [](const Token& token) { return token.has(Token::capitals) || token.has(Token::stretched); };
    return std::any_of(begin, end, is_loud) && !std::all_of(begin, end, is_loud);
  }

  bool is_quoted(const Hit& hit) const {
    for (auto i = hit.match.begin; i < hit.match.end; ++i) {
      if (!message_.tokens[i].has(Token::quoted)) return false;
    }
    return true;
  }

  bool in_sentence(Signal signal, const Hit& hit) const {
    if (!signals_.has(signal)) return false;
    for (const auto& other : hits_) {
      if (other.sentence == hit.sentence && is(other, signal)) return true;
    }
    return false;
  }

  bool before(Signal signal, const Hit& hit) const {
    if (!signals_.has(signal)) return false;
    for (const auto& other : hits_) {
      if (other.sentence == hit.sentence && other.match.begin <= hit.match.begin && is(other, signal)) return true;
    }
    return false;
  }

  static bool is(const Hit& hit, Signal signal) {
    const auto* const found = std::get_if<Signal>(&rule_book().rules()[hit.rule].sign);
    return found != nullptr && *found == signal;
  }

  const Message& message_;
  const Hits& hits_;
  Signals signals_;
};

bool overlaps(const Match& a, const Match& b) { return a.begin < b.end && b.begin < a.end; }

/// One finding a mark and sentence: of several the first that was found, stretched over those it overlaps.
void keep(MarkedList& list, const Marked& marked) {
  for (auto& other : list) {
    if (other.mark != marked.mark || other.sentence != marked.sentence) continue;
    if (overlaps(other.match, marked.match)) {
      other.match.begin = std::min(other.match.begin, marked.match.begin);
      other.match.end = std::max(other.match.end, marked.match.end);
    }
    return;
  }
  list.push_back(marked);
}

/// The words that open a matter with an accusation, when a sharp word follows: "so", "nice", "why".
bool opens_with_edge(const Message& message) {
  static constexpr std::string_view edges =
      " so oh nice great well lovely wow thanks why what how who did do are is seriously amazing hope congratulations ";
  if (message.tokens.empty()) return false;
  const auto word = " " + std::string(rule_book().vocabulary().spelling(message.tokens[0].word)) + " ";
  return word.size() > 2 && edges.find(word) != std::string_view::npos;
}

/// A message that begins a matter, opens with an edge and says something sharp is a harsh start.
void find_harsh_startup(const Message& message, std::string_view previous, MarkedList& standing) {
  if (!previous.empty() || !opens_with_edge(message)) return;
  const auto harsh = static_cast<std::uint16_t>(rule_book().rule_named("harsh_startup.again"));
  for (std::size_t i = 0; i < standing.size(); ++i) {
    const auto marked = standing[i];
    const bool is_sharp = marked.mark == Mark::criticism || marked.mark == Mark::contempt ||
                          marked.mark == Mark::negative_attribution || marked.mark == Mark::dwelling_on_past;
    if (!is_sharp) continue;
    keep(standing, {Mark::harsh_startup, harsh, marked.pattern, marked.sentence, marked.match});
    return;
  }
}

/// Whether another mark of the message says that this one was misread: who takes a part does not merely defend, who
/// names a time to go on does not shut the talk down.
bool is_outweighed(Mark mark, MarkSet marks) {
  switch (mark) {
    case Mark::defensiveness:
      return marks.contains_any({Mark::responsibility, Mark::validation, Mark::repair, Mark::announced_pause,
                                 Mark::we_as_team, Mark::open_question, Mark::appreciation, Mark::benefit_of_the_doubt,
                                 Mark::feeling_statement, Mark::stonewalling});
    case Mark::stonewalling:
      return marks.contains_any({Mark::responsibility, Mark::validation, Mark::repair, Mark::announced_pause,
                                 Mark::we_as_team, Mark::open_question, Mark::appreciation, Mark::benefit_of_the_doubt,
                                 Mark::clear_request});
    case Mark::negative_attribution:
      if (marks.contains(Mark::reassurance_seeking)) return true;
      [[fallthrough]];
    case Mark::criticism:
    case Mark::harsh_startup:
      return marks.contains_any({Mark::repair, Mark::we_as_team, Mark::validation});
    case Mark::dwelling_on_past:
      return marks.contains_any({Mark::validation, Mark::appreciation});
    case Mark::reassurance_seeking:
      return marks.contains_any({Mark::repair, Mark::validation});
    case Mark::clear_request:
      return marks.contains(Mark::reassurance_seeking) || marks.contains(Mark::contempt);
    case Mark::appreciation:
    case Mark::validation:
    case Mark::benefit_of_the_doubt:
      return marks.contains(Mark::contempt);
    case Mark::feeling_statement:
      return marks.contains(Mark::contempt);
    default:
      return false;
  }
}

}  // namespace

void judge(const Message& message, std::string_view previous, Judged& judged) {
  std::optional<bool> answer_due;
  const auto after_complaint = [&] {
    if (!answer_due) answer_due = asks_for_an_answer(previous);
    return *answer_due;
  };
  Hits hits;
  const auto& book = rule_book();
  book.find(message, !previous.empty(), after_complaint, hits);
  const Guards guards(message, hits);
  judged.signals = guards.signals();
  MarkedList standing;
  const bool pauses = judged.signals.has(Signal::pause_wish) && judged.signals.has(Signal::return_time);
  for (const auto& hit : hits) {
    const auto& rule = book.rules()[hit.rule];
    if (const auto mark = mark_of(rule)) {
      if (guards.stands(hit, *mark)) keep(standing, {*mark, hit.rule, hit.pattern, hit.sentence, hit.match});
      continue;
    }
    const auto signal = std::get<Signal>(rule.sign);
    if (signal == Signal::pause_wish && pauses && guards.stands(hit, Mark::announced_pause)) {
      keep(standing, {Mark::announced_pause, hit.rule, hit.pattern, hit.sentence, hit.match});
    }
    if (signal == Signal::hint && guards.stands(hit, Mark::feeling_statement)) {
      keep(judged.hints, {Mark::criticism, hit.rule, hit.pattern, hit.sentence, hit.match});
    }
  }
  if (!standing.empty()) find_harsh_startup(message, previous, standing);
  MarkSet marks;
  for (const auto& marked : standing) marks.insert(marked.mark);
  for (const auto& marked : standing) {
    if (!is_outweighed(marked.mark, marks)) judged.marks.push_back(marked);
  }
}

}  // namespace securebase::text
