#pragma once

#include <string_view>

namespace securebase::chat {

/// The samples beside this file.
inline constexpr std::string_view sample_names[] = {
    "imessage_text_ends_before_the_sender.txt",
    "imessage_text_replies_tapbacks_edits.txt",
    "signal_markdown_of_2019_without_line_breaks.md",
    "signal_markdown_older_heads_with_a_comma.md",
    "signal_markdown_quotes_reactions_attachments.md",
    "whatsapp_android_arabic_digits.txt",
    "whatsapp_android_archive_stored.zip",
    "whatsapp_android_bengali_digits.txt",
    "whatsapp_android_buddhist_two_digit_years.txt",
    "whatsapp_android_bulgarian_words.txt",
    "whatsapp_android_canadian_french_hours.txt",
    "whatsapp_android_chinese_parts_of_day.txt",
    "whatsapp_android_devanagari_digits.txt",
    "whatsapp_android_french_word_between.txt",
    "whatsapp_android_greek_half_days.txt",
    "whatsapp_android_group_events_and_names_with_colons.txt",
    "whatsapp_android_hungarian.txt",
    "whatsapp_android_hungarian_half_days.txt",
    "whatsapp_android_japanese.txt",
    "whatsapp_android_lines_that_nearly_begin_a_message.txt",
    "whatsapp_android_persian_calendar.txt",
    "whatsapp_android_spanish_deleted_and_media.txt",
    "whatsapp_android_two_people_media_and_calls.txt",
    "whatsapp_android_us_am_pm.txt",
    "whatsapp_android_vietnamese_time_first.txt",
    "whatsapp_brackets_iso_dates.txt",
    "whatsapp_carriage_returns_only.txt",
    "whatsapp_crlf_and_byte_order_mark.txt",
    "whatsapp_ends_inside_a_character.txt",
    "whatsapp_ends_inside_a_header.txt",
    "whatsapp_invalid_utf8_and_nul.txt",
    "whatsapp_ios_archive_with_a_photo.zip",
    "whatsapp_ios_german_group_events.txt",
    "whatsapp_ios_korean_half_day_before_time.txt",
    "whatsapp_ios_of_2014_without_brackets.txt",
    "whatsapp_ios_thai_buddhist_years.txt",
    "whatsapp_ios_two_people_edited_deleted_media.txt",
    "whatsapp_order_assumed_american.txt",
    "whatsapp_order_assumed_day_first.txt",
    "whatsapp_order_assumed_from_small_steps.txt",
    "whatsapp_order_settled_by_time.txt",
    "whatsapp_title_above_the_chat.txt",
    "whatsapp_two_digit_year_first.txt",
    "whatsapp_unknown_clock_word.txt",
    "whatsapp_unknown_language_ios.txt",
    "whatsapp_utf16_big_endian.txt",
    "whatsapp_utf16_little_endian.txt",
    "whatsapp_web_copied_time_first.txt",
};

}  // namespace securebase::chat
