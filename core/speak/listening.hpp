#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/speak/phrases.hpp"

/// Practise listening: saying back what a partner wrote, before any answer. The speaker-listener exercise of couple
/// education; the messages in listening.json are our own, of invented people.
namespace securebase::speak {

/// Something that a message says, and the words by which a paraphrase takes it up.
struct ListenPoint {
  std::string name;                ///< "the train was cancelled"
  std::vector<std::string> words;  ///< Any one of them; of several words all must be there. In any inflection.
};
BOOST_DESCRIBE_STRUCT(ListenPoint, (), (name, words))

struct ListenMessage {
  std::string id;
  std::string depth;  ///< "fact", "feeling" or "beneath".
  std::string text;
  std::vector<ListenPoint> points;
  std::vector<ListenPoint> feelings;  ///< Any one of them will do.
  std::string example;                ///< One way to say it back.
};
BOOST_DESCRIBE_STRUCT(ListenMessage, (), (id, depth, text, points, feelings, example))

struct ListenDepth {
  std::string id;
  std::string name;
  std::string task;  ///< What to listen for.
};
BOOST_DESCRIBE_STRUCT(ListenDepth, (), (id, name, task))

struct ListenLibrary {
  std::vector<ListenDepth> depths;  ///< In their order.
  std::vector<ListenMessage> messages;
};
BOOST_DESCRIBE_STRUCT(ListenLibrary, (), (depths, messages))

/// Reads the compiled-in file. Error: bad_input with the place. A test keeps this from happening.
Result<ListenLibrary> load_listen_library();

/// The compiled-in library, read at the first call and kept.
const ListenLibrary& listen_library();
/// Null when there is none of that id.
const ListenMessage* find_listen_message(std::string_view id);

/// One thing that listening is made of, and how it is in this answer.
struct ListenNote {
  std::string_view id;  ///< "content", "feeling", "open", "advice", "but", "own", "words".
  std::string_view name;
  bool is_there = false;  ///< As listening would have it.
  Bytes words;            ///< In the reply, where some carry it; else empty.
  std::string note;
};

struct Listening {
  std::vector<ListenNote> notes;
  std::vector<std::string> covered;  ///< Names of the points that were taken up.
  std::vector<std::string> missing;  ///< And of those that were not.
  std::string summary;               ///< One calm sentence; no mark, no count.
};

/// How far the reply says back the library's message.
Listening check_listening(std::string_view reply, const ListenMessage& message);

/// The same for a real message: its sentences are the points, its feeling words the feelings.
Listening check_listening(std::string_view reply, std::string_view message);

}  // namespace securebase::speak
