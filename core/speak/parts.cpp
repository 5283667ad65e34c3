// Which words of a draft are an observation, a feeling, a need or a request.
#include <algorithm>
#include <span>

#include "core/speak/assertive.hpp"
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

bool is_one_of(std::string_view words, std::string_view word) {
  return !word.empty() && words.contains(" " + std::string(word) + " ");
}

/// Words that lead from one part to the next.
bool is_joint(std::string_view word) { return is_one_of(" and so but because cause then that which ", word); }

/// Words that lead into a message or a sentence. At its end they are words like others: "you never listen".
bool is_opening(std::string_view word) {
  return is_one_of(" also ok okay well anyway like just look listen hey hi hello ", word);
}

std::string_view spelling(const text::Token& token) { return phrase_book().vocabulary().spelling(token.word); }

/// "x", "xx", an emoji: how a message ends, and no part of it.
bool is_ending(const text::Message& message, const text::Token& token) {
  const auto written = message.text.substr(token.begin, token.end - token.begin);
  return token.is(text::WordClass::emoji) || std::ranges::all_of(written, [](char c) { return c == 'x' || c == 'X'; });
}

/// The words of tokens [first, last) without what leads into them, without what leads on to the next part where they
/// are cut off from it, and with a question mark that ends them.
std::string_view trimmed(const text::Message& message, std::uint32_t first, std::uint32_t last, bool is_cut_off) {
  const auto may_open = [&](const text::Token& token) {
    return is_joint(spelling(token)) || is_opening(spelling(token)) || token.is(text::WordClass::endearment) ||
           is_ending(message, token);
  };
  const auto may_close = [&](const text::Token& token) {
    return (is_cut_off && is_joint(spelling(token))) || is_ending(message, token);
  };
  while (first < last && may_open(message.tokens[first])) ++first;
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
  const bool is_known = first == "i" && spelling(message.tokens[1]) == "know";
  return !is_told && !is_known;
}

}  // namespace

DraftParts parts_of(std::string_view draft) {
  text::Message message;
  phrase_book().read(draft, message);
  DraftParts found;
  std::string* const places[] = {&found.parts.observation, &found.parts.feeling, &found.parts.need,
                                 &found.parts.request};
  std::vector<std::string_view> observations;
  for (const auto& [part, words] : pieces_of(message)) {
    auto& place = *places[static_cast<std::size_t>(part)];
    if (part == Part::observation) {
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
  // What happened, if it is said anywhere; else what was said instead, to be looked at.
  const auto clear = std::ranges::find_if(
      observations, [](std::string_view words) { return check_part(Part::observation, words, Language::en).is_ready; });
  const auto chosen = clear == observations.end() ? observations.begin() : clear;
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
