#include "core/text/reword.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/reword/clause.hpp"
#include "core/text/reword/needs.hpp"

namespace securebase::text {
namespace {

using Rewordings = std::vector<std::string>;

constexpr std::string_view refusable = " It's ok to say if that doesn't work.";

/// Says nothing that the writer did not say; fits everywhere.
constexpr std::string_view safe = "When [what happened], I felt [feeling]. Could we talk about it [when]?";

std::string_view spelling(const Message& message, std::uint32_t token) {
  return rule_book().vocabulary().spelling(message.tokens[token].word);
}

Clause clause_at(const Message& message, const Marked& marked, std::uint32_t slot) {
  return clause_from(message, slot, message.sentences[marked.sentence].last);
}

/// The token after the first of `words` in the evidence; none when it has none.
std::optional<std::uint32_t> after_word(const Message& message, const Marked& marked,
                                        std::initializer_list<std::string_view> words) {
  const auto last = message.sentences[marked.sentence].last;
  for (auto i = marked.match.begin; i < std::min(marked.match.end, last); ++i) {
    for (const auto word : words) {
      if (spelling(message, i) == word && i + 1 < last) return i + 1;
    }
  }
  return std::nullopt;
}

bool has_word(const Message& message, const Marked& marked, std::initializer_list<std::string_view> words) {
  for (auto i = marked.match.begin; i < marked.match.end; ++i) {
    for (const auto word : words) {
      if (spelling(message, i) == word) return true;
    }
  }
  return false;
}

/// "Oh sure, you're always so busy": the words mean something else.
bool mocks(const Message& message, const Marked& marked) {
  const auto& sentence = message.sentences[marked.sentence];
  if ((sentence.classes & bit(WordClass::emoji_sneer)) != 0) return true;
  auto first = sentence.first;
  while (first < marked.match.begin &&
         (spelling(message, first) == "oh" || spelling(message, first) == "yeah" || spelling(message, first) == "ah")) {
    ++first;
  }
  if (first >= marked.match.begin) return false;
  const auto word = spelling(message, first);
  return word == "sure" || word == "yeah" || word == "right" ||
         (word == "of" && spelling(message, first + 1) == "course");
}

/// "help with the kids" has one task in it: the kids.
std::optional<std::string> task_of(const Clause& clause) {
  if (!clause.is_whole) return std::nullopt;
  auto rest = clause.rest;
  if (rest.ends_with("[one thing]")) return std::nullopt;
  if (rest.starts_with(" me ") || rest.starts_with(" us ")) rest.erase(0, 3);
  for (const std::string_view begin : {" with ", " around ", " in "}) {
    if (!rest.starts_with(begin)) continue;
    const auto task = rest.substr(begin.size());
    if (begin != " with ") return task.empty() ? std::nullopt : std::optional("the work" + rest);
    return task.empty() ? std::nullopt : std::optional(task);
  }
  return std::nullopt;
}

/// The request that the clause's verb has for its object; none where its object was cut off.
const VerbRequest* request_of(const Clause& clause, const VerbRequest* (*find)(std::string_view, std::string_view)) {
  return clause.verb == nullptr || !clause.has_whole_object ? nullptr : find(clause.verb->base, clause.rest);
}

/// "Do the dishes", "take me out"; but "do what you say" and "tell the truth" can only be promised.
bool makes_a_request(const Clause& clause) {
  const auto& base = clause.verb->base;
  const auto begins = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return clause.rest.starts_with(word); });
  };
  // "Never without flowers" would ask for the opposite.
  for (const std::string_view word : {" truth", " without ", " a thing"}) {
    if (clause.rest.contains(word)) return false;
  }
  if (begins({" down"}) && base == "talk") return false;
  if (clause.words == 1) {
    return std::string_view(
               " call clean cook drive hoover iron join reply shower sit text tidy visit wait walk wash write ")
        .contains(" " + base + " ");
  }
  if (base == "ask") return begins({" me", " us", " about", " how", " what", " the kids", " my"});
  if (base == "make") {
    return begins({" time", " an effort", " plans", " dinner", " breakfast", " lunch", " tea", " coffee", " the bed",
                   " me a", " it up"});
  }
  if (base == "do") {
    return clause.rest.starts_with(" the ") || clause.rest.starts_with(" your share") || clause.rest == " bedtime" ||
           clause.rest == " homework";
  }
  return can_be_asked_for(base);
}

