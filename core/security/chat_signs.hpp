#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/security/filter.hpp"

/// What chats that the person kept may say of where they stand: little, by a stated weight, and never more than a cap
/// (science.md §5.4). Own answers anchor the picture: what they say is added to the belief when it is looked at,
/// never stored with it, and it makes nothing surer.
///
/// For one sign, a mark in one direction, with monthly rates r_m of log-error e_m that passed their gates:
///   z_m = (ln r_m - mean) / sd, within this person, over the months;
///   h_m = z_m * max(0, 1 - mean(e²) / sd²): what of the spread is more than counting error;
///   within_sd * h_m is read, with an error of noise_sd, as the scale's deviation x at the end of that month, where x
///   fades with the half-life of everything else. What all months say of x now, N(m, v) from x ~ N(0, within_sd²), is
///   the weight of evidence P = 1/v - 1/within_sd² for the place m/v / P.
/// Several signs of one scale add up. The belief's mean of x moves to where both agree, by at most `cap` in all.
namespace securebase::security {

/// A month's rate that passed its gates.
struct MonthlyRate {
  double time_days = 0;  ///< The month's end, in days from 1970.
  double log_rate = 0;
  double error = 0;  ///< Standard error of log_rate.
};

/// The rates of one sign, in order of time.
struct SignRates {
  std::string scale;
  std::vector<MonthlyRate> months;
};

/// Leans the state, as of a time, by what kept chats say. Signs of unknown scales, with fewer months than
/// ChatWeights::months_min or without spread are passed over. Months after `now_days` count as now.
void lean(State& state, std::span<const SignRates> signs, double now_days);

}  // namespace securebase::security
