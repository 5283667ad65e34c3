#include "core/report/people.hpp"

#include <string_view>

namespace securebase::report {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const auto ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

/// The third person of a regular verb, or of "have" and "do"; what follows the verb stays.
std::string third_person(const std::string& verb) {
  const auto space = verb.find(' ');
  const auto word = verb.substr(0, space);
  const auto rest = space == std::string::npos ? "" : verb.substr(space);
  if (word == "have") return "has" + rest;
  if (ends_with_any(word, {"s", "sh", "ch", "x", "o"})) return word + "es" + rest;
  if (word.ends_with('y') && !ends_with_any(word, {"ay", "ey", "oy", "uy"}))
    return word.substr(0, word.size() - 1) + "ies" + rest;
  return word + "s" + rest;
}

/// A name as it can stand in a sentence: no line breaks, no spaces at the ends or doubled.
std::string tidy(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool is_space = c >= 0 && c <= ' ';
    if (!is_space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

People::People(const Selection& selection, bool is_masked) : names_{"A", "B"}, me_(selection.me) {
  if (is_masked) {
    if (me_ < 0) return;
    names_[static_cast<std::size_t>(me_)] = "You";
    names_[static_cast<std::size_t>(1 - me_)] = "Partner";
    return;
  }
  const std::array shown = {tidy(selection.members[0].name), tidy(selection.members[1].name)};
  for (std::size_t m = 0; m < 2; ++m) {
    if (shown[m].empty()) continue;
    // Two people of one name stay apart.
    names_[m] = shown[0] == shown[1] ? shown[m] + (m == 0 ? " (A)" : " (B)") : shown[m];
  }
}

std::string People::does(std::size_t member, const std::string& verb) const {
  return subject(member) + " " + (is_me(member) ? verb : third_person(verb));
}

std::string People::Does(std::size_t member, const std::string& verb) const {
  return Subject(member) + " " + (is_me(member) ? verb : third_person(verb));
}

std::string People::Both() const { return has_me() ? "The two of you" : both_by_name(); }

std::string People::both_by_name() const {
  const auto [first, second] = order();
  return subject(first) + " and " + subject(second);
}

}  // namespace securebase::report
