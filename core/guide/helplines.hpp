#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

/// Numbers to call, by country (helplines.json). Few rather than wrong: a country or a line that is not certain is not
/// in the file. `checked` is the day on which the number was last read on the page named in `source`.
namespace securebase::guide {

/// A text that many lines share, such as "Day and night, every day".
struct HelplineText {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(HelplineText, (), (id, text))

struct EmergencyNumber {
  std::string number;
  std::string to;  ///< One of Helplines::emergency.
};
BOOST_DESCRIBE_STRUCT(EmergencyNumber, (), (number, to))

struct Helpline {
  std::string id;
  std::vector<std::string> kinds;  ///< Of Helplines::kinds.
  std::string name;                ///< As it calls itself.
  std::string number;              ///< As it is dialled within the country, with spaces.
  std::optional<std::string> sms;
  std::optional<std::string> sms_word;  ///< What the first message says.
  std::optional<std::string> whatsapp;
  std::string hours;                   ///< One of Helplines::hours.
  std::string who;                     ///< One of Helplines::who.
  std::vector<std::string> languages;  ///< ISO 639-1.
  bool has_interpreters = false;       ///< Further languages on request.
  std::string site;                    ///< Its own, without "https://".
  std::string source;                  ///< The page on which the number was read.
  std::optional<std::string> checked;  ///< As 2026-11-28; missing where the number is known but was on no page read.
};
BOOST_DESCRIBE_STRUCT(Helpline, (),
                      (id, kinds, name, number, sms, sms_word, whatsapp, hours, who, languages, has_interpreters, site,
                       source, checked))

struct CountryLines {
  std::string id;  ///< ISO 3166-1, two letters.
  std::vector<EmergencyNumber> emergency;
  std::vector<Helpline> lines;
};
BOOST_DESCRIBE_STRUCT(CountryLines, (), (id, emergency, lines))

struct Helplines {
  std::vector<HelplineText> kinds;
  std::vector<HelplineText> hours;
  std::vector<HelplineText> who;
  std::vector<HelplineText> emergency;
  std::vector<CountryLines> countries;
};
BOOST_DESCRIBE_STRUCT(Helplines, (), (kinds, hours, who, emergency, countries))

}  // namespace securebase::guide
