#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/language.hpp"

/// What Benefit of the doubt can say, and by which phrases it knows what happened. It lies in doubt.json, compiled in,
/// with what is said in German over it in de/doubt.json. The phrases and the question, which is asked of the other, are
/// in the language that is read, and so is what stands for {thing} and {when}: only English readings hold these.
namespace securebase::speak {

/// How the one who did it is spoken of, as the person does: "they" where it is not known better.
struct DoubtPronouns {
  std::string id;  ///< "they", "he" or "she".
  std::string subject;
  std::string object;
  std::string possessive;
  std::string self;
};
BOOST_DESCRIBE_STRUCT(DoubtPronouns, (), (id, subject, object, possessive, self))

/// A kind of act that can hurt. Readings and the question are templates: {They} {they} {them} {their} stand for the one
/// who did it, {thing} for what it was about in the person's own words, {when} for when.
struct DoubtKind {
  std::string id;  ///< "late"
  std::string title;
  std::vector<std::string> patterns;  ///< In the pattern language of core/text; none for "other".
  std::string thing;                  ///< Stands for {thing} where the person named none; "your message".
  std::vector<std::string> things;    ///< What {thing} can be, by its last word; none: anything.
  std::vector<std::string> readings;  ///< At least five, kind ones that can be true; none of them excuses.
  std::string question;               ///< To ask instead of a conclusion.
};
BOOST_DESCRIBE_STRUCT(DoubtKind, (), (id, title, patterns, thing, things, readings, question))

/// Something in the text that changes what is said. "cue_work" and the like may have had a part in what happened;
/// {word} is the person's word. "hard_time": a death or an illness on the writer's side, beside which nothing is taken
/// up as a reason. "plain" and "distance" are said alone.
struct DoubtCue {
  std::string id;
  std::vector<std::string> patterns;
  std::string reading;
  std::vector<std::string> further;  ///< Readings beside the first one; of "hard_time".
  std::optional<bool> is_alone;      ///< The reading is said instead of all others, and nothing is asked.
};
BOOST_DESCRIBE_STRUCT(DoubtCue, (), (id, patterns, reading, further, is_alone))

struct DoubtWords {
  std::vector<DoubtPronouns> pronouns;  ///< "they" first.
  std::vector<DoubtKind> kinds;         ///< The last one is "other".
  std::vector<DoubtCue> cues;
  std::vector<std::string> stop;         ///< Words of fear, force or control: no reading is offered.
  std::vector<std::string> conclusions;  ///< A reading that the person has already made: "because you don't care".
  std::vector<std::string> things;       ///< What it was about; the match stands for {thing}.
  std::vector<std::string> times;        ///< When it was; the match stands for {when}.
  std::string note;                      ///< Stands under every answer.
  std::string intro;                     ///< {words} are the person's own.
  std::string conclusion_intro;          ///< Where a conclusion was found; {words}.
  std::string stopped;                   ///< Instead of readings, where the words call for it.
  std::string care;                      ///< Beside help with talking, where the words call for it.
  std::string closed;                    ///< Instead of readings, where the safety gate is closed.
  std::string unread;                    ///< Instead of readings, where there are too few words or another language.
};
BOOST_DESCRIBE_STRUCT(DoubtWords, (),
                      (pronouns, kinds, cues, stop, conclusions, things, times, note, intro, conclusion_intro, stopped,
                       care, closed, unread))

/// Reads the compiled-in files. Error: bad_input with the place. A test keeps this from happening.
Result<DoubtWords> load_doubt_words(Language language);

/// The compiled-in words, read at the first call and kept.
const DoubtWords& doubt_words(Language language);

}  // namespace securebase::speak
