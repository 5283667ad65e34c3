#pragma once

#include <string_view>

#include "core/base/mark.hpp"

namespace securebase::text {

/// How often a rule was right on the development corpus, drawn towards its mark where the rule is rare.
/// The table is made by `corpus_report --confidence core/text/corpus/dev.tsv`.
double confidence_of(std::string_view rule, Mark mark);

}  // namespace securebase::text
