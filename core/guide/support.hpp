#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// The words of the page of Support around the lines (support.json): help from people who have learned to help.
namespace securebase::guide {

struct SupportText {
  std::string id;
  std::string title;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SupportText, (), (id, title, text))

struct SupportList {
  std::string title;
  std::string text;
  std::vector<std::string> items;
};
BOOST_DESCRIBE_STRUCT(SupportList, (), (title, text, items))

/// When the app puts help from people first, and why.
struct SupportWhen {
  std::string title;
  std::string text;
  std::vector<std::string> cases;
  std::string evidence;  ///< With its studies.
  std::string now;       ///< Above the reason that view.today gives, where it is so for this person.
};
BOOST_DESCRIBE_STRUCT(SupportWhen, (), (title, text, cases, evidence, now))

struct SupportWords {
  std::string not_watched;         ///< Nobody reads along here, and nobody is called.
  std::vector<SupportText> kinds;  ///< Kinds of help.
  SupportList find;                ///< How to find somebody.
  SupportList ask;                 ///< What to ask them.
  SupportList fit;                 ///< How to tell whether it fits.
  SupportWhen when;
};
BOOST_DESCRIBE_STRUCT(SupportWords, (), (not_watched, kinds, find, ask, fit, when))

}  // namespace securebase::guide
