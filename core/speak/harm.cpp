#include "core/speak/harm.hpp"

#include "core/speak/doubt_words.hpp"
#include "core/speak/phrases.hpp"
#include "core/text/marks.hpp"

namespace securebase::speak {

bool has_words_of_harm(std::string_view text, HarmIn place) {
  text::Message message;
  phrase_book().read(text, message);
  if (place == HarmIn::told && phrase_book().holds(message, "stop")) return true;
  // What is plain anywhere is a rule of the reader of drafts, over its own vocabulary: what is cared for beside a draft
  // is what is not coached in it.
  text::Message as_read;
  text::tokenise(message.text, text::rule_book().vocabulary(), as_read);
  text::Judged judged;
  text::judge(as_read, {}, judged);
  return judged.signals.has(text::Signal::violence);
}

std::string care_for(std::string_view text, Language language, HarmIn place) {
  return has_words_of_harm(text, place) ? doubt_words(language).care : std::string();
}

}  // namespace securebase::speak
