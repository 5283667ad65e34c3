#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "core/base/language.hpp"

/// What is said about the four parts of a message: assertive.json, German in de/assertive.json.
namespace securebase::speak {

/// What is said about a kind of finding. {words} are the person's words, {rest} what follows them, {feeling} what may
/// lie under a verdict, {example} something that can be done.
struct Advice {
  std::string id;           ///< "observation.judgement": the part and the kind, as phrases are named.
  bool is_thought = false;  ///< As in PartFinding.
  std::string title;
  std::string why;
  std::string suggestion;
};
BOOST_DESCRIBE_STRUCT(Advice, (), (id, is_thought, title, why, suggestion))

/// What is said where something is missing.
struct Missing {
  std::string id;
  std::string title;
  std::string why;
  std::string suggestion;
};
BOOST_DESCRIBE_STRUCT(Missing, (), (id, title, why, suggestion))

struct AssertiveWords {
  std::vector<Advice> advices;  ///< In the order of their weight within a part.
  std::string no_rest;          ///< Instead of a suggestion whose {rest} would be too long.
  std::string reader;           ///< What to do about words that the reader of drafts marks.
  std::vector<Missing> missing;
};
BOOST_DESCRIBE_STRUCT(AssertiveWords, (), (advices, no_rest, reader, missing))

/// Read at the first call and kept.
const AssertiveWords& assertive_words(Language language);

}  // namespace securebase::speak
