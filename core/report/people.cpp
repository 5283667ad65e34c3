#include "core/report/people.hpp"

namespace securebase::report {
namespace {

/// The third person of a regular verb, or of "have" and "do".
std::string third_person(const std::string& verb) {
  const auto space = verb.find(' ');
  const auto word = verb.substr(0, space);
  const auto rest = space == std::string::npos ? "" : verb.substr(space);
  if (word == "have") return "has" + rest;
  if (word == "do") return "does" + rest;
  return word + "s" + rest;
}

}  // namespace

People::People(const Selection& selection, bool is_masked) : me_(selection.me) {
  if (!is_masked) {
    names_ = {selection.members[0].name, selection.members[1].name};
  } else if (me_ < 0) {
    names_ = {"A", "B"};
  } else {
    names_[static_cast<std::size_t>(me_)] = "You";
    names_[static_cast<std::size_t>(1 - me_)] = "Partner";
  }
}

std::string People::does(std::size_t member, const std::string& verb) const {
  return subject(member) + " " + (is_me(member) ? verb : third_person(verb));
}

std::string People::Does(std::size_t member, const std::string& verb) const {
  return Subject(member) + " " + (is_me(member) ? verb : third_person(verb));
}

}  // namespace securebase::report
