#include "core/text/pattern.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "core/text/words/verbs.hpp"

namespace securebase::text {
namespace {

constexpr int noise_words_max = 2;

std::string_view take_word(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  const auto end = std::min(text.find(' '), text.size());
  const auto word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

/// How often a word stands in ordinary messages, roughly: anchors are to be rare.
int frequency(std::string_view word) {
  // In the order of frequency.
  static constexpr std::string_view frequent[] = {
      "i",    "the",   "you",   "to",     "a",    "and",   "it",    "is",     "of",   "that",    "in",   "not",  "for",
      "my",   "this",  "do",    "are",    "have", "on",    "was",   "but",    "be",   "with",    "so",   "just", "am",
      "they", "if",    "he",    "like",   "at",   "what",  "all",   "your",   "me",   "or",      "we",   "can",  "no",
      "get",  "one",   "about", "would",  "did",  "out",   "there", "when",   "from", "think",   "as",   "up",   "how",
      "his",  "will",  "an",    "them",   "know", "who",   "had",   "people", "has",  "more",    "see",  "time", "she",
      "some", "good",  "by",    "really", "why",  "go",    "right", "want",   "make", "because", "then", "her",  "been",
      "too",  "going", "could", "now",    "love", "never", "than",  "only",   "well", "were",    "us",   "say"};
  static const auto costs = [] {
    std::unordered_map<std::string_view, int> map;
    for (int rank = 0; const auto each : frequent) map.emplace(each, 2 + 400 / (3 + rank++));
    return map;
  }();
  const auto found = costs.find(word);
  return found == costs.end() ? 1 : found->second;
}

}  // namespace

struct Pattern::State {
  const Message& message;
  const Sentence& sentence;
  Match match;
  std::int64_t open = -1;
  std::int64_t close = -1;
  std::int64_t slot = -1;
};

Pattern::Pattern(std::string_view source, Vocabulary& vocabulary, std::vector<std::string>& faults) {
  auto rest = source;
  for (auto word = take_word(rest); !word.empty(); word = take_word(rest)) {
    if (word.front() == '/') {
      read_condition(word, faults, source);
    } else {
      elements_.push_back(read_element(word, vocabulary, faults, source));
    }
  }
  choose_anchor(vocabulary);
  choose_second(vocabulary);
  if (anchors_.empty()) faults.push_back("no anchor: " + std::string(source));
}

void Pattern::read_condition(std::string_view word, std::vector<std::string>& faults, std::string_view source) {
  switch (word.size() == 2 ? word[1] : ' ') {
    case 'q':
      conditions_.question = true;
      return;
    case 'n':
      conditions_.no_question = true;
      return;
    case 'c':
      conditions_.emphatic = true;
      return;
    case 'f':
      conditions_.first_sentence = true;
      return;
    case 'o':
      conditions_.whole_message = true;
      return;
    case 'p':
      conditions_.after_complaint = true;
      return;
    case 'a':
      conditions_.no_previous = true;
      return;
    default:
      faults.push_back("unknown condition: " + std::string(source));
  }
}

Pattern::Element Pattern::read_element(std::string_view word, Vocabulary& vocabulary, std::vector<std::string>& faults,
                                       std::string_view source) const {
  Element element;
  const auto simple = [&](Op op) {
    element.op = op;
    return element;
  };
  if (word == "^") return simple(Op::start);
  if (word == "$") return simple(Op::end);
  if (word == ",") return simple(Op::comma);
  if (word == "[") return simple(Op::open);
  if (word == "]") return simple(Op::close);
  if (word == "@") return simple(Op::slot);
  if (word.starts_with("..") || word.starts_with("**")) {
    for (const auto digit : word.substr(2)) element.gap = static_cast<std::uint8_t>(10 * element.gap + (digit - '0'));
    return simple(word[0] == '.' ? Op::gap : Op::gap_over_commas);
  }
  if (word.starts_with('!')) element.op = Op::not_next;
  if (word.starts_with('-')) element.op = Op::not_before;
  if (element.op != Op::word) word.remove_prefix(1);
  if (word.ends_with('?')) {
    element.optional = true;
    word.remove_suffix(1);
  }
  while (!word.empty()) {
    const auto end = std::min(word.find('|'), word.size());
    auto choice = word.substr(0, end);
    word.remove_prefix(std::min(end + 1, word.size()));
    if (choice.starts_with(':')) {
      const auto word_class = word_class_from_name(choice.substr(1));
      if (!word_class) faults.push_back("unknown class: " + std::string(source));
      element.classes |= bit(word_class.value_or(WordClass::i));
    } else if (choice.starts_with('~')) {
      const auto* const verb = words::verb_of(choice.substr(1));
      if (verb == nullptr) {
        faults.push_back("unknown verb: " + std::string(source));
        continue;
      }
      for (const auto& form : {verb->base, verb->third, verb->past, verb->participle, verb->ing}) {
        element.words.push_back(vocabulary.add(form));
      }
    } else if (choice == "$") {
      element.or_end = true;
    } else {
      const auto id = vocabulary.add(choice);
      if (vocabulary.find(choice).words != 1) {
        faults.push_back("'" + std::string(choice) +
                         "' is a short form, write what it stands for: " + std::string(source));
      }
      element.words.push_back(id);
    }
  }
  return element;
}

/// Of the elements that every match consumes, other than the anchor, the one that fewest words fit is the next thing to
/// ask for.
void Pattern::choose_second(const Vocabulary& vocabulary) {
  int best_cost = -1;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const auto& element = elements_[i];
    if (i == anchor_ || element.op != Op::word || element.optional || element.or_end || element.words.size() < 2)
      continue;
    int cost = 64 * std::popcount(element.classes);
    for (const auto word : element.words) cost += frequency(vocabulary.spelling(word));
    if (best_cost >= 0 && cost >= best_cost) continue;
    best_cost = cost;
    needs_.choice_classes = element.classes;
    needs_.choice_words = {};
    for (const auto word : element.words) needs_.choice_words.insert(word);
  }
}

void Pattern::choose_anchor(const Vocabulary& vocabulary) {
  int best_cost = -1;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const auto& element = elements_[i];
    if (element.op != Op::word || element.optional || element.or_end) continue;
    auto ids = element.words;
    for (std::size_t id = 1; element.classes != 0 && id < vocabulary.size(); ++id) {
      if ((vocabulary.classes(static_cast<WordId>(id)) & element.classes) != 0) ids.push_back(static_cast<WordId>(id));
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    int cost = 0;
    for (const auto id : ids) cost += frequency(vocabulary.spelling(id));
    if (element.words.size() == 1 && element.classes == 0) needs_.words.insert(element.words.front());
    const bool one_class = (element.classes & (element.classes - 1)) == 0;
    if (element.words.empty() && one_class) needs_.classes |= element.classes;
    if (best_cost < 0 || cost < best_cost) {
      best_cost = cost;
      anchor_ = i;
      anchors_ = std::move(ids);
    }
  }
}

bool Pattern::fits(const Element& element, const Token& token) {
  if ((token.classes & element.classes) != 0) return true;
  return std::ranges::find(element.words, token.word) != element.words.end();
}

bool Pattern::match(const Message& message, const Sentence& sentence, std::uint32_t at, Match& found) const {
  State state{message, sentence, {}, -1, -1, -1};
  if (!forward(state, anchor_ + 1, at + 1)) return false;
  const auto end = state.match.end;
  if (!backward(state, anchor_, at)) return false;
  found.begin = state.open >= 0 ? static_cast<std::uint32_t>(state.open) : state.match.begin;
  found.end = state.close >= 0 ? static_cast<std::uint32_t>(state.close) : end;
  found.slot = state.slot >= 0 ? static_cast<std::uint32_t>(state.slot) : found.end;
  return found.begin < found.end;
}

/// Whether nothing follows that carries meaning: an emoji or a pet name may.
bool Pattern::ends_at(const State& state, std::uint32_t at) {
  const auto& tokens = state.message.tokens;
  while (at < state.sentence.last &&
         (tokens[at].is(WordClass::emoji) || tokens[at].is(WordClass::endearment) || tokens[at].is(WordClass::noise))) {
    ++at;
  }
  return at == state.sentence.last;
}

/// Matches elements from `element` on against the tokens from `at` on.
bool Pattern::forward(State& state, std::size_t element, std::uint32_t at) const {
  if (element == elements_.size()) {
    state.match.end = at;
    return true;
  }
  const auto& tokens = state.message.tokens;
  const auto last = state.sentence.last;
  const auto& current = elements_[element];
  switch (current.op) {
    case Op::word: {
      if (current.or_end && ends_at(state, at) && forward(state, element + 1, at)) return true;
      auto next = at;
      for (int skipped = 0; next < last; ++next, ++skipped) {
        if (fits(current, tokens[next]) && forward(state, element + 1, next + 1)) return true;
        if (skipped == noise_words_max || !tokens[next].is(WordClass::noise)) break;
      }
      return current.optional && forward(state, element + 1, at);
    }
    case Op::gap:
    case Op::gap_over_commas:
      for (std::uint32_t i = 0; i <= current.gap && at + i <= last; ++i) {
        if (forward(state, element + 1, at + i)) return true;
        if (current.op == Op::gap && at + i < last && tokens[at + i].has(Token::comma_before)) return false;
      }
      return false;
    case Op::not_next:
      return (at >= last || !fits(current, tokens[at])) && forward(state, element + 1, at);
    case Op::not_before:
      return (at == state.sentence.first || !fits(current, tokens[at - 1])) && forward(state, element + 1, at);
    case Op::start:
      return at == state.sentence.first && forward(state, element + 1, at);
    case Op::end:
      return ends_at(state, at) && forward(state, element + 1, at);
    case Op::comma:
      return at < last && tokens[at].has(Token::comma_before) && forward(state, element + 1, at);
    case Op::open:
      state.open = at;
      return forward(state, element + 1, at);
    case Op::close:
      state.close = at;
      return forward(state, element + 1, at);
    case Op::slot:
      state.slot = at;
      return forward(state, element + 1, at);
  }
  return false;
}

/// Matches the first `elements_left` elements, from their last on, against the tokens before `at`.
bool Pattern::backward(State& state, std::size_t elements_left, std::uint32_t at) const {
  if (elements_left == 0) {
    state.match.begin = at;
    return true;
  }
  const auto& tokens = state.message.tokens;
  const auto first = state.sentence.first;
  const auto& current = elements_[elements_left - 1];
  switch (current.op) {
    case Op::word: {
      auto next = at;
      for (int skipped = 0; next > first; --next, ++skipped) {
        if (fits(current, tokens[next - 1]) && backward(state, elements_left - 1, next - 1)) return true;
        if (skipped == noise_words_max || !tokens[next - 1].is(WordClass::noise)) break;
      }
      return current.optional && backward(state, elements_left - 1, at);
    }
    case Op::gap:
    case Op::gap_over_commas:
      for (std::uint32_t i = 0; i <= current.gap && at >= first + i; ++i) {
        if (backward(state, elements_left - 1, at - i)) return true;
        if (current.op == Op::gap && at - i < state.sentence.last && tokens[at - i].has(Token::comma_before))
          return false;
      }
      return false;
    case Op::not_next:
      return (at >= state.sentence.last || !fits(current, tokens[at])) && backward(state, elements_left - 1, at);
    case Op::not_before:
      return (at == first || !fits(current, tokens[at - 1])) && backward(state, elements_left - 1, at);
    case Op::start: {
      // Openers that also carry the sentence ("you", "i") are no openers, so this stops at the first real word.
      for (auto i = first; i < at; ++i) {
        if (!tokens[i].is(WordClass::opener) && !tokens[i].is(WordClass::noise) && !tokens[i].is(WordClass::emoji)) {
          return false;
        }
      }
      return backward(state, elements_left - 1, at);
    }
    case Op::end:
      return false;
    case Op::comma:
      return at < state.sentence.last && tokens[at].has(Token::comma_before) && backward(state, elements_left - 1, at);
    case Op::open:
      state.open = at;
      return backward(state, elements_left - 1, at);
    case Op::close:
      state.close = at;
      return backward(state, elements_left - 1, at);
    case Op::slot:
      state.slot = at;
      return backward(state, elements_left - 1, at);
  }
  return false;
}

}  // namespace securebase::text
