#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"

/// Numbers as people say them.
namespace securebase::report {

/// "12,345".
std::string whole(std::int64_t n);

/// "1 answer", "12 answers", "12,345 answers".
std::string counted(std::int64_t n, std::string_view one, std::string_view many);

/// "less than a minute", "about 12 minutes", "about 2 hours", "about 3 days".
std::string duration(double minutes);

/// "between 20 and 40 minutes", "between 40 minutes and 2 hours"; "about 12 minutes" where both ends round to it.
std::string duration_range(const dyad::Interval& minutes);

/// "6 of 10", "3 of 100", "fewer than 1 of 100", "nearly all", "none": a share of 0 to 1, before the word for what it
/// is of.
std::string of_ten(double share);

/// "62 %"; one decimal below ten: "2.3 %".
std::string percent(double share);

/// "between 40 % and 62 %"; "about 41 %" where both ends round to it.
std::string percent_range(const dyad::Interval& share);

/// One decimal below ten, none above: "2.4", "17"; two below one: "0.85".
std::string decimal(double value);

/// "between 2.4 and 3.1".
std::string decimal_range(const dyad::Interval& interval);

/// ", most likely between 20 and 40 minutes"; empty where the range says no more than what was `said` before it.
std::string most_likely(const std::string& range, const std::string& said);

/// "about 6 of 10", "fewer than 1 of 100": about() what of_ten() gives, where it is a number.
std::string about(const std::string& share);

/// "07:00".
std::string clock(std::size_t hour);

/// "May 2024": months from 1970-01.
std::string month_in_words(std::int32_t month);

/// What a measure still needs: "it takes at least 200 messages, and there are 143."
std::string missing_text(const dyad::Missing& missing);

}  // namespace securebase::report
