#include "core/api/coach.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/utf8.hpp"
#include "core/guide/guide.hpp"
#include "core/speak/harm.hpp"
#include "core/text/reader.hpp"
#include "core/text/reasons.hpp"
#include "core/text/rules.hpp"

namespace securebase::api {
namespace {

std::string_view name_of(text::Language language) {
  switch (language) {
    case text::Language::english:
      return "english";
    case text::Language::other:
      return "other";
    case text::Language::too_short:
      return "too_short";
  }
  std::unreachable();
}

/// Whether a hurtful mark is likely, and yet none is sure enough to be shown.
bool may_hurt_unseen(const text::Reading& reading) {
  constexpr double likely = 0.75;
  const auto hurts = [](const text::Finding& finding) { return !is_helpful(finding.mark); };
  if (!reading.sureness || std::ranges::any_of(reading.findings, hurts)) return false;
  const auto& [confidences, thresholds] = *reading.sureness;
  for (std::size_t i = 0; i < static_cast<std::size_t>(first_helpful_mark); ++i) {
    // Past 1: never shown, for a reason of its own.
    if (confidences[i] >= likely && thresholds[i] <= 1) return true;
  }
  return false;
}

}  // namespace

Result<CoachReply> check_draft(const CoachRequest& request, model::Network* network, Language language) {
  if (request.text.size() > text::draft_bytes_max) {
    return fail(Code::too_large, "$.text", "a draft may be at most 20,000 bytes long; check it in parts");
  }
  const auto detail = request.is_brief.value_or(false) ? text::Detail::marks : text::Detail::full;
  const auto reading = text::read_draft(request.text, request.previous.value_or(""), network, detail, language);
  const auto place = [&](std::uint32_t byte) {
    return static_cast<std::int64_t>(utf8::length(std::string_view(request.text).substr(0, byte)));
  };
  const auto put = [&](auto& shown, const auto& found) {
    shown.begin = place(found.evidence.begin);
    shown.end = place(found.evidence.end);
    shown.sentence_begin = place(found.sentence.begin);
    shown.sentence_end = place(found.sentence.end);
    shown.rule = found.rule;
    shown.pattern = found.pattern;
    shown.why = found.why;
    shown.rewordings = found.rewordings;
  };
  CoachReply reply;
  reply.language = name_of(reading.language);
  if (detail == text::Detail::full) {
    reply.care = speak::care_for(request.text, language);
    if (reply.care.empty()) reply.care = speak::care_for(request.previous.value_or(""), language, speak::HarmIn::told);
  }
  const bool is_safe_to_coach = reply.care.empty();
  for (const auto& finding : reading.findings) {
    // Whoever writes of force is not told how to say it better, nor to come back to a talk that was left for safety.
    if (!is_safe_to_coach && !is_helpful(finding.mark)) continue;
    CoachFinding& shown = reply.findings.emplace_back();
    put(shown, finding);
    shown.mark = securebase::name_of(finding.mark);
    shown.title = guide::mark_title(securebase::name_of(finding.mark), language);
    shown.is_helpful = is_helpful(finding.mark);
    shown.confidence = finding.confidence;
    shown.layer = text::name_of(finding.layer);
  }
  for (std::size_t i = 0; reading.sureness && i < mark_count; ++i) {
    reply.sureness.push_back(
        {std::string(mark_names[i]), reading.sureness->confidences[i], reading.sureness->thresholds[i]});
  }
  if (is_safe_to_coach) {
    for (const auto& hint : reading.hints) put(reply.hints.emplace_back(), hint);
    reply.is_unsure = may_hurt_unseen(reading);
  }
  return reply;
}

CoachPatterns coach_patterns(Language language) {
  CoachPatterns all;
  const auto add = [&](std::string_view id, std::string_view title, std::string_view name) {
    all.patterns.push_back({std::string(id), (title.empty() ? "" : std::string(title) + ": ") + std::string(name)});
  };
  for (const auto& rule : text::rule_book().rules()) {
    const auto* const mark = std::get_if<Mark>(&rule.sign);
    const auto reason = text::reason_of(rule.id, language);
    const auto title = mark == nullptr ? std::string_view() : guide::mark_title(securebase::name_of(*mark), language);
    if (!reason.name.empty()) add(rule.id, title, reason.name);
  }
  for (const auto mark : mark_names) add(mark, guide::mark_title(mark, language), text::reasons(language).as_a_whole);
  return all;
}

bool dwells_on_past(std::string_view text, model::Network* network) {
  const auto reading = text::read_draft(utf8::prefix(text, text::draft_bytes_max), "", network, text::Detail::marks);
  return std::ranges::any_of(reading.findings,
                             [](const text::Finding& finding) { return finding.mark == Mark::dwelling_on_past; });
}

}  // namespace securebase::api
