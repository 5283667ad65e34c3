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
      {"setting", "its name: \"has_partner\", \"self_weight\""},
      {"value", "\"yes\" or \"no\"; a number from 0 to 1"},
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
      "An earlier event counts no more. Its words lie in the log until they are erased.";
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
