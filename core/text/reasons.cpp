#include "core/text/reasons.hpp"

#include <algorithm>

#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view reasons_json;
extern const std::string_view reasons_de_json;
}  // namespace securebase::data

namespace securebase::text {

const Reasons& reasons(securebase::Language language) {
  return wire::catalogue<Reasons, data::reasons_json, data::reasons_de_json>(language);
}

Reason reason_of(std::string_view rule, securebase::Language language) {
  const auto& rules = reasons(language).rules;
  const auto found = std::ranges::find(rules, rule, &RuleReason::id);
  return found == rules.end() ? Reason{} : Reason{found->name, found->why};
}

Reason general_reason(Mark mark, securebase::Language language) {
  const auto& all = reasons(language);
  const auto found = std::ranges::find(all.marks, name_of(mark), &MarkReason::id);
  return found == all.marks.end() ? Reason{} : Reason{all.as_a_whole, found->why};
}

}  // namespace securebase::text
