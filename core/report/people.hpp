#pragma once

#include <array>
#include <initializer_list>
#include <string>

#include "core/base/fill.hpp"
#include "core/report/history.hpp"
#include "core/report/words.hpp"

namespace securebase::report {

/// How the two are called in a report.
class People {
 public:
  People(const Selection& selection, bool is_masked, const PeopleWords& words);

  /// For tables and charts: the name, or A, B; "You" and "Partner" for a reader who is known and wants no names.
  const std::string& name(std::size_t member) const { return names_[member]; }

  /// A sentence about one of the two, with {first} their name and {second} the other's: to the reader where it is them.
  std::string say(std::size_t member, const ToOrOf& words, std::initializer_list<Filling> fillings = {}) const;
  /// A sentence about both: {first} and {second} in the order to speak in; to the reader where it is one of them.
  std::string say_of_both(const ToOrOf& words, std::initializer_list<Filling> fillings = {}) const;

  bool is_me(std::size_t member) const { return static_cast<int>(member) == me_; }
  /// The order to speak in: the reader first.
  std::array<std::size_t, 2> order() const {
    return me_ == 1 ? std::array<std::size_t, 2>{1, 0} : std::array<std::size_t, 2>{0, 1};
  }

 private:
  std::array<std::string, 2> names_;
  int me_;
};

}  // namespace securebase::report
