#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/fill.hpp"
#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"
#include "core/report/words.hpp"

/// Numbers as people say them.
namespace securebase::report {

/// A share of 0 to 1 as a person would say it: none, fewer than 1 of 100, some of 100, some of 10, nearly all.
struct Share {
  enum class Kind : std::uint8_t { none, fewer, of_hundred, of_ten, nearly_all };
  Kind kind = Kind::none;
  long n = 0;
  friend bool operator==(const Share&, const Share&) = default;
};
Share share_of(double share);

/// In the words of one language. The examples are the English ones.
class Phrase {
 public:
  explicit Phrase(const Words& words) : words_(words) {}

  /// "12,345".
  std::string whole(std::int64_t n) const;

  /// "1 answer", "12,345 answers": the form for a number, with {n} and what else it holds.
  std::string counted(std::int64_t n, const Numbered& words, std::initializer_list<Filling> fillings = {}) const;

  /// One decimal below ten, none above: "2.4", "17"; two below one: "0.85".
  std::string decimal(double value) const;

  /// "62 %"; one decimal below ten: "2.3 %".
  std::string percent(double share) const;

  /// "between 40 % and 62 %"; "about 41 %" where both ends round to it.
  std::string percent_range(const dyad::Interval& share) const;

  /// "between 2.4 and 3.1".
  std::string decimal_range(const dyad::Interval& interval) const;

  /// "about 2.4".
  std::string about(std::string_view value) const;

  /// "less than a minute", "about 12 minutes", "about 2 hours", "about 3 days".
  std::string duration(double minutes) const;

  /// "between 20 and 40 minutes", "between 40 minutes and 2 hours"; "about 12 minutes" where both ends round to it.
  std::string duration_range(const dyad::Interval& minutes) const;

  /// ", most likely between 20 and 40 minutes"; empty where the range says no more than what was `said` before it.
  std::string most_likely(const std::string& range, const std::string& said) const;

  /// "6 of 10 conversations", in one of the ways that SharesWords has.
  static std::string share(const ShareWords& words, double share);

  /// "May 2024": months from 1970-01.
  std::string month(std::int32_t month) const;

  /// What a measure still needs: "it takes at least 200 messages, and there are 143."
  std::string missing(const dyad::Missing& missing) const;

 private:
  std::string between(const std::string& low, const std::string& high) const;

  const Words& words_;
};

/// "07:00".
std::string clock(std::size_t hour);

}  // namespace securebase::report