/// Money for the children, medicine, safety, respect: not asked as a favour.
bool is_owed(const Clause& clause) {
  if (clause.verb->base == "pay" || clause.rest.ends_with(" seriously")) return true;
  for (const std::string_view word : {" meds", " medication", " medicine", " tablets", " pills", " insulin", " inhaler",
                                      " seatbelt", " seat belt", " helmet", " doctor", " condom"}) {
    if (clause.rest.contains(word)) return true;
  }
  return false;
}

/// "You never asked" tells of one day that is over, "you have never asked" of what could still be.
bool is_past(const Clause& clause) { return clause.head == clause.verb->past && clause.head != clause.verb->base; }

Rewordings never_does(const Clause& clause, bool is_perfect) {
  if (clause.verb != nullptr && clause.verb->base == "help") {
    const auto task = task_of(clause).value_or("[what]");
    return {"I've been on my own with " + task +
                " [this week], and I feel worn out. Could you take [one part] [when]?" + std::string(refusable),
            "I need some help with " + task + ". Would you be up for [one task] [when]?"};
  }
  if (clause.verb == nullptr || (clause.verb->base == "do" && is_past(clause))) return {std::string(safe)};
  if (const auto* const request = request_of(clause, request_for_never)) {
    return {std::string(request->sentence), std::string(safe)};
  }
  if (!is_usable(clause) || !makes_a_request(clause) || (is_past(clause) && !is_perfect)) return {std::string(safe)};
  const auto act = clause.verb->base + clause.rest;
  const bool is_when_clear = clause.has_time || clause.rest.ends_with(" seriously");
  const auto plain = "I felt [feeling] when [what happened]. Could you " + act + (is_when_clear ? "?" : " [when]?");
  if (is_owed(clause)) return {plain, std::string(safe)};
  return {plain + std::string(refusable),
          "It would mean a lot to me. Would you be up for a try: " + act + (is_when_clear ? "?" : ", [when]?")};
}

Rewordings always_does(const Clause& clause) {
  if (clause.verb == nullptr) return {std::string(safe)};
  if (const auto* const request = request_of(clause, request_for_always)) {
    return {std::string(request->sentence), std::string(safe)};
  }
  if (!is_usable(clause) || is_past(clause) || is_verdict(clause.verb->base) || clause.rest.contains(" everything")) {
    return {std::string(safe)};
  }
  const auto act = "When you " + clause.verb->base + clause.rest + ", I feel [feeling]. ";
  if (clause.verb->base == "forget") {
    return {act + "Could you set a reminder? That would help me.", act + "It matters to me because [why]."};
  }
  return {act + "Could you [what would help] instead?",
          act + "It matters to me because [why]. What would make it easier for you?"};
}

/// "every time you drink you shout": what comes second is what hurts, and without it the first is a reproach.
Rewordings always_does(const Message& message, const Marked& marked) {
  const auto clause = clause_at(message, marked, marked.match.slot);
  const auto last = message.sentences[marked.sentence].last;
  const auto is_verb = [](const Token& token) { return token.is(WordClass::verb); };
  const auto tokens = message.tokens.begin();
  if (has_word(message, marked, {"time"}) && marked.match.slot < last &&
      (!clause.is_last || std::any_of(tokens + marked.match.slot + 1, tokens + last, is_verb))) {
    return {std::string(safe)};
  }
  return always_does(clause);
}

