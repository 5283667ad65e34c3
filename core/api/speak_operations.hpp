#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/speak/listening.hpp"

/// The operations coach.assert_*, coach.listen_* and coach.doubt: what the coach does besides checking a draft.
/// Positions count Unicode code points, end excluded.
namespace securebase::api {

struct AssertParts {
  std::string observation;
  std::string feeling;
  std::string need;
  std::string request;
};
BOOST_DESCRIBE_STRUCT(AssertParts, (), (observation, feeling, need, request))

struct AssertFinding {
  std::string kind;  ///< "always_never"
  std::string title;
  bool is_thought = false;  ///< Worth a thought; the part can be used as it is.
  std::int64_t begin = 0;   ///< Its words; begin = end where something is missing.
  std::int64_t end = 0;
  std::string why;
  std::string suggestion;
};
BOOST_DESCRIBE_STRUCT(AssertFinding, (), (kind, title, is_thought, begin, end, why, suggestion))

struct AssertPart {
  std::string part;       ///< "observation", "feeling", "need", "request".
  bool is_ready = false;  ///< Something is written, and nothing stands in its way but thoughts.
  std::vector<AssertFinding> findings;
  std::vector<std::string> words;  ///< Ids of the guide's feelings or needs that are named in it.
};
BOOST_DESCRIBE_STRUCT(AssertPart, (), (part, is_ready, findings, words))

struct AssertCheckReply {
  std::vector<AssertPart> parts;  ///< All four, in their order.
  std::string care;               ///< A sentence, where there are words of fear, force or control; else empty.
};
BOOST_DESCRIBE_STRUCT(AssertCheckReply, (), (parts, care))

struct AssertComposeRequest {
  AssertParts parts;
  std::optional<std::string> draft;  ///< Something that the person wrote, for its tone.
};
BOOST_DESCRIBE_STRUCT(AssertComposeRequest, (), (parts, draft))

struct AssertVersion {
  std::string manner;  ///< "as_written", "warmer", "shorter".
  std::string name;    ///< For people.
  std::string text;
};
BOOST_DESCRIBE_STRUCT(AssertVersion, (), (manner, name, text))

struct AssertComposeReply {
  std::vector<AssertVersion> versions;  ///< Empty while all parts are.
};
BOOST_DESCRIBE_STRUCT(AssertComposeReply, (), (versions))

struct AssertDraftRequest {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(AssertDraftRequest, (), (text))

struct AssertDraftReply {
  AssertParts parts;                  ///< Empty where there is none.
  std::vector<std::string> left_out;  ///< What found no place.
  std::string care;                   ///< As in AssertCheckReply, of the whole draft.
};
BOOST_DESCRIBE_STRUCT(AssertDraftReply, (), (parts, left_out, care))

struct ListenText {
  std::string id;
  std::string depth;
  std::string text;
  std::string example;  ///< One way to say it back.
};
BOOST_DESCRIBE_STRUCT(ListenText, (), (id, depth, text, example))

struct ListenLibraryReply {
  std::vector<speak::ListenDepth> depths;
  std::vector<ListenText> messages;
};
BOOST_DESCRIBE_STRUCT(ListenLibraryReply, (), (depths, messages))

struct ListenCheckRequest {
  std::string reply;
  std::optional<std::string> message_id;  ///< Of the library;
  std::optional<std::string> message;     ///< or a real message.
};
BOOST_DESCRIBE_STRUCT(ListenCheckRequest, (), (reply, message_id, message))

struct ListenCheckNote {
  std::string id;  ///< "content", "feeling", "open", "advice", "but", "own", "words".
  std::string name;
  bool is_there = false;   ///< As listening would have it.
  std::int64_t begin = 0;  ///< The words of the reply that it is about; begin = end where there are none.
  std::int64_t end = 0;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(ListenCheckNote, (), (id, name, is_there, begin, end, note))

struct ListenCheckReply {
  std::vector<ListenCheckNote> notes;  ///< Empty while the reply is, and where `care` is said.
  std::string summary;
  std::string care;  ///< As in AssertCheckReply; of a real message alone.
};
BOOST_DESCRIBE_STRUCT(ListenCheckReply, (), (notes, summary, care))

struct DoubtAsk {
  std::string text;                 ///< What happened, or the message itself.
  std::optional<std::string> kind;  ///< Chosen by the person; null: found in the text.
  bool is_message = false;          ///< The text is the partner's message.
  bool gate_closed = false;         ///< The safety gate: nothing is offered.
};
BOOST_DESCRIBE_STRUCT(DoubtAsk, (), (text, kind, is_message, gate_closed))

struct DoubtKindName {
  std::string id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(DoubtKindName, (), (id, title))

struct DoubtReply {
  std::string state;  ///< "offered", "stopped", "closed", "unread", "plain": speak::DoubtState.
  std::string intro;  ///< Where nothing is offered: what is said instead.
  std::string kind;   ///< Empty where nothing is offered.
  std::string title;
  std::vector<std::string> readings;
  std::string question;
  std::string note;
  std::vector<DoubtKindName> kinds;  ///< All there are, to choose another.
};
BOOST_DESCRIBE_STRUCT(DoubtReply, (), (state, intro, kind, title, readings, question, note, kinds))

}  // namespace securebase::api
