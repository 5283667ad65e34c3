#pragma once

#include "core/api/form_operations.hpp"
#include "core/base/error.hpp"
#include "core/base/language.hpp"

namespace securebase::api {

Result<FormReply> open_form(const FormRequest& request, Language language);
Result<FormCheckReply> check_form(const FormCheckRequest& request, Language language);
Result<FormResponse> respond_to_form(const FormResponseRequest& request);
Result<FormScoreReply> score_form(const FormScoreRequest& request, Language language);

/// The product's own item bank.
Result<FormBank> own_items(Language language);

}  // namespace securebase::api
