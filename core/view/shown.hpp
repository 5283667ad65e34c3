#pragma once

#include <string>

#include "core/guide/guide.hpp"
#include "core/security/filter.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// A component is known from the third day with answers on: the model may be sure of it after one evening's answers;
/// nobody should read a verdict on a year out of it.
inline constexpr std::size_t component_days_min = 3;

/// A belief with its interval and its reading; `unknown` in its place while it is not known.
Shown shown(const security::Belief& belief, bool is_known, const guide::Reading& reading, const std::string& unknown);

/// The same by the gate of every belief.
Shown shown(const security::Belief& belief, const guide::Reading& reading, const std::string& unknown);

}  // namespace securebase::view
