#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// The words of the private safety check and of what follows it. When it is offered and what it changes is decided in
/// core/view/gate.
namespace securebase::guide {

/// The line under which the check is offered: it must not say what is asked.
struct SafetyOffer {
  std::string title;
  std::string text;
  std::string go;
  std::string later;
};
BOOST_DESCRIBE_STRUCT(SafetyOffer, (), (title, text, go, later))

/// The page before the questions.
struct SafetyBefore {
  std::string title;
  std::string text;
  std::string go;
  std::string leave;
};
BOOST_DESCRIBE_STRUCT(SafetyBefore, (), (title, text, go, leave))

/// A question or an answer.
struct SafetyText {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SafetyText, (), (id, text))

struct SafetyTitled {
  std::string title;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SafetyTitled, (), (title, text))

/// After an answer that closes the gate: what changes, and what a person can do next.
struct SafetyClosed {
  std::string title;
  std::string text;
  std::vector<SafetyTitled> steps;
};
BOOST_DESCRIBE_STRUCT(SafetyClosed, (), (title, text, steps))

struct SafetyWipe {
  std::string go;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SafetyWipe, (), (go, text))

/// The plain setting that keeps suggestions quiet, for whatever reason.
struct QuietSetting {
  std::string title;
  std::string all;
  std::string quiet;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(QuietSetting, (), (title, all, quiet, text))

struct SafetyWords {
  SafetyOffer offer;
  SafetyBefore before;
  std::string lead_in;
  std::vector<SafetyText> questions;  ///< "afraid", "controlled", "hurt", "forced".
  std::vector<SafetyText> answers;    ///< "no", "yes", "prefer_not".
  std::string about;                  ///< What the questions are and are not.
  SafetyTitled open;                  ///< After answers that change nothing.
  SafetyClosed closed;
  SafetyTitled unsaid;  ///< In place of the title and text of `closed`, where nothing was answered with yes.
  SafetyWipe wipe;
  QuietSetting quiet;
  SafetyTitled resting;  ///< In place of a page that is not offered now.
};
BOOST_DESCRIBE_STRUCT(SafetyWords, (),
                      (offer, before, lead_in, questions, answers, about, open, closed, unsaid, wipe, quiet, resting))

}  // namespace securebase::guide
