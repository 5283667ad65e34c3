#pragma once

#include <array>
#include <string_view>

#include "core/base/mark.hpp"

namespace securebase::text {

/// The marks' names for people, in the order of Mark. They name the words, never the one who wrote them.
inline constexpr std::array<std::string_view, mark_count> mark_titles = {"Criticism",
                                                                         "Contempt",
                                                                         "Defensiveness",
                                                                         "Shutting the talk down",
                                                                         "Harsh start",
                                                                         "Reading a bad motive",
                                                                         "Dwelling on the past",
                                                                         "Asking for reassurance",
                                                                         "Ultimatum",
                                                                         "A feeling, named",
                                                                         "A clear request",
                                                                         "Appreciation",
                                                                         "Taking responsibility",
                                                                         "Understanding shown",
                                                                         "An open question",
                                                                         "A repair",
                                                                         "A pause with a return",
                                                                         "Benefit of the doubt",
                                                                         "Together as a team"};

constexpr std::string_view title_of(Mark mark) { return mark_titles[static_cast<std::size_t>(mark)]; }

}  // namespace securebase::text
