#include "core/report/people.hpp"

#include <string_view>
#include <vector>

namespace securebase::report {
namespace {

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

People::People(const Selection& selection, bool is_masked, const PeopleWords& words)
    : names_{"A", "B"}, me_(selection.me) {
  if (is_masked) {
    if (me_ < 0) return;
    names_[static_cast<std::size_t>(me_)] = words.you;
    names_[static_cast<std::size_t>(1 - me_)] = words.other;
    return;
  }
  const std::array shown = {tidy(selection.members[0].name), tidy(selection.members[1].name)};
  for (std::size_t m = 0; m < 2; ++m) {
    if (shown[m].empty()) continue;
    // Two people of one name stay apart.
    names_[m] = shown[0] == shown[1] ? shown[m] + (m == 0 ? " (A)" : " (B)") : shown[m];
  }
}

std::string People::say(std::size_t member, const ToOrOf& words, std::initializer_list<Filling> fillings) const {
  std::vector<Filling> all(fillings);
  all.emplace_back("first", names_[member]);
  all.emplace_back("second", names_[1 - member]);
  return filled(is_me(member) ? words.you : words.named, all);
}

std::string People::say_of_both(const ToOrOf& words, std::initializer_list<Filling> fillings) const {
  return say(order()[0], words, fillings);
}

}  // namespace securebase::report
