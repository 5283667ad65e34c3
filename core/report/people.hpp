#pragma once

#include <array>
#include <string>

#include "core/report/history.hpp"

namespace securebase::report {

/// How the two are called in a report.
class People {
 public:
  People(const Selection& selection, bool is_masked);

  /// For tables and charts: the name, or A, B; "You" and "Partner" for a reader who is known and wants no names.
  const std::string& name(std::size_t member) const { return names_[member]; }
  /// For sentences: "you" for the reader, else the name. At the start of a sentence `Subject`.
  std::string subject(std::size_t member) const { return is_me(member) ? "you" : names_[member]; }
  std::string Subject(std::size_t member) const { return is_me(member) ? "You" : names_[member]; }
  /// "you write", "Robin writes".
  std::string does(std::size_t member, const std::string& verb) const;
  std::string Does(std::size_t member, const std::string& verb) const;
  /// "your", "Robin's".
  std::string possessive(std::size_t member) const { return is_me(member) ? "your" : names_[member] + "'s"; }
  std::string Possessive(std::size_t member) const { return is_me(member) ? "Your" : names_[member] + "'s"; }
  /// "The two of you" for a reader who is one of them, else "Sam and Robin".
  std::string Both() const;
  /// "you and Robin", "Sam and Robin".
  std::string both_by_name() const;

  bool is_me(std::size_t member) const { return static_cast<int>(member) == me_; }
  bool has_me() const { return me_ >= 0; }
  /// The order to speak in: the reader first.
  std::array<std::size_t, 2> order() const {
    return me_ == 1 ? std::array<std::size_t, 2>{1, 0} : std::array<std::size_t, 2>{0, 1};
  }

 private:
  std::array<std::string, 2> names_;
  int me_;
};

}  // namespace securebase::report
