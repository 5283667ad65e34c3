#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// The kit for a hard talk: sentences to pause with, sentences to put something right, and what is known about pauses.
namespace securebase::guide {

/// How a pause can be announced; "{time}" is when to come back.
struct Announcement {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Announcement, (), (id, text))

struct RepairGroup {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(RepairGroup, (), (id, name))

/// A sentence that takes the heat out or turns towards the other.
struct RepairSentence {
  std::string id;
  std::string group;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(RepairSentence, (), (id, group, text))

struct HardTalk {
  std::vector<Announcement> announcements;
  std::vector<RepairGroup> groups;
  std::vector<RepairSentence> repairs;
  std::string tested;   ///< What a study showed of pauses,
  std::string custom;   ///< and what is a habit of practice alone.
  std::string not_for;  ///< When this kit is not the right help.
};
BOOST_DESCRIBE_STRUCT(HardTalk, (), (announcements, groups, repairs, tested, custom, not_for))

}  // namespace securebase::guide
