#pragma once

#include "core/api/speak_operations.hpp"
#include "core/base/error.hpp"
#include "core/base/language.hpp"

/// The handlers of speak_operations.hpp. Error of each that takes text: too_large past text::draft_bytes_max in one
/// field.
namespace securebase::api {

Result<AssertCheckReply> check_parts(const AssertParts& request);
Result<AssertComposeReply> compose_parts(const AssertComposeRequest& request, Language language);
Result<AssertDraftReply> parts_of_draft(const AssertDraftRequest& request);
ListenLibraryReply listen_messages();
/// Errors besides: not_found for an unknown message, bad_input where neither or both are given.
Result<ListenCheckReply> check_paraphrase(const ListenCheckRequest& request);
Result<DoubtReply> other_readings(const DoubtAsk& request);

}  // namespace securebase::api
