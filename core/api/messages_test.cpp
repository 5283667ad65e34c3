// What the core says about files, forms and failures: whole in German, and known again by its English words.
#include "core/api/messages.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/api/engine.hpp"
#include "core/wire/overlay_faults.hpp"

namespace securebase::data {
extern const std::string_view messages_json;
extern const std::string_view messages_de_json;
}  // namespace securebase::data

namespace securebase::api {
namespace {

std::string in_german(std::string_view english) { return said_in(Language::de, english); }

TEST(Messages, AreWholeInGerman) {
  wire::OverlayFaults faults({"id"}, {}, {"{what}", "{units}"});
  for (const auto& fault : faults.of(data::messages_json, data::messages_de_json)) ADD_FAILURE() << fault;
}

TEST(Messages, AreEachKnownAgain) {
  const auto& english = messages(Language::en).messages;
  const auto& german = messages(Language::de).messages;
  ASSERT_EQ(english.size(), german.size());
  for (std::size_t i = 0; i < english.size(); ++i) {
    // As it might be said: every place holds a number.
    const auto with_numbers = [](std::string text) {
      for (auto open = text.find('{'); open != std::string::npos; open = text.find('{'))
        text.replace(open, text.find('}', open) + 1 - open, "7");
      return text;
    };
    EXPECT_EQ(in_german(with_numbers(english[i].text)), with_numbers(german[i].text)) << english[i].id;
  }
}

struct Told {
  const char* english;
  const char* german;
};
TEST(Messages, TakeOverWhatStandsAtTheirPlaces) {
  for (const auto& [english, german] : {
           Told{"At most 3 answers are wanted here.", "Hier sind höchstens 3 Antworten gewünscht."},
           Told{"This should be 0.5 or more.", "Hier sollte 0,5 oder mehr stehen."},
           Told{"This should be 2024-05-31 or less.", "Hier sollte 2024-05-31 oder weniger stehen."},
           Told{"This cannot be filled in here. It asks for a file, and files cannot be added here.",
                "Das lässt sich hier nicht ausfüllen. Hier wird nach einer Datei gefragt, und Dateien lassen sich hier "
                "nicht anfügen."},
           Told{"12.5, in the table's words: mild; 1 of 9 answers left out.",
                "12,5, in den Worten der Tabelle: mild; 1 von 9 Antworten ausgelassen."},
           Told{"12.5.", "12,5."},
           Told{
               "Higher by 2.5. Unchanged within measurement error: up to 4.1 can come from how exact the questionnaire "
               "is.",
               "Höher um 2,5. Unverändert im Rahmen der Messgenauigkeit: Bis zu 4,1 kann daher kommen, wie genau der "
               "Fragebogen misst."},
           Told{"3 messages were longer than 1 MiB; the rest was left out (the first on line 12).",
                "3 Nachrichten waren länger als 1 MiB; der Rest fehlt (zuerst in Zeile 12)."},
           Told{"there is no chat of that name; there is \"Anna\", \"Ben\" and 3 more",
                "Einen Chat dieses Namens gibt es nicht. Es gibt: \"Anna\", \"Ben\" und 3 weitere"},
           Told{"line 12, byte 400", "Zeile 12, Byte 400"},
           Told{"whatever else", "whatever else"},
           Told{"", ""},
       }) {
    EXPECT_EQ(in_german(english), german);
    EXPECT_EQ(said_in(Language::en, english), english);
  }
}

TEST(Messages, SayByItsCodeWhatNoPersonShouldMeet) {
  const auto error = said_in(Language::de, Error{Code::bad_input, "$.x", "some defect"});
  EXPECT_TRUE(error.message.starts_with("Das lässt sich nicht lesen.")) << error.message;
  EXPECT_EQ(error.where, "$.x");
}

class EngineInGerman : public testing::Test {
 protected:
  EngineInGerman() { engine_.call("language.set", R"({"language":"de"})"); }
  std::string call(std::string_view name, std::string_view request) { return engine_.call(name, request); }

  Engine engine_;
};

TEST_F(EngineInGerman, FailsInGerman) {
  EXPECT_TRUE(
      call("chat.report", R"({"is_masked":false})").contains("Es ist kein Chat offen. Wähl zuerst eine Datei."));
  EXPECT_TRUE(call("nothing", "{}").contains("Diesen Vorgang gibt es nicht."));
  EXPECT_TRUE(call("coach.check", R"({"text":1})").contains("Hier steht etwas anderes, als erwartet wurde."));
  call("chat.open", R"({"size":8})");
  EXPECT_TRUE(call("chat.feed", "\x89PNG\r\n\x1a\n").contains("Das ist ein Bild."));
}

TEST_F(EngineInGerman, SaysInGermanWhatAFormAsksFor) {
  constexpr std::string_view form = R"({"resourceType":"Questionnaire","status":"active","item":[)"
                                    R"({"linkId":"a","type":"integer","text":"How many?","required":true},)"
                                    R"({"linkId":"b","type":"attachment","text":"A file"}]})";
  const auto quoted = [](std::string_view json) {
    std::string out;
    for (const char c : json) out += c == '"' ? std::string("\\\"") : std::string(1, c);
    return out;
  };
  const auto request = R"({"questionnaire":")" + quoted(form) + "\"";
  EXPECT_TRUE(call("form.open", request + "}").contains("Hier wird nach einer Datei gefragt"));
  EXPECT_TRUE(call("form.check", request + R"(,"answers":[]})").contains("Das braucht noch eine Antwort."));
  EXPECT_TRUE(call("form.check", request + R"(,"answers":[{"link_id":"a","value":"few","unit":""}]})")
                  .contains("Schreib eine ganze Zahl"));
  EXPECT_TRUE(call("form.open", R"({"questionnaire":"{}"})").contains("Das ist keine FHIR-Datei"));
}

}  // namespace
}  // namespace securebase::api
