#pragma once

#include <array>
#include <string_view>

#include "core/event/records.hpp"

/// What each kind is called and what its fields mean: the reader and the documentation go by it.
namespace securebase::event {

struct FieldMeaning {
  std::string_view field;
  std::string_view meaning;
};

template <class Record>
struct Kind;

template <>
struct Kind<CheckedIn> {
  static constexpr std::string_view name = "checked_in";
  static constexpr std::string_view purpose = "A check-in: how it is right now. Every part may be left out.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"pleasantness", "how pleasant it feels, -1 to 1"},
      {"energy", "how much energy there is, -1 to 1"},
      {"feelings", "ids of feeling words, or own words"},
      {"topics", "what it is about: ids, or own words"},
      {"needs", "what is needed: ids, or own words"},
      {"daily", "answers to the day's opening questions"},
      {"answers", "answers to items of the bank"},
      {"line", "one line in own words"},
  });
};
template <>
struct Kind<Answered> {
  static constexpr std::string_view name = "answered";
  static constexpr std::string_view purpose = "Items answered outside a check-in.";
  static constexpr auto fields = std::to_array<FieldMeaning>({{"answers", "answers to items of the bank"}});
};
template <>
struct Kind<StepTaken> {
  static constexpr std::string_view name = "step_taken";
  static constexpr std::string_view purpose = "A practice was done, wholly or in part.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"step", "the step it belongs to, or \"regulation\""},
      {"practice", "its id in the guide"},
      {"is_finished", "whether the last screen was reached"},
      {"notes", "what was written or chosen, by screen"},
  });
};
template <>
struct Kind<StepPassed> {
  static constexpr std::string_view name = "step_passed";
  static constexpr std::string_view purpose =
      "A suggested step was passed over; it is not suggested again that day, and after \"not_today\" none is.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"step", "the step that was suggested"},
      {"wish", "\"other\" or \"not_today\""},
  });
};
template <>
struct Kind<WordAdded> {
  static constexpr std::string_view name = "word_added";
  static constexpr std::string_view purpose = "An own word for a vocabulary.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"list", "\"feelings\", \"needs\" or \"topics\""},
      {"word", "the word"},
      {"pleasantness", "of a feeling: -1 to 1"},
      {"energy", "of a feeling: -1 to 1"},
  });
};
template <>
struct Kind<SettingChanged> {
  static constexpr std::string_view name = "setting_changed";
  static constexpr std::string_view purpose = "A choice that belongs to the person rather than to the device.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"setting", "its name: \"has_partner\", \"suggestions\", \"on_this_day\", \"private_questions\""},
      {"value",
       "\"yes\" or \"no\"; \"all\" or \"quiet\" of \"suggestions\"; \"later\" or \"never\" of \"private_questions\""},
  });
};
template <>
struct Kind<QuestionnaireAdded> {
  static constexpr std::string_view name = "questionnaire_added";
  static constexpr std::string_view purpose = "A questionnaire the person loaded (FHIR R4).";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"title", "what it is called in the list"},
      {"questionnaire", "the Questionnaire, as JSON text; empty where it lies in parts"},
      {"scoring", "its scoring table, as JSON text (docs/formats/fhir.md); null where it lies in parts"},
      {"questionnaire_in_parts", "where the Questionnaire lies when it is too long for one entry"},
      {"scoring_in_parts", "the same of the scoring table"},
  });
};
template <>
struct Kind<QuestionnaireAnswered> {
  static constexpr std::string_view name = "questionnaire_answered";
  static constexpr std::string_view purpose = "One filling-in of a loaded questionnaire.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"of", "the event that added the questionnaire"},
      {"response", "the QuestionnaireResponse, as JSON text; empty where it lies in parts"},
      {"response_in_parts", "where the response lies when it is too long for one entry"},
  });
};
template <>
struct Kind<TextPart> {
  static constexpr std::string_view name = "text_part";
  static constexpr std::string_view purpose =
      "A piece of a text that is too long for one entry. The pieces 0 to `parts` - 1 of one `text_id`, one after the "
      "other, are the text; of several in one place the earliest counts. They go when the event they belong to goes.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"of", "the event whose text it is, also where a correction of that event names the text"},
      {"text_id", "which text: the `text_id` of an `_in_parts` field"},
      {"order", "its place, from 0; at most 999"},
      {"text", "the piece, cut between characters"},
  });
};
template <>
struct Kind<SafetyChecked> {
  static constexpr std::string_view name = "safety_checked";
  static constexpr std::string_view purpose =
      "The private safety check. It stays in the private space, is part of no export for others, and goes with one "
      "tap.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"answers", "to each question \"no\", \"yes\" or \"prefer_not\"; a question may be left out"},
  });
};
template <>
struct Kind<Wrote> {
  static constexpr std::string_view name = "wrote";
  static constexpr std::string_view purpose = "A page of the journal.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"text", "what was written; empty where it lies in parts"},
      {"prompt", "the question it answers, as it read"},
      {"text_in_parts", "where the text lies when it is too long for one entry"},
  });
};
template <>
struct Kind<Noted> {
  static constexpr std::string_view name = "noted";
  static constexpr std::string_view purpose = "One thing on a list that the person keeps for themselves.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"list",
       "\"needs\", \"thanks\", \"goals\"; \"people\", \"pursuits\", \"places\" of the life outside; \"worth\"; "
       "\"reassurance\""},
      {"text", "the thing, in own words"},
      {"detail", "more about it: of a goal the first small step, of a person or pursuit the next small thing"},
      {"day", "a calendar day it is meant for, as 2026-11-23"},
  });
};
template <>
struct Kind<Tended> {
  static constexpr std::string_view name = "tended";
  static constexpr std::string_view purpose = "Something was done about a thing on a list, or a pause was ended.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"of", "the event that noted it, or the pause"},
      {"how",
       "\"time\": time was given to it; \"done\": it is done, of a wish to be told again: asked, of a pause: came "
       "back; \"rest\": it is put aside, of such a wish: it passed; \"again\": taken up anew"},
      {"minutes", "of \"time\": how long, if known"},
      {"text", "a line about it"},
  });
};
template <>
struct Kind<TalkPrepared> {
  static constexpr std::string_view name = "talk_prepared";
  static constexpr std::string_view purpose = "A hard talk was prepared.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"matter", "what it is about, as an \"it\" and not as a person"},
      {"feeling", "what is felt about it"},
      {"need", "what is needed"},
      {"start", "the first sentences to say"},
  });
};
template <>
struct Kind<Paused> {
  static constexpr std::string_view name = "paused";
  static constexpr std::string_view purpose = "A hard talk was paused, with a time to come back.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"back_at_ms", "when to come back, in milliseconds since 1970 UTC"},
      {"of", "the event that prepared the talk, where one did"},
      {"words", "how the pause was announced"},
  });
};
template <>
struct Kind<TalkClosed> {
  static constexpr std::string_view name = "talk_closed";
  static constexpr std::string_view purpose = "After a hard talk.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"of", "the event that prepared the talk, where one did"},
      {"heard", "what I heard"},
      {"own", "what I own"},
      {"next", "what comes next"},
  });
};
template <>
struct Kind<HandedOut> {
  static constexpr std::string_view name = "handed_out";
  static constexpr std::string_view purpose =
      "Something left the diary by the person's own act, for the page that says who can see what.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"what",
       "\"backup\", \"export_json\", \"export_csv\", \"professional_page\", \"professional_file\", \"chat_page\", "
       "\"questionnaire\", \"reminder\", \"picture_page\""},
  });
};
template <>
struct Kind<ChatMeasured> {
  static constexpr std::string_view name = "chat_measured";
  static constexpr std::string_view purpose =
      "Numbers of a chat that was read, kept by an explicit act: how often marks stood in its messages, by month and "
      "direction. No word, no name and no title. Of several that hold the same month the one with the most messages in "
      "it counts for that month.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"reader", "which reader marked it: the network's name and \"rules\", or \"rules\" alone, with the version"},
      {"readers", "the marks that were counted, with that reader's errors: from these the rates are corrected anew"},
      {"checks", "how many marked messages the person found fair or unfair, by mark"},
      {"months", "the counts, in order of months"},
  });
};
template <>
struct Kind<Corrected> {
  static constexpr std::string_view name = "corrected";
  static constexpr std::string_view purpose =
      "An earlier event as it should read. Of several corrections the latest counts; the kind stays.";
  static constexpr auto fields = std::to_array<FieldMeaning>({
      {"of", "the event that is corrected"},
      {"body", "its body as it should be, as JSON text"},
  });
};
template <>
struct Kind<TakenBack> {
  static constexpr std::string_view name = "taken_back";
  static constexpr std::string_view purpose =
      "An earlier event counts no more. Its words, its corrections and the pieces of its texts are erased with it.";
  static constexpr auto fields = std::to_array<FieldMeaning>({{"of", "the event that is taken back"}});
};
template <>
struct Kind<Erased> {
  static constexpr std::string_view name = "erased";
  static constexpr std::string_view purpose =
      "Written by the vault: these events' bodies are gone from the log. The vault's own members are in "
      "docs/protocol.md.";
  static constexpr auto fields = std::to_array<FieldMeaning>({{"events", "the erased events"}});
};

}  // namespace securebase::event
