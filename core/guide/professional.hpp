#pragma once

#include <algorithm>
#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/guide/words.hpp"

/// The words of the page that a person hands to a professional. They are the person's own page, so they say "I".
namespace securebase::guide {

struct NamedPart {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedPart, (), (id, name))

/// A table of the page.
struct MeasureWords {
  std::string id;  ///< "components", "facets", "attachment", "experienced", "own".
  std::string name;
  std::string note;  ///< What higher means, and what it does not say.
};
BOOST_DESCRIBE_STRUCT(MeasureWords, (), (id, name, note))

struct WordOf {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(WordOf, (), (id, text))

/// The text of this id; empty where there is none.
inline std::string text_of(const std::vector<WordOf>& words, std::string_view id) {
  const auto found = std::ranges::find(words, id, &WordOf::id);
  return found == words.end() ? std::string() : found->text;
}

/// What stands in the file beside the names of the measures.
struct FileWords {
  std::string title;  ///< Of the list of measures.
  std::string interval;
  std::string change;
  std::string steps;   ///< The unit of our own measures.
  std::string points;  ///< The unit of a questionnaire's scores.
};
BOOST_DESCRIBE_STRUCT(FileWords, (), (title, interval, change, steps, points))

struct ProfessionalWords {
  std::string own_report;   ///< Whose report it is.
  std::string provisional;  ///< What the numbers are not.
  std::string scale;        ///< What the numbers are.
  std::string change_rule;  ///< When a change is named (security::note_occasion).
  std::string form_rule;    ///< The same of a questionnaire's score (fhir::change).
  std::string unknown;
  std::vector<NamedPart> components;
  std::vector<NamedPart> attachment;  ///< By the id of the scale.
  std::vector<MeasureWords> groups;
  Reading standing;               ///< Of components and facets.
  Reading often;                  ///< Of factors.
  Reading amount;                 ///< Of closeness.
  std::vector<WordOf> changes;    ///< "higher", "lower", "none", "unknown".
  std::vector<NamedPart> counts;  ///< By the kind of event that is counted.
  std::vector<WordOf> questions;  ///< Offered for the session; each is safe to ask, whatever lies behind.
  FileWords file;
};
BOOST_DESCRIBE_STRUCT(ProfessionalWords, (),
                      (own_report, provisional, scale, change_rule, form_rule, unknown, components, attachment, groups,
                       standing, often, amount, changes, counts, questions, file))

}  // namespace securebase::guide
