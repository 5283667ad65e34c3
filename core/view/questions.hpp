#pragma once

#include "core/event/records.hpp"
#include "core/guide/guide.hpp"
#include "core/view/views.hpp"

namespace securebase::view {

/// The questions that an entry answers, in the order in which it answers them, so that its answers can be read and
/// corrected later. Questions that this version does not know are left out; empty for kinds without such answers.
EntryQuestions questions_of(const event::Body& body, const guide::Circumstances& circumstances);

}  // namespace securebase::view
