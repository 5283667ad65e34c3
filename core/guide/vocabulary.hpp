#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// The words a check-in offers: feelings on a grid of two axes, needs, and what it can be about. Own definitions.
namespace securebase::guide {

/// A family of words, in the order in which a page shows them.
struct WordGroup {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(WordGroup, (), (id, name))

/// A word for what somebody feels. Verdicts on another person dressed as feelings ("ignored", "rejected") are left
/// out. The place on the grid was set by hand for this project; it is where to look for the word, not a measurement.
struct FeelingWord {
  std::string id;
  std::string word;
  std::string definition;
  double pleasantness = 0;  ///< -1 (very unpleasant) to 1 (very pleasant).
  double energy = 0;        ///< -1 (very little) to 1 (very much).
  std::string group;
  std::vector<std::string> near;  ///< Two to four ids of words to try instead.
};
BOOST_DESCRIBE_STRUCT(FeelingWord, (), (id, word, definition, pleasantness, energy, group, near))

struct Feelings {
  std::vector<WordGroup> groups;
  std::vector<FeelingWord> feelings;
};
BOOST_DESCRIBE_STRUCT(Feelings, (), (groups, feelings))

struct NeedWord {
  std::string id;
  std::string word;
  std::string meaning;
  std::string group;
};
BOOST_DESCRIBE_STRUCT(NeedWord, (), (id, word, meaning, group))

struct Needs {
  std::vector<WordGroup> groups;
  std::vector<NeedWord> needs;
};
BOOST_DESCRIBE_STRUCT(Needs, (), (groups, needs))

/// What a check-in can be about.
struct Topic {
  std::string id;
  std::string word;
  bool is_about_partner = false;  ///< Left out for somebody who has no partner.
};
BOOST_DESCRIBE_STRUCT(Topic, (), (id, word, is_about_partner))

struct Topics {
  std::vector<Topic> topics;
};
BOOST_DESCRIBE_STRUCT(Topics, (), (topics))

}  // namespace securebase::guide
