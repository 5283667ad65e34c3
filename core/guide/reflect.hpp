#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "core/guide/practice.hpp"

/// What the rooms of Reflect say: questions to begin a page with, and the practices that belong to one room alone.
/// Today never suggests those; whoever wants them opens the room.
namespace securebase::guide {

/// A question to begin a page of the journal with.
struct JournalPrompt {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(JournalPrompt, (), (id, text))

/// After grievances in a row (core/view/reflect): a turn to what is here now.
struct TurnWords {
  std::string title;
  std::string text;
  std::string later;                 ///< When the room opens again.
  std::string outside;               ///< The way to the life outside.
  std::vector<std::string> calming;  ///< Practices, the first that may be offered is.
};
BOOST_DESCRIBE_STRUCT(TurnWords, (), (title, text, later, outside, calming))

/// A way to close what was written about a hurt: "put_away", "let_go" (its words are not kept), "breath", "hands".
struct Closing {
  std::string id;
  std::string name;
  std::string text;
  std::string closed;  ///< Said once it is done.
};
BOOST_DESCRIBE_STRUCT(Closing, (), (id, name, text, closed))

struct ReflectRoom {
  std::string id;  ///< As in rooms.json; what is done here moves the picture as model.json's act of that name says.
  std::vector<Practice> practices;
};
BOOST_DESCRIBE_STRUCT(ReflectRoom, (), (id, practices))

struct Reflect {
  std::vector<JournalPrompt> prompts;
  TurnWords turn;
  std::vector<Closing> closings;
  std::vector<ReflectRoom> rooms;
};
BOOST_DESCRIBE_STRUCT(Reflect, (), (prompts, turn, closings, rooms))

}  // namespace securebase::guide
