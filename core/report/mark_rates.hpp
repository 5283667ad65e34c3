#pragma once

#include "core/report/measures.hpp"

namespace securebase::report {

/// How often each of the marks that help, or that may hurt, stands in messages, corrected for the reader's own errors
/// (dyad::mark_rate()). For the two together, and for the reader of the report where known: how often the *other*
/// writes something that may hurt is nobody's evidence (science.md §4, hard rule 5).
Measure mark_rates(const Reading& reading, std::string_view id, bool is_helpful);

}  // namespace securebase::report
