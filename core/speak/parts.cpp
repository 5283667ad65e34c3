// Which words of a draft are an observation, a feeling, a need or a request.
#include <algorithm>
#include <span>

#include "core/speak/assertive.hpp"
#include "core/text/crisis.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::speak {
namespace {

/// From here on the words belong to a part.
struct Cut {
  std::uint32_t before = 0;  ///< The part before ends here.
  std::uint32_t first = 0;   ///< The part begins here: a "because" between belongs to neither.
  Part part = Part::observation;
  bool is_outcry = false;  ///< "I can't believe you ...": what stands before is no part of what happened.
};

struct Piece {
  Part part;
  std::string_view words;
};

/// Words that lead from one part to the next.
bool is_joint(std::string_view word) { return is_one_of(word, " and so but because cause then that which "); }

/// Words that lead into a message or a sentence. At its end they are words like others: "you never listen".
bool is_opening(std::string_view word) {
  return is_one_of(word, " also ok okay well anyway like just look listen hey hi hello ");
}

std::string_view spelling(const text::Token& token) { return phrase_book().vocabulary().spelling(token.word); }

bool is_person(std::string_view word) { return is_one_of(word, " i you we he she they it nobody "); }

/// "x", "xx", an emoji: how a message ends, and no part of it.
bool is_ending(const text::Message& message, const text::Token& token) {
  const auto written = message.text.substr(token.begin, token.end - token.begin);
  return token.is(text::WordClass::emoji) || std::ranges::all_of(written, [](char c) { return c == 'x' || c == 'X'; });
}

/// The words of tokens [first, last) without what leads into them, without what leads on to the next part where they
/// are cut off from it, and with a question mark that ends them.
std::string_view trimmed(const text::Message& message, std::uint32_t first, std::uint32_t last, bool is_cut_off) {
  // "... that you ..." leads on; "that hurt me" is about something.
  const auto leads = [&](std::uint32_t at) {
    return is_joint(spelling(message.tokens[at])) &&
           (spelling(message.tokens[at]) != "that" || (at + 1 < last && is_person(spelling(message.tokens[at + 1]))));
  };
  const auto may_open = [&](std::uint32_t at) {
    const auto& token = message.tokens[at];
    return leads(at) || is_opening(spelling(token)) || token.is(text::WordClass::endearment) ||
           is_ending(message, token);
  };
  const auto may_close = [&](const text::Token& token) {
    return (is_cut_off && is_joint(spelling(token))) || is_ending(message, token);
  };
  while (first < last && may_open(first)) ++first;
  while (first < last && may_close(message.tokens[last - 1])) --last;
  if (first == last) return {};
  const auto begin = message.tokens[first].begin;
  auto end = message.tokens[last - 1].end;
  if (end < message.text.size() && message.text[end] == '?') ++end;
  return message.text.substr(begin, end - begin);
}

std::vector<Cut> cuts_of(const text::Message& message) {
  // Of two that begin at one place the first in this order stays.
  static constexpr std::pair<std::string_view, Part> order[] = {{"part.request", Part::request},
                                                                {"part.need", Part::need},
                                                                {"part.feeling", Part::feeling},
                                                                {"part.outcry", Part::observation},
                                                                {"part.observation", Part::observation}};
  const auto found = phrase_book().find(message, "part");
  std::vector<Cut> cuts;
  for (const auto& [id, part] : order) {
    for (const auto& one : found) {
      if (one.id != id) continue;
      const auto& match = one.match;
      const auto first = match.slot < match.end ? match.slot : match.begin;
      // "I need you to call": the need's phrase lies inside the request's.
      const bool is_taken = std::ranges::any_of(cuts, [&](const Cut& cut) {
        return first == cut.first || (part != Part::observation && match.begin < cut.first && cut.first < match.end);
      });
      if (!is_taken) cuts.push_back({match.begin, first, part, id == "part.outcry"});
    }
  }
  std::ranges::sort(cuts, {}, &Cut::first);
  return cuts;
}

/// Up to three words with a time among them, and nobody who does anything.
bool is_time_alone(const text::Message& message, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t words_max = 3;
  if (first >= last || last - first > words_max) return false;
  const auto words = std::span(message.tokens.begin() + first, message.tokens.begin() + last);
  return std::ranges::any_of(
             words,
             [](const text::Token& token) { return token.is(text::WordClass::time) || spelling(token) == "time"; }) &&
         std::ranges::none_of(words, [](const text::Token& token) { return is_person(spelling(token)); });
}

std::vector<Piece> pieces_of(const text::Message& message) {
  const auto cuts = cuts_of(message);
  std::vector<Piece> pieces;
  const auto take = [&](Part part, std::uint32_t first, std::uint32_t last, bool is_cut_off) {
    const auto words = first < last ? trimmed(message, first, last, is_cut_off) : std::string_view{};
    if (!words.empty()) pieces.push_back({part, words});
  };
  for (const auto& sentence : message.sentences) {
    auto part = Part::observation;
    auto first = sentence.first;
    for (const auto& cut : cuts) {
      if (cut.first < first || cut.first >= sentence.last) continue;
      // Once something is asked for, the rest of the sentence says how: "could you call when you are late".
      if (part == Part::request) break;
      if (cut.part == part) {
        if (cut.is_outcry && cut.before == first) first = cut.first;
        continue;
      }
      // "Next time could you ...", "on Sunday please ...": the time belongs to the request.
      if (cut.part == Part::request && is_time_alone(message, first, cut.before)) {
        part = cut.part;
        continue;
      }
      // "I feel lonely when you ..." is cut; "could we talk when ..." above is not.
      take(part, first, std::max(first, cut.before), true);
      part = cut.part;
      first = cut.first;
    }
    take(part, first, sentence.last, false);
  }
  return pieces;
}

/// An observation is about somebody or something that did something: three words at least, and no "do this", no "I know
/// that you are tired".
bool may_be_observation(std::string_view words) {
  text::Message message;
  phrase_book().read(words, message);
  if (message.word_runs < 3) return false;
  const auto first = spelling(message.tokens[0]);
  const auto* verb = text::words::verb_of(first);
  const bool is_told = verb != nullptr && verb->base == first;
  const bool is_known = first == "i" && is_one_of(spelling(message.tokens[1]), " know get understand agree ");
  const bool is_asked = message.sentences[0].is_question || words.ends_with('?');
  return !is_told && !is_known && !is_asked && !phrase_book().holds(message, "no_observation");
}

/// How much a sentence says what happened: it can be used as it is, it is about the other, it has a time.
int fitness(std::string_view words) {
  text::Message message;
  phrase_book().read(words, message);
  const auto check = check_part(Part::observation, words, Language::en);
  const bool is_about_them = std::ranges::any_of(
      message.tokens, [](const text::Token& token) { return is_one_of(spelling(token), " you he she they "); });
  return (check.is_ready ? 4 : 0) + (is_about_them ? 2 : 0) + (check.findings.empty() ? 1 : 0);
}

}  // namespace

