#pragma once

#include "core/api/operations.hpp"
#include "core/base/error.hpp"
#include "core/base/language.hpp"
#include "core/model/network.hpp"

namespace securebase::api {

/// coach.check: names the marks in `language` and reads a draft, with evidence counted in code points; with the rules
/// alone where `network` is null. Error: too_large past text::draft_bytes_max.
Result<CoachReply> check_draft(const CoachRequest& request, model::Network* network, Language language);

/// coach.patterns: every pattern that a finding can have, by its name in `language`.
CoachPatterns coach_patterns(Language language);

/// Whether a text dwells on what is past: on its first text::draft_bytes_max bytes, in the languages that are read.
bool dwells_on_past(std::string_view text, model::Network* network);

}  // namespace securebase::api
