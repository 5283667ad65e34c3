#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/dyad/interval.hpp"

/// Numbers as people say them.
namespace securebase::report {

/// "1 answer", "12 answers".
std::string counted(std::int64_t n, std::string_view one, std::string_view many);

/// "about half a minute", "about 12 minutes", "about 2 hours", "about 3 days".
std::string duration(double minutes);

/// "6 in 10", "fewer than 1 in 100", "nearly all": a share of 0 to 1.
std::string in_ten(double share);

/// "62 %".
std::string percent(double share);

/// "between 40 % and 62 %".
std::string percent_range(const dyad::Interval& interval);

/// One decimal below ten, none above: "2.4", "17".
std::string decimal(double value);

}  // namespace securebase::report
