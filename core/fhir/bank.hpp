#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "core/base/error.hpp"

/// A list of questions that share their answers, exported as a FHIR R4 Questionnaire.
namespace securebase::fhir {

struct BankItem {
  std::string link_id;
  std::string text;
  std::string group;  ///< The heading it stands under; empty for none.
};
BOOST_DESCRIBE_STRUCT(BankItem, (), (link_id, text, group))

struct BankOption {
  double value = 0;  ///< Written as the code and as the ordinal value.
  std::string display;
};
BOOST_DESCRIBE_STRUCT(BankOption, (), (value, display))

struct Bank {
  std::string id{};   ///< Letters, digits, "-" and ".", at most 64; may be empty.
  std::string url{};  ///< The canonical address; may be empty.
  std::string version{};
  std::string title{};
  std::string description{};
  std::string copyright{};
  std::vector<BankItem> items{};
  std::vector<BankOption> options{};
};
BOOST_DESCRIBE_STRUCT(Bank, (), (id, url, version, title, description, copyright, items, options))

/// The Questionnaire. Items of one group stand together under one heading, in the order of their first appearance; the
/// headings' link ids are "group.1", "group.2", ... Every item offers all options, with the R4 extension ordinalValue.
/// Errors: bad_input where there is no item or no option, an item has no link id or no text, or a link id comes twice.
Result<std::string> to_questionnaire_json(const Bank& bank);

}  // namespace securebase::fhir