Rewordings is_never(const Message& message, const Marked& marked) {
  const auto clause = clause_at(message, marked, marked.match.slot);
  constexpr std::string_view on_time = "on time";
  if (clause.is_whole && clause.text.starts_with(on_time)) {
    return {"When you're late" + clause.text.substr(on_time.size()) +
                ", I feel [feeling]. Could you text me when you see that it gets late?",
            std::string(safe)};
  }
  constexpr std::array<std::string_view, 11> absences = {
      "here",         "home",          "around",       "there",        "here for me", "there for me",
      "home with me", "around for me", "here with me", "there for us", "at home"};
  if (clause.is_whole && std::ranges::find(absences, clause.text) != absences.end()) {
    return {"I miss you when you're away or busy. Could we plan [an evening] together this week?", std::string(safe)};
  }
  return {std::string(safe)};
}

Rewordings is_always(const Message& message, const Marked& marked) {
  if (has_word(message, marked, {"never"})) return is_never(message, marked);
  const auto clause = clause_at(message, marked, marked.match.slot);
  if (clause.words > 0 && message.tokens[marked.match.slot].is(WordClass::trait)) {
    const auto& need = need_of_trait(clause.head);
    return {"When [what happened], I felt [feeling]. " + std::string(need.need) + " " + std::string(need.request)};
  }
  if (request_of(clause, request_for_always) != nullptr) return always_does(clause);
  if (!clause.is_whole || clause.words == 0 || clause.words > 7) return {std::string(safe)};
  const auto act = "When you're " + clause.text + ", I feel [feeling]. ";
  if (clause.head == "wrong" || clause.head == "right" || clause.head == "first" || clause.head == "last") {
    return {std::string(safe)};
  }
  if (clause.head == "late") return {act + "Could you text me when you see that it gets late?"};
  if (clause.text.find("phone") != std::string::npos) {
    return {act + "Could we put our phones away for [half an hour] this evening?"};
  }
  return {act + "Could you [what would help]?", std::string(safe)};
}

Rewordings is_trait(const Message& message, const Marked& marked) {
  for (auto i = marked.match.begin; i < marked.match.end; ++i) {
    const auto& token = message.tokens[i];
    if (!token.is(WordClass::trait) && !token.is(WordClass::insult)) continue;
    const auto& need = need_of_trait(spelling(message, i));
    return {"When [what happened], I felt [feeling]. " + std::string(need.need) + " " + std::string(need.request),
            "I'd like to talk about [what happened]. " + std::string(need.need) + " How do you see it?"};
  }
  const auto& need = need_of_trait("");
  return {"When [what happened], I felt [feeling]. " + std::string(need.need) + " " + std::string(need.request)};
}

Rewordings accusing_why(const Message& message, const Marked& marked) {
  auto slot = after_word(message, marked, {"always", "constantly", "keep", "insist"});
  if (slot && !has_word(message, marked, {"are"})) {
    const auto last = message.sentences[marked.sentence].last;
    if (*slot + 2 < last && spelling(message, *slot) == "have" && spelling(message, *slot + 1) == "to") *slot += 2;
    const auto clause = clause_at(message, marked, *slot);
    // "Why do you always shout" with a question behind it would go on asking.
    if (is_usable(clause) && !is_verdict(clause.verb->base) && request_of(clause, request_for_always) == nullptr) {
      return {"When you " + clause.verb->base + clause.rest + ", I feel [feeling]. How do you see it?",
              std::string(safe)};
    }
  }
  if (const auto other = after_word(message, marked, {"never", "ever"})) {
    const auto clause = clause_at(message, marked, *other);
    if (clause.verb != nullptr) return never_does(clause, has_word(message, marked, {"have"}));
  }
  return {"I'd like to talk about [what happened]. I felt [feeling], and I'd like to hear how it was for you.",
          std::string(safe)};
}

/// A fear of being left is said as one; held for a while is what helps the others.
Rewordings reassure(const Message& message, const Marked& marked) {
  if (has_word(message, marked,
               {"leaving", "leave", "breaking", "break", "ending", "dumping", "dump", "replacing", "ghosting",
                "someone", "anyone", "somebody", "cheat"})) {
    return {"I'm worried that [your worry]. Could you tell me how it is?",
            "I notice that I'm anxious because [what set it off]. Have you got ten minutes for me [when]?"};
  }
  return {"I feel worried today and would love to be close to you. Could you hold me for a while, or call me?",
          "I notice that I'm anxious because [what set it off]. Have you got ten minutes for me [when]?"};
}