DraftParts parts_of(std::string_view draft) {
  // "Hi Sam," is no part; the message's tone keeps it.
  if (const auto greeting = tone_of(draft).greeting; !greeting.empty()) {
    draft.remove_prefix(draft.find(greeting) + greeting.size());
  }
  text::Message message;
  phrase_book().read(draft, message);
  DraftParts found;
  std::string* const places[] = {&found.parts.observation, &found.parts.feeling, &found.parts.need,
                                 &found.parts.request};
  std::vector<std::string_view> observations;
  for (const auto& [part, words] : pieces_of(message)) {
    auto& place = *places[static_cast<std::size_t>(part)];
    if (text::speaks_of_crisis(words)) {
      found.left_out.emplace_back(words);
    } else if (part == Part::observation) {
      if (may_be_observation(words)) {
        observations.push_back(words);
      } else {
        found.left_out.emplace_back(words);
      }
    } else if (place.empty()) {
      place = words;
    } else {
      found.left_out.emplace_back(words);
    }
  }
  // What happened, if it is said anywhere; else what was said instead, to be looked at. Of two the first.
  const auto chosen = std::ranges::max_element(observations, {}, fitness);
  for (auto one = observations.begin(); one != observations.end(); ++one) {
    if (one == chosen) {
      found.parts.observation = *one;
    } else {
      found.left_out.emplace_back(*one);
    }
  }
  return found;
}

}  // namespace securebase::speak
