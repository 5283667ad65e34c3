#pragma once

#include <initializer_list>
#include <string_view>

namespace securebase::cli {

/// Prints one quiet line before anything else where somebody's own words speak of ending or hurting themselves
/// (core/text/crisis); nothing is blocked, counted or kept. Never for what somebody else wrote. False where it could
/// not be written; the error is printed then.
bool offer_support(std::initializer_list<std::string_view> own_words);

}  // namespace securebase::cli
