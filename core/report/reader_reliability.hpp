#pragma once

#include "core/base/mark.hpp"
#include "core/dyad/rate.hpp"

namespace securebase::report {

/// How the reader of core/text did on the labelled messages that its authors do not read (validation.tsv and
/// test.tsv of core/text/corpus).
/// The corpus is invented and holds more marked messages than a chat does; sensitivity and specificity, which is all
/// that is used, do not depend on that, but words between real people are more varied, so the truth is likely lower.
const dyad::Reliability& reader_reliability(Mark mark, dyad::Judged judged);

}  // namespace securebase::report
