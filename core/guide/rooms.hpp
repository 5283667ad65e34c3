#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// The rooms of Speak and Reflect. Like every practice, each says whether it may be offered under the safety gate; a
/// page lists the rooms it is given and says nothing of those that are left out.
namespace securebase::guide {

struct RoomGroup {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(RoomGroup, (), (id, name))

struct Room {
  std::string id;
  std::string group;
  std::string place;  ///< Its address in the app, after "#/".
  std::string name;
  std::string text;  ///< What it is for, in one or two sentences.
  bool safe_under_gate = false;
  bool is_about_partner = false;  ///< Left out for somebody who has no partner.
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, group, place, name, text, safe_under_gate, is_about_partner))

struct Rooms {
  std::vector<RoomGroup> groups;
  std::vector<Room> rooms;
};
BOOST_DESCRIBE_STRUCT(Rooms, (), (groups, rooms))

/// The rooms for one person's circumstances.
struct OfferedRooms {
  std::vector<RoomGroup> groups;
  std::vector<Room> rooms;
  std::vector<std::string> resting;  ///< Places of the others, for whoever opens one by its address.
};
BOOST_DESCRIBE_STRUCT(OfferedRooms, (), (groups, rooms, resting))

}  // namespace securebase::guide
