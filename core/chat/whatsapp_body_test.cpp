#include "core/chat/whatsapp_body.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "core/chat/attachment_name.hpp"

namespace securebase::chat {
namespace {

TEST(Sender, EndsAtTheFirstColonThatEndsAName) {
  struct SenderCase {
    std::string_view rest;
    std::string_view sender;
    std::string_view text;
  };
  for (const auto& [rest, sender, text] :
       {SenderCase{"Anna: hello", "Anna", "hello"}, SenderCase{"Anna: a: b", "Anna", "a: b"},
        SenderCase{"Ole:Work: hi", "Ole:Work", "hi"}, SenderCase{"Anna:", "Anna", ""},
        SenderCase{"Anna : hi", "Anna", "hi"}, SenderCase{"+49 151 000: hi", "+49 151 000", "hi"},
        SenderCase{"Anna added Ben", "", "Anna added Ben"},
        SenderCase{"Anna changed the subject to “Trip: 2020”", "", "Anna changed the subject to “Trip: 2020”"},
        SenderCase{"see https://example.org", "", "see https://example.org"}, SenderCase{": x", "", ": x"}}) {
    const auto found = split_sender(rest);
    EXPECT_EQ(found.sender, sender) << rest;
    EXPECT_EQ(found.text, text) << rest;
  }
}

struct BodyCase {
  std::string_view written;
  bool is_ios;
  std::string_view text;
  Kind kind = Kind::text;
  std::optional<AttachmentKind> attachment = {};
  std::string_view name = {};
  bool is_edited = false;
  bool is_deleted = false;
};

void PrintTo(const BodyCase& body, std::ostream* out) { *out << body.written; }

class Bodies : public testing::TestWithParam<BodyCase> {};

TEST_P(Bodies, AreToldFromWhatTheAppSays) {
  const auto& expected = GetParam();
  const auto body = read_body(expected.written, expected.is_ios);
  EXPECT_EQ(body.text, expected.text);
  EXPECT_EQ(body.kind, expected.kind);
  EXPECT_EQ(body.is_edited, expected.is_edited);
  EXPECT_EQ(body.is_deleted, expected.is_deleted);
  EXPECT_EQ(body.attachment.has_value(), expected.attachment.has_value());
  if (body.attachment && expected.attachment) {
    EXPECT_EQ(body.attachment->kind, *expected.attachment);
    EXPECT_EQ(body.attachment->name, expected.name);
  }
}

using enum AttachmentKind;

BodyCase media(std::string_view written, bool is_ios, AttachmentKind kind, std::string_view name = {},
               std::string_view text = {}) {
  return {written, is_ios, text, Kind::text, kind, name};
}
BodyCase deleted(std::string_view written) { return {written, false, "", Kind::text, {}, {}, false, true}; }
BodyCase edited(std::string_view written, std::string_view text) {
  return {written, false, text, Kind::text, {}, {}, true};
}
BodyCase words(std::string_view written, bool is_ios = false) { return {written, is_ios, written}; }
BodyCase of_kind(std::string_view written, bool is_ios, Kind kind, std::string_view text) {
  return {written, is_ios, text, kind};
}

INSTANTIATE_TEST_SUITE_P(
    Media, Bodies,
    testing::Values(
        media("<Media omitted>", false, unknown), media("< Média vynechány >", false, unknown),
        media("<Multimedia omitido>", false, unknown), media("<Mídia oculta>", false, unknown),
        media("<Medien ausgeschlossen>", false, unknown), media("<Médias omis>", false, unknown),
        media("<Media omessi>", false, unknown), media("<Media weggelaten>", false, unknown),
        media("<Medya dahil edilmedi>", false, unknown), media("<Без медиафайлов>", false, unknown),
        media("<המדיה לא נכללה>", false, unknown), media("<미디어 파일을 생략한 대화내용>", false, unknown),
        media("‎image omitted", true, image), media("‎Bild weggelassen", true, image),
        media("‎áudio ocultado", true, audio), media("‎видео отсутствует", true, video),
        media("‎貼圖已略去", true, sticker), media("‎GIF omis", true, gif),
        media("‎Visitekaartje weggelaten", true, contact),
        media("our garden ‎image omitted", true, image, "", "our garden"),
        media("IMG-20230228-WA0001.jpg (file attached)", false, image, "IMG-20230228-WA0001.jpg"),
        media("IMG-20230228-WA0001.jpg (xyzzy)", false, image, "IMG-20230228-WA0001.jpg"),
        media("Anna Berg.vcf (Datei angehängt)", false, contact, "Anna Berg.vcf"),
        media("Plan.pdf (file attached)\nPlan.pdf", false, document, "Plan.pdf"),
        media("VID-20230228-WA0001.mp4 (file attached)\nat sea", false, video, "VID-20230228-WA0001.mp4", "at sea"),
        media("‎<attached: 00000012-PHOTO-2024.jpg>", true, image, "00000012-PHOTO-2024.jpg"),
        media("‎<pièce jointe : 00000012-GIF-2024.mp4>", true, gif, "00000012-GIF-2024.mp4"),
        media("Plan.pdf • ‎2 pages ‎<attached: 00000002-Plan.pdf>", true, document, "00000002-Plan.pdf"),
        media("location: https://maps.google.com/?q=1.5,-2.5", false, location),
        media("Standort: https://maps.google.com/?q=1.5,-2.5", false, location)));

INSTANTIATE_TEST_SUITE_P(Deleted, Bodies,
                         testing::Values(deleted("This message was deleted"), deleted("You deleted this message"),
                                         deleted("‎This message was deleted."), deleted("Se eliminó este mensaje."),
                                         deleted("Mensagem apagada"), deleted("Diese Nachricht wurde gelöscht."),
                                         deleted("Du hast diese Nachricht gelöscht."), deleted("Bu mesaj silindi"),
                                         deleted("Данное сообщение удалено"), deleted("此訊息已刪除。")));

INSTANTIATE_TEST_SUITE_P(Edited, Bodies,
                         testing::Values(edited("yes <This message was edited>", "yes"),
                                         edited("ja <Diese Nachricht wurde bearbeitet.>", "ja"),
                                         edited("ok\nthen ‎<This message was edited>", "ok\nthen")));

INSTANTIATE_TEST_SUITE_P(OfTheApp, Bodies,
                         testing::Values(of_kind("Missed voice call", false, Kind::call, "Missed voice call"),
                                         of_kind("Video call, 12 min", false, Kind::call, "Video call, 12 min"),
                                         of_kind("‎Verpasster Videoanruf", true, Kind::call, "Verpasster Videoanruf"),
                                         of_kind("‎Anna left", true, Kind::system, "Anna left"),
                                         of_kind("POLL:\nOut?\nOPTION: yes", false, Kind::poll,
                                                 "POLL:\nOut?\nOPTION: yes")));

INSTANTIATE_TEST_SUITE_P(Words, Bodies,
                         testing::Values(words("I omitted the image"), words("<3"), words("a <b> c"), words(":)"),
                                         words("see (file attached)"), words("x (not attached)"),
                                         words("Voice call me, ok?"), words("Poll: who comes?"),
                                         words("Shopping:\nmilk"), words("this message was deleted by me"),
                                         words("<3 <3", true), words("my list: https://example.org/?q=1")));

TEST(AttachmentName, TellsTheKind) {
  struct NameCase {
    std::string_view name;
    AttachmentKind kind;
  };
  for (const auto& [name, kind] :
       {NameCase{"PTT-20230228-WA0001.opus", voice}, NameCase{"STK-20230228-WA0001.webp", sticker},
        NameCase{"00000015-AUDIO-2024-03-13.opus", voice}, NameCase{"a/b/IMG_1.HEIC", image}, NameCase{"x.MOV", video},
        NameCase{"song.mp3", audio}, NameCase{"a.vcf", contact}, NameCase{"a.pdf", document}, NameCase{"a", unknown}}) {
    EXPECT_EQ(kind_of_file(name), kind) << name;
  }
}

}  // namespace
}  // namespace securebase::chat