Rewordings faux_feeling(const Message& message, const Marked& marked) {
  const auto& under = feeling_under(spelling(message, marked.match.slot));
  const bool is_past = has_word(message, marked, {"felt", "was", "made", "got"});
  return {std::string(is_past ? "I felt " : "I feel ") + std::string(under.feeling) + " when [what happened]. " +
          std::string(under.need) + "."};
}

Rewordings fixed(std::initializer_list<std::string_view> sentences) { return {sentences.begin(), sentences.end()}; }

}  // namespace

std::vector<std::string> reword(const Message& message, const Marked& marked, Recipe recipe) {
  const bool keeps_words = recipe == Recipe::never_does || recipe == Recipe::always_does || recipe == Recipe::is_always;
  if (keeps_words && mocks(message, marked)) return {std::string(safe)};
  switch (recipe) {
    case Recipe::none:
      return {};
    case Recipe::never_does:
      return never_does(clause_at(message, marked, marked.match.slot), has_word(message, marked, {"have"}));
    case Recipe::always_does:
      return always_does(message, marked);
    case Recipe::is_always:
      return is_always(message, marked);
    case Recipe::is_trait:
      return is_trait(message, marked);
    case Recipe::accusing_why:
      return accusing_why(message, marked);
    case Recipe::faux_feeling:
      return faux_feeling(message, marked);
    case Recipe::only_self:
      return fixed(
          {"When [what happened], I felt hurt. I need to know that what I want counts too. Could we decide [this] "
           "together?",
           "I'd like us to look at both our wishes here. Mine is [your wish]. What is yours?"});
    case Recipe::what_is_wrong:
      return fixed({"When [what happened], I felt [feeling]. I'd like to understand what was going on for you.",
                    "I'm upset about [what happened]. Could you [one thing that would help]?"});
    case Recipe::sneer:
      return fixed({"I'm angry about [what happened]. What I need is [what you need]. Could you [one thing]?",
                    "I'm hurt, and I'd like to say it plainly: I need [what you need]."});
    case Recipe::own_part:
      return fixed({"You have a point about [the part you can agree with]. What I'd like you to know is [your side].",
                    "I can see that this was hard for you. My part was [your part]."});
    case Recipe::pause:
      return fixed(
          {"I'm too upset to talk well right now. I need [half an hour], then I'll come back and we can finish this.",
           "I can't find good words just now. Can we talk about it at [time]?"});
    case Recipe::sudden_anger:
      return fixed({"I'm disappointed about [what happened]. I had hoped for [what]. Could we talk about it [when]?",
                    "When [what happened], I felt [feeling]. Could you tell me how it was for you?"});
    case Recipe::motive:
      return fixed({"I felt hurt when [what happened]. What was going on for you?",
                    "When [what happened], the story in my head was that [your guess]. How was it for you?"});
    case Recipe::not_caring:
      return fixed(
          {"I felt hurt and alone when [what happened]. I need to know that this matters to you too. How do you see "
           "it?",
           "I'm scared that [your worry]. Could we talk about it [when]?"});
    case Recipe::old_wrong:
      return fixed({"Today I felt [feeling] when [what happened today]. Could we stay with that for now?",
                    "Something from before still hurts. Could we find a quiet time for it, on its own?"});
    case Recipe::reassure:
      return reassure(message, marked);
    case Recipe::boundary:
      return fixed(
          {"This matters a lot to me: [what]. I feel [feeling], and I need [what you need]. Can we talk about it at "
           "[time]?",
           "When [it happens], I will [what you do to look after yourself]. I'm telling you so that you know."});
    case Recipe::faux_that:
      return fixed({"I feel [sad, lonely, scared ...] when [what happened]. I need [what you need]."});
  }
  return {};
}

std::string_view safe_rewording() { return safe; }

}  // namespace securebase::text
