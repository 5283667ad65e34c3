#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/language.hpp"

/// What the core says about files, forms and failures, in another language. The rooms behind the door say it in
/// English, each at its place; messages.json holds every such sentence with its places ("{n}"), and de/messages.json
/// the German over it. A sentence is known again by its words, so an English one and its entry here belong together:
/// tests/messages_test.mjs looks for sentences that have none.
namespace securebase::api {

struct MessageText {
  std::string id;
  std::string text;  ///< {number} is written as the language does; {said} holds another message.
};
BOOST_DESCRIBE_STRUCT(MessageText, (), (id, text))

struct Messages {
  std::vector<MessageText> messages;
  std::string bad_input;  ///< By its code, for a failure that no person should meet.
  std::string unsupported;
  std::string too_large;
  std::string not_found;
  std::string unavailable;
};
BOOST_DESCRIBE_STRUCT(Messages, (), (messages, bad_input, unsupported, too_large, not_found, unavailable))

const Messages& messages(Language language);

/// The message in a language; as it is, where it is none that is known.
std::string said_in(Language language, std::string_view english);

/// The failure in a language: the place and the message, or what its code says where the message is not known.
Error said_in(Language language, Error error);

}  // namespace securebase::api
