#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/language.hpp"
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

struct ListenName {
  std::string id;  ///< Of a note.
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ListenName, (), (id, name))

/// What is said about a reply.
struct ListenSaid {
  std::vector<ListenName> names;
  std::string taken_up;  ///< {points}
  std::string also;      ///< {points}
  std::string not_yet;   ///< {points}
  std::string nothing;
  std::string quoted;  ///< {point}: a sentence of a real message.
  std::string feeling_in_it;
  std::string feeling_other;  ///< {feelings}
  std::string feeling_none;   ///< {feelings}
  std::string feeling_any;
  std::string feeling_ask;
  std::string open;
  std::string open_why;
  std::string open_checking;
  std::string open_none;
  std::string advice_none;
  std::string advice;
  std::string advice_comfort;
  std::string but;
  std::string but_none;
  std::string own_story;
  std::string own_defence;
  std::string own_sting;
  std::string own_none;
  std::string words_own;
  std::string words_copied;
  std::string heard;  ///< The summaries.
  std::string heard_closed;
  std::string heard_turned;
  std::string content_alone;
  std::string feeling_alone;
  std::string begin;
};
BOOST_DESCRIBE_STRUCT(ListenSaid, (),
                      (names, taken_up, also, not_yet, nothing, quoted, feeling_in_it, feeling_other, feeling_none,
                       feeling_any, feeling_ask, open, open_why, open_checking, open_none, advice_none, advice,
                       advice_comfort, but, but_none, own_story, own_defence, own_sting, own_none, words_own,
                       words_copied, heard, heard_closed, heard_turned, content_alone, feeling_alone, begin))

struct ListenLibrary {
  std::vector<ListenDepth> depths;  ///< In their order.
  ListenSaid said;
  std::vector<ListenMessage> messages;
};
BOOST_DESCRIBE_STRUCT(ListenLibrary, (), (depths, said, messages))

/// Reads the compiled-in files. Error: bad_input with the place. A test keeps this from happening.
Result<ListenLibrary> load_listen_library(Language language);

/// The compiled-in library, read at the first call and kept. The messages, the words that take them up and the examples
/// are in the language that is read, whatever is spoken.
const ListenLibrary& listen_library(Language language);
/// Null when there is none of that id.
const ListenMessage* find_listen_message(std::string_view id, Language language);

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
Listening check_listening(std::string_view reply, const ListenMessage& message, Language language);

/// The same for a real message: its sentences are the points, its feeling words the feelings. Empty where the message
/// speaks of harm: there a note on style, or praise, is out of place (harm.hpp, care_for).
Listening check_listening(std::string_view reply, std::string_view message, Language language);

}  // namespace securebase::speak
