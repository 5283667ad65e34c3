#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/mark.hpp"

/// What the reader says about the words it found: reasons.json, German in de/reasons.json. The words themselves, and
/// what could be said instead, are in the language of the message.
namespace securebase::text {

struct RuleReason {
  std::string id;    ///< Of the rule.
  std::string name;  ///< "you + never"
  std::string why;   ///< What these words tend to do to the one who reads them.
};
BOOST_DESCRIBE_STRUCT(RuleReason, (), (id, name, why))

struct MarkReason {
  std::string id;  ///< The mark's name.
  std::string why;
};
BOOST_DESCRIBE_STRUCT(MarkReason, (), (id, why))

struct Reasons {
  std::vector<RuleReason> rules;
  std::string as_a_whole;         ///< In place of a rule's name, where only the network saw the mark,
  std::vector<MarkReason> marks;  ///< and what can be said of it then.
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (rules, as_a_whole, marks))

struct Reason {
  std::string_view name;
  std::string_view why;
};

/// Read at the first call and kept.
const Reasons& reasons(securebase::Language language);

/// Of a rule that shows something; empty for a guard, which never does.
Reason reason_of(std::string_view rule, securebase::Language language);
/// Of a mark that only the network saw.
Reason general_reason(Mark mark, securebase::Language language);

}  // namespace securebase::text
