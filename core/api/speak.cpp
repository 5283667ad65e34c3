#include "core/api/speak.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/utf8.hpp"
#include "core/guide/guide.hpp"
#include "core/speak/assertive.hpp"
#include "core/speak/doubt.hpp"
#include "core/speak/harm.hpp"
#include "core/text/crisis.hpp"
#include "core/text/reader.hpp"

namespace securebase::api {
namespace {

std::optional<Error> too_long(std::initializer_list<std::string_view> texts) {
  for (const auto text : texts) {
    if (text.size() > text::draft_bytes_max)
      return Error{Code::too_large, "", "a text may be at most 20,000 bytes long"};
  }
  return std::nullopt;
}

std::int64_t place(std::string_view text, std::size_t byte) {
  return static_cast<std::int64_t>(utf8::length(text.substr(0, byte)));
}

std::string care_for(std::initializer_list<std::string_view> texts, Language language) {
  for (const auto text : texts) {
    if (auto care = speak::care_for(text, language); !care.empty()) return care;
  }
  return {};
}

bool tells_of_danger(std::string_view text) { return speak::has_words_of_harm(text) || text::speaks_of_crisis(text); }

/// No "because you matter to me" beside "you're such an idiot", "you hit me" or "I want to die". By the rules: they
/// name words.
bool may_be_warm(std::string_view text) {
  return !tells_of_danger(text) &&
         std::ranges::none_of(text::read_draft(text, "", nullptr, text::Detail::marks).findings,
                              [](const text::Finding& finding) { return !is_helpful(finding.mark); });
}

AssertPart shown(speak::Part part, std::string_view text, Language language) {
  const auto check = speak::check_part(part, text, language);
  AssertPart out{std::string(speak::name_of(part)), check.is_ready, {}, check.words};
  for (const auto& one : check.findings) {
    out.findings.push_back({std::string(one.kind), std::string(one.title), one.is_thought, place(text, one.words.begin),
                            place(text, one.words.end), one.why, one.suggestion});
  }
  return out;
}

}  // namespace

Result<AssertCheckReply> check_parts(const AssertParts& request, Language language) {
  const auto& [observation, feeling, need, wish] = request;
  if (auto error = too_long({observation, feeling, need, wish})) return std::unexpected(*std::move(error));
  return AssertCheckReply{
      {shown(speak::Part::observation, observation, language), shown(speak::Part::feeling, feeling, language),
       shown(speak::Part::need, need, language), shown(speak::Part::request, wish, language)},
      care_for({observation, feeling, need, wish}, language)};
}

Result<AssertComposeReply> compose_parts(const AssertComposeRequest& request, Language language) {
  const auto& [observation, feeling, need, wish] = request.parts;
  const auto draft = request.draft.value_or("");
  if (auto error = too_long({observation, feeling, need, wish, draft})) return std::unexpected(*std::move(error));
  const speak::Parts parts{observation, feeling, need, wish};
  const auto tone = draft.empty() ? speak::tone_of(parts) : speak::tone_of(draft);
  // What was taken out of the draft is still true.
  const bool is_in_danger = tells_of_danger(draft);
  AssertComposeReply reply;
  for (const auto& [manner, id] :
       {std::pair{speak::Manner::as_written, "as_written"}, std::pair{speak::Manner::warmer, "warmer"},
        std::pair{speak::Manner::shorter, "shorter"}}) {
    auto text = speak::compose(parts, tone, manner);
    if (manner == speak::Manner::warmer && (is_in_danger || !may_be_warm(text))) continue;
    if (!text.empty()) reply.versions.push_back({id, std::string(guide::manner_title(id, language)), std::move(text)});
  }
  return reply;
}

Result<AssertDraftReply> parts_of_draft(const AssertDraftRequest& request, Language language) {
  if (auto error = too_long({request.text})) return std::unexpected(*std::move(error));
  auto found = speak::parts_of(request.text);
  auto& parts = found.parts;
  return AssertDraftReply{
      {std::move(parts.observation), std::move(parts.feeling), std::move(parts.need), std::move(parts.request)},
      std::move(found.left_out),
      speak::care_for(request.text, language)};
}

ListenLibraryReply listen_messages(Language language) {
  const auto& library = speak::listen_library(language);
  ListenLibraryReply reply{library.depths, {}};
  for (const auto& message : library.messages) {
    reply.messages.push_back({message.id, message.depth, message.text, message.example});
  }
  return reply;
}

Result<ListenCheckReply> check_paraphrase(const ListenCheckRequest& request, Language language) {
  const auto real = request.message.value_or("");
  if (auto error = too_long({request.reply, real})) return std::unexpected(*std::move(error));
  if (request.message_id.has_value() == request.message.has_value()) {
    return fail(Code::bad_input, "$.message", "give either a message of the library or a real one");
  }
  speak::Listening listening;
  if (request.message_id) {
    const auto* message = speak::find_listen_message(*request.message_id, language);
    if (message == nullptr) return fail(Code::not_found, "$.message_id", "the library has no message of that name");
    listening = speak::check_listening(request.reply, *message, language);
  } else {
    listening = speak::check_listening(request.reply, std::string_view(real), language);
  }
  ListenCheckReply reply{{}, listening.summary, speak::care_for(real, language, speak::HarmIn::told)};
  for (const auto& one : listening.notes) {
    reply.notes.push_back({std::string(one.id), std::string(one.name), one.is_there,
                           place(request.reply, one.words.begin), place(request.reply, one.words.end), one.note});
  }
  return reply;
}

Result<DoubtReply> other_readings(const DoubtAsk& request, Language language) {
  if (auto error = too_long({request.text})) return std::unexpected(*std::move(error));
  const auto kind = request.kind.value_or("");
  auto found = speak::doubt({request.text, kind, request.is_message, request.gate_closed, language});
  DoubtReply reply{std::string(speak::name_of(found.state)),
                   std::move(found.intro),
                   std::move(found.kind),
                   std::move(found.title),
                   std::move(found.readings),
                   std::move(found.question),
                   std::move(found.note),
                   {}};
  for (const auto& one : speak::doubt_words(language).kinds) reply.kinds.push_back({one.id, one.title});
  return reply;
}

}  // namespace securebase::api
