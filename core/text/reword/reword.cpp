#include "core/text/reword.hpp"

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

/// "help with the kids" has one task in it: the kids.
std::optional<std::string> task_of(const Clause& clause) {
  for (const std::string_view begin : {" with ", " around ", " in "}) {
    if (!clause.rest.starts_with(begin)) continue;
    const auto task = clause.rest.substr(begin.size());
    if (begin != " with ") return task.empty() ? std::nullopt : std::optional("the work" + clause.rest);
    return task.empty() ? std::nullopt : std::optional(task);
  }
  return std::nullopt;
}

Rewordings never_does(const Clause& clause) {
  if (clause.verb != nullptr && clause.verb->base == "help") {
    const auto task = task_of(clause).value_or("[what]");
    return {"I've been on my own with " + task +
                " [this week], and I feel worn out. Could you take [one part] [when]?" + std::string(refusable),
            "I need some help with " + task + ". Would you be up for [one task] [when]?"};
  }
  // "do the dishes", but "do anything around here": only a real object makes a request.
  const bool has_object =
      clause.words >= 2 && clause.verb != nullptr &&
      (clause.verb->base != "do" || clause.rest.starts_with(" the ") || clause.rest.starts_with(" your "));
  const auto* const request = clause.verb == nullptr ? nullptr : request_for_never(clause.verb->base);
  if (request != nullptr && !(clause.verb->base == "do" && has_object)) {
    return {std::string(request->sentence), std::string(safe)};
  }
  if (clause.verb == nullptr || !is_usable(clause)) return {std::string(safe)};
  return {"I felt [feeling] when [what happened]. Could you " + clause.verb->base + clause.rest + " [when]?" +
              std::string(refusable),
          "It would mean a lot to me. Would you be up for a try: " + clause.verb->base + clause.rest + ", [when]?"};
}

Rewordings always_does(const Clause& clause) {
  if (clause.verb != nullptr) {
    if (const auto* const request = request_for_always(clause.verb->base)) {
      return {std::string(request->sentence), std::string(safe)};
    }
  }
  if (clause.verb == nullptr || !is_usable(clause)) return {std::string(safe)};
  const auto act = "When you " + clause.verb->base + clause.rest + ", I feel [feeling]. ";
  if (clause.verb->base == "forget") {
    return {act + "Could you set a reminder? That would help me.", act + "It matters to me because [why]."};
  }
  return {act + "Could you [what would help] instead?",
          act + "It matters to me because [why]. What would make it easier for you?"};
}

Rewordings is_always(const Message& message, const Marked& marked) {
  const auto clause = clause_at(message, marked, marked.match.slot);
  if (has_word(message, marked, {"never"})) {
    return {"I miss you when you're away or busy. Could we plan [an evening] together this week?", std::string(safe)};
  }
  if (clause.words == 0 || clause.words > 7) return {std::string(safe)};
  const auto act = "When you're " + clause.text + ", I feel [feeling]. ";
  if (clause.head == "late") return {act + "Could you text me when you see that it gets late?"};
  if (clause.text.find("phone") != std::string::npos) {
    return {act + "Could we put our phones away for [half an hour] this evening?"};
  }
  if (message.tokens[marked.match.slot].is(WordClass::trait)) {
    const auto& need = need_of_trait(clause.head);
    return {"When [what happened], I felt [feeling]. " + std::string(need.need) + " " + std::string(need.request)};
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
  if (const auto slot = after_word(message, marked, {"always", "constantly", "keep", "insist"})) {
    const auto clause = clause_at(message, marked, *slot);
    if (is_usable(clause)) {
      return {"When you " + clause.verb->base + clause.rest + ", I feel [feeling]. What makes it hard for you?"};
    }
  }
  if (const auto slot = after_word(message, marked, {"never", "ever"})) {
    const auto clause = clause_at(message, marked, *slot);
    if (clause.verb != nullptr) return never_does(clause);
  }
  return {"I'd like to talk about [what happened]. I felt [feeling], and I'd like to hear how it was for you.",
          std::string(safe)};
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
  switch (recipe) {
    case Recipe::none:
      return {};
    case Recipe::never_does:
      return never_does(clause_at(message, marked, marked.match.slot));
    case Recipe::always_does:
      return always_does(clause_at(message, marked, marked.match.slot));
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
      return fixed(
          {"I feel worried today and would love to be close to you. Could you hold me for a while, or call me?",
           "I notice that I'm anxious because [what set it off]. Have you got ten minutes for me [when]?"});
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
