#pragma once

#include "core/api/speak_operations.hpp"
#include "core/base/error.hpp"
#include "core/base/language.hpp"

/// The handlers of speak_operations.hpp. Error of each that takes text: too_large past text::draft_bytes_max in one
/// field. What is said is in `language`; what is meant for a message stays in the language of messages.
namespace securebase::api {

Result<AssertCheckReply> check_parts(const AssertParts& request, Language language);
Result<AssertComposeReply> compose_parts(const AssertComposeRequest& request, Language language);
Result<AssertDraftReply> parts_of_draft(const AssertDraftRequest& request, Language language);
ListenLibraryReply listen_messages(Language language);
/// Errors besides: not_found for an unknown message, bad_input where neither or both are given.
Result<ListenCheckReply> check_paraphrase(const ListenCheckRequest& request, Language language);
Result<DoubtReply> other_readings(const DoubtAsk& request, Language language);

}  // namespace securebase::api
