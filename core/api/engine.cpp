#include "core/api/engine.hpp"

#include <optional>
#include <utility>

#include "core/api/coach.hpp"
#include "core/api/diary.hpp"
#include "core/api/forms.hpp"
#include "core/api/messages.hpp"
#include "core/api/operations.hpp"
#include "core/api/speak.hpp"
#include "core/api/support_operations.hpp"
#include "core/base/error.hpp"
#include "core/chat/import.hpp"
#include "core/event/event.hpp"
#include "core/model/built_in.hpp"
#include "core/model/network.hpp"
#include "core/report/build.hpp"
#include "core/report/chart_svg.hpp"
#include "core/report/history.hpp"
#include "core/report/kept.hpp"
#include "core/report/page_html.hpp"
#include "core/text/crisis.hpp"
#include "core/text/language.hpp"
#include "core/wire/json.hpp"
#include "core/wire/typescript.hpp"

namespace securebase::api {

class Engine::State {
 public:
  /// In which everything is said.
  Language language() const { return diary_.language(); }
  Result<About> about(const Nothing&);
  Result<Nothing> language_set(const LanguageRequest& request);
  Result<CoachReply> coach_check(const CoachRequest& request) {
    return check_draft(request, network(), diary_.language());
  }
  Result<CoachPatterns> coach_patterns(const Nothing&) { return api::coach_patterns(diary_.language()); }
  Result<AssertCheckReply> assert_check(const AssertParts& request) { return check_parts(request, diary_.language()); }
  Result<AssertComposeReply> assert_compose(const AssertComposeRequest& request) {
    return compose_parts(request, diary_.language());
  }
  Result<AssertDraftReply> assert_from_draft(const AssertDraftRequest& request) {
    return parts_of_draft(request, diary_.language());
  }
  Result<ListenLibraryReply> listen_library(const Nothing&) { return listen_messages(diary_.language()); }
  Result<ListenCheckReply> listen_check(const ListenCheckRequest& request) {
    return check_paraphrase(request, diary_.language());
  }
  Result<DoubtReply> coach_doubt(DoubtAsk request) {
    request.gate_closed |= is_quiet();
    return other_readings(request, diary_.language());
  }
  Result<SupportHint> support_hint(const SupportHintRequest& request) {
    return SupportHint{text::speaks_of_crisis(request.text)};
  }
  Result<ModelState> model_load(std::string_view bytes);
  Result<ChatProgress> chat_open(const ChatOpenRequest& request);
  Result<ChatProgress> chat_feed(std::string_view bytes);
  Result<ChatContents> chat_contents(const Nothing&);
  Result<report::Report> chat_report(const ChatReportRequest& request);
  Result<ChartReply> chat_chart(const ChartRequest& request);
  Result<PageReply> chat_page(const Nothing&);
  Result<ChatKeepReply> chat_keep(const Nothing&);
  Result<ChatSamplesReply> chat_samples(const ChatSamplesRequest& request);
  Result<Nothing> chat_close(const Nothing&);
  Result<LogState> log_open(const LogOpenRequest& request) { return diary_.open(request); }
  Result<LogState> log_add(const LogAddRequest& request) { return diary_.add(request); }
  Result<LogSnapshot> log_snapshot(const Nothing&) { return diary_.snapshot(); }
  Result<LogEntry> log_entry(const LogEntryRequest& request) { return diary_.entry(request); }
  Result<Nothing> log_close(const Nothing&);
  Result<view::TodayView> view_today(const TodayRequest& request) { return diary_.today(request); }
  Result<view::PictureView> view_picture(const PictureRequest& request) { return diary_.picture(request); }
  Result<view::ChatsView> view_chats(const ChatsRequest& request) { return diary_.chats(request); }
  Result<view::AddedWordsView> view_added_words(const Nothing&) { return diary_.added_words(); }
  Result<view::TimelineView> view_timeline(const TimelineRequest& request) { return diary_.timeline(request); }
  Result<view::ProfessionalView> view_professional(const ProfessionalRequest& request) {
    return diary_.professional(request);
  }
  Result<BundleReply> fhir_bundle(const BundleRequest& request) { return diary_.bundle(request); }
  Result<view::SharedView> view_shared(const Nothing&) { return diary_.shared(); }
  Result<view::SafetyView> view_safety(const Nothing&) { return diary_.safety(); }
  Result<view::OutsideView> view_outside(const NowRequest& request) { return diary_.outside(request); }
  Result<view::WorthView> view_worth(const Nothing&) { return diary_.worth(); }
  Result<view::ListView> view_lists(const ListRequest& request) { return diary_.list(request); }
  Result<view::JournalView> view_journal(const view::JournalQuery& request) { return diary_.journal(request); }
  Result<view::ReflectView> view_reflect(const NowRequest& request) {
    return diary_.reflect(request, [this](std::string_view text) { return dwells_on_past(text, network()); });
  }
  Result<view::TalkView> view_talk(const NowRequest& request) { return diary_.talk(request); }
  Result<view::TimelineView> view_questionnaires(const Nothing&) { return diary_.questionnaires(); }
  Result<Vocabulary> guide_vocabulary(const Nothing&) { return diary_.vocabulary(); }
  Result<GuideSteps> guide_steps(const Nothing&) { return diary_.steps(); }
  Result<GuideReflect> guide_reflect(const Nothing&) { return diary_.reflect_words(); }
  Result<guide::Helplines> guide_helplines(const Nothing&) { return guide::guide(diary_.language()).helplines; }
  Result<guide::SupportWords> guide_support(const Nothing&) { return guide::guide(diary_.language()).support; }
  Result<guide::OfferedRooms> guide_rooms(const Nothing&) { return guide::offered_rooms(diary_.circumstances()); }
  Result<guide::SafetyWords> guide_safety(const Nothing&) { return guide::guide(diary_.language()).safety; }
  Result<guide::Lessons> guide_lessons(const Nothing&) { return guide::fitting_lessons(diary_.circumstances()); }
  Result<FormReply> form_open(const FormRequest& request) { return open_form(request, diary_.language()); }
  Result<FormCheckReply> form_check(const FormCheckRequest& request) { return check_form(request, diary_.language()); }
  Result<FormResponse> form_respond(const FormResponseRequest& request) { return respond_to_form(request); }
  Result<FormBank> form_bank(const Nothing&) { return own_items(diary_.language()); }
  Result<FormScoreReply> form_score(const FormScoreRequest& request) { return score_form(request, diary_.language()); }

 private:
  /// The trained layer: what was loaded, or what this program carries; null where there is neither.
  model::Network* network();
  ChatProgress progress() const;
  std::vector<std::string> notices() const;
  /// Whether what can harm under the gate is left unsaid: behind a closed gate, and while no log is open.
  bool is_quiet() const { return diary_.circumstances().is_gated; }
  report::Report report_on(const report::Selection& selection) const;
  /// The last report as it may be shown now: written anew where the gate or the language is
  /// another than it was written under. Null
  /// without one.
  const report::Report* report_now();

  std::optional<model::Network> network_;
  std::optional<chat::Import> import_;
  std::optional<report::HistoryCollector> collector_;
  std::optional<report::Report> report_;
  report::Choice choice_;                    ///< Of the last report,
  bool is_report_masked_ = false;            ///< and how
  bool is_report_quiet_ = false;             ///< it was
  Language report_language_ = Language::en;  ///< written.
  Diary diary_;
};

namespace {

std::unexpected<Error> nothing_open() { return fail(Code::not_found, "", "no chat is open; choose a file first"); }

constexpr chat::Format all_formats[] = {chat::Format::whatsapp,        chat::Format::telegram,
                                        chat::Format::signal_desktop,  chat::Format::signal_export_json,
                                        chat::Format::imessage_text,   chat::Format::meta,
                                        chat::Format::discord,         chat::Format::sms_backup,
                                        chat::Format::securebase_jsonl};

}  // namespace

Result<About> Engine::State::about(const Nothing&) {
  About about{SECUREBASE_VERSION, {}, {}, {}, {all_languages.begin(), all_languages.end()}};
  for (const auto language : text::readable_languages) about.reads.emplace_back(language);
  for (const auto name : mark_names) about.marks.emplace_back(name);
  for (const auto format : all_formats) about.formats.emplace_back(chat::title_of(format));
  return about;
}

Result<Nothing> Engine::State::language_set(const LanguageRequest& request) {
  diary_.speak(request.language);
  return Nothing{};
}

Result<ModelState> Engine::State::model_load(std::string_view bytes) {
  auto weights = model::read_weights(bytes);
  if (!weights) return std::unexpected(weights.error());
  ModelState state{weights->trained};
  network_.emplace(*std::move(weights));
  return state;
}

model::Network* Engine::State::network() { return network_ ? &*network_ : model::built_in_network(); }

Result<ChatProgress> Engine::State::chat_open(const ChatOpenRequest& request) {
  if (request.size < 0) return fail(Code::bad_input, "$.size", "a file's size cannot be negative");
  chat::ParseOptions options;
  options.zone = zone_of(request.zone);
  report_.reset();
  collector_.emplace(network(), static_cast<std::uint64_t>(request.size));
  import_.emplace(static_cast<std::uint64_t>(request.size), std::move(options));
  return progress();
}

Result<ChatProgress> Engine::State::chat_feed(std::string_view bytes) {
  if (!import_) return nothing_open();
  if (const auto fed = import_->feed(bytes, *collector_); !fed) return std::unexpected(fed.error());
  return progress();
}

ChatProgress Engine::State::progress() const {
  ChatProgress progress;
  if (const auto range = import_->wants()) {
    progress.wants = {static_cast<std::int64_t>(range->offset), static_cast<std::int64_t>(range->size)};
  }
  progress.progress = import_->progress();
  progress.messages = collector_->messages();
  if (const auto format = import_->format())
    progress.format_title = said_in(diary_.language(), chat::title_of(*format));
  return progress;
}

std::vector<std::string> Engine::State::notices() const {
  std::vector<std::string> sentences;
  for (const auto& notice : import_->notices()) sentences.push_back(said_in(diary_.language(), notice.message));
  return sentences;
}

Result<ChatContents> Engine::State::chat_contents(const Nothing&) {
  if (!import_) return nothing_open();
  ChatContents contents;
  if (const auto format = import_->format())
    contents.format_title = said_in(diary_.language(), chat::title_of(*format));
  contents.notices = notices();
  for (const auto& summary : collector_->conversations()) {
    ChatConversation conversation{summary.name, summary.is_group, summary.messages(), {}};
    for (const auto& participant : summary.participants) {
      conversation.participants.push_back({participant.name, participant.messages});
    }
    contents.conversations.push_back(std::move(conversation));
  }
  return contents;
}

Result<report::Report> Engine::State::chat_report(const ChatReportRequest& request) {
  if (!import_) return nothing_open();
  report::Choice choice{request.conversation.value_or(""), request.me.value_or("")};
  const auto selection = collector_->select(choice);
  if (!selection) return std::unexpected(selection.error());
  choice_ = std::move(choice);
  is_report_masked_ = request.is_masked;
  is_report_quiet_ = is_quiet();
  report_language_ = diary_.language();
  report_ = report_on(*selection);
  return *report_;
}

report::Report Engine::State::report_on(const report::Selection& selection) const {
  report::ReportInfo info{"", "", notices(), is_report_masked_, is_report_quiet_, report_language_};
  if (const auto format = import_->format()) {
    info.format = chat::name_of(*format);
    info.format_title = said_in(report_language_, chat::title_of(*format));
  }
  return report::build_report(selection, info);
}

const report::Report* Engine::State::report_now() {
  if (!report_) return nullptr;
  if (is_report_quiet_ != is_quiet() || report_language_ != diary_.language()) {
    is_report_quiet_ = is_quiet();
    report_language_ = diary_.language();
    if (const auto selection = collector_->select(choice_)) report_ = report_on(*selection);
  }
  return &*report_;
}

Result<ChartReply> Engine::State::chat_chart(const ChartRequest& request) {
  const auto* const report = report_now();
  if (report == nullptr) return fail(Code::not_found, "", "there is no report to draw from yet");
  if (request.width < 240 || request.width > 1600) {
    return fail(Code::bad_input, "$.width", "a chart is 240 to 1,600 pixels wide");
  }
  for (const auto& section : report->sections) {
    for (const auto& measure : section.measures) {
      if (measure.id != request.measure || !measure.chart) continue;
      return ChartReply{report::chart_svg(*measure.chart, request.width, report_language_)};
    }
  }
  return fail(Code::not_found, "$.measure", "the report has no chart of that name");
}

Result<PageReply> Engine::State::chat_page(const Nothing&) {
  const auto* const report = report_now();
  if (report == nullptr) return fail(Code::not_found, "", "there is no report to print yet");
  return PageReply{report::page_html(*report, report_language_)};
}

Result<ChatKeepReply> Engine::State::chat_keep(const Nothing&) {
  if (!report_) return fail(Code::not_found, "", "there is no report yet; nothing can be kept");
  const auto selection = collector_->select(choice_);
  if (!selection) return std::unexpected(selection.error());
  const auto* const reader = network();
  auto measured =
      report::measures_to_keep(*selection, reader == nullptr ? "" : reader->weights().trained, SECUREBASE_VERSION);
  if (!measured) return ChatKeepReply{std::nullopt, selection->me < 0 ? "me_not_said" : "group", {}};
  return ChatKeepReply{*std::move(measured), "", guide::guide(diary_.language()).chats.marks};
}

Result<ChatSamplesReply> Engine::State::chat_samples(const ChatSamplesRequest& request) {
  if (!report_) return fail(Code::not_found, "", "there is no report yet");
  const auto mark = mark_from_name(request.mark);
  if (!mark) return fail(Code::bad_input, "$.mark", "there is no mark of that name");
  auto samples = collector_->samples(choice_, *mark);
  if (!samples) return std::unexpected(samples.error());
  ChatSamplesReply reply;
  for (auto& [text, is_mine] : *samples) reply.samples.push_back({std::move(text), is_mine});
  return reply;
}

Result<Nothing> Engine::State::chat_close(const Nothing&) {
  choice_ = {};
  import_.reset();
  collector_.reset();
  report_.reset();
  return Nothing{};
}

Result<Nothing> Engine::State::log_close(const Nothing&) {
  diary_ = Diary(diary_.language());
  return Nothing{};
}

namespace {

/// One row of the table of operations.
template <class Request, class Reply, class Handler>
struct Operation {
  std::string_view name;
  Handler handler;
};
template <class Request, class Reply, class Handler>
Operation<Request, Reply, Handler> operation(std::string_view name, Handler handler) {
  return {name, handler};
}

/// Calls `use` with every row. The state's members are private to this file, so the table lives in one function.
template <class State, class Use>
void for_each_operation(Use use) {
  use(operation<Nothing, About>("about", &State::about));
  use(operation<LanguageRequest, Nothing>("language.set", &State::language_set));
  use(operation<CoachRequest, CoachReply>("coach.check", &State::coach_check));
  use(operation<Nothing, CoachPatterns>("coach.patterns", &State::coach_patterns));
  use(operation<AssertParts, AssertCheckReply>("coach.assert_check", &State::assert_check));
  use(operation<AssertComposeRequest, AssertComposeReply>("coach.assert_compose", &State::assert_compose));
  use(operation<AssertDraftRequest, AssertDraftReply>("coach.assert_from_draft", &State::assert_from_draft));
  use(operation<Nothing, ListenLibraryReply>("coach.listen_library", &State::listen_library));
  use(operation<ListenCheckRequest, ListenCheckReply>("coach.listen_check", &State::listen_check));
  use(operation<DoubtAsk, DoubtReply>("coach.doubt", &State::coach_doubt));
  use(operation<SupportHintRequest, SupportHint>("support.hint", &State::support_hint));
  use(operation<Bytes, ModelState>("model.load", &State::model_load));
  use(operation<ChatOpenRequest, ChatProgress>("chat.open", &State::chat_open));
  use(operation<Bytes, ChatProgress>("chat.feed", &State::chat_feed));
  use(operation<Nothing, ChatContents>("chat.contents", &State::chat_contents));
  use(operation<ChatReportRequest, report::Report>("chat.report", &State::chat_report));
  use(operation<ChartRequest, ChartReply>("chat.chart", &State::chat_chart));
  use(operation<Nothing, PageReply>("chat.page", &State::chat_page));
  use(operation<Nothing, ChatKeepReply>("chat.keep", &State::chat_keep));
  use(operation<ChatSamplesRequest, ChatSamplesReply>("chat.samples", &State::chat_samples));
  use(operation<Nothing, Nothing>("chat.close", &State::chat_close));
  use(operation<LogOpenRequest, LogState>("log.open", &State::log_open));
  use(operation<LogAddRequest, LogState>("log.add", &State::log_add));
  use(operation<Nothing, LogSnapshot>("log.snapshot", &State::log_snapshot));
  use(operation<LogEntryRequest, LogEntry>("log.entry", &State::log_entry));
  use(operation<Nothing, Nothing>("log.close", &State::log_close));
  use(operation<TodayRequest, view::TodayView>("view.today", &State::view_today));
  use(operation<PictureRequest, view::PictureView>("view.picture", &State::view_picture));
  use(operation<ChatsRequest, view::ChatsView>("view.chats", &State::view_chats));
  use(operation<TimelineRequest, view::TimelineView>("view.timeline", &State::view_timeline));
  use(operation<ProfessionalRequest, view::ProfessionalView>("view.professional", &State::view_professional));
  use(operation<BundleRequest, BundleReply>("fhir.bundle", &State::fhir_bundle));
  use(operation<Nothing, view::AddedWordsView>("view.added_words", &State::view_added_words));
  use(operation<Nothing, view::SharedView>("view.shared", &State::view_shared));
  use(operation<Nothing, view::SafetyView>("view.safety", &State::view_safety));
  use(operation<NowRequest, view::OutsideView>("view.outside", &State::view_outside));
  use(operation<Nothing, view::WorthView>("view.worth", &State::view_worth));
  use(operation<ListRequest, view::ListView>("view.lists", &State::view_lists));
  use(operation<view::JournalQuery, view::JournalView>("view.journal", &State::view_journal));
  use(operation<NowRequest, view::ReflectView>("view.reflect", &State::view_reflect));
  use(operation<NowRequest, view::TalkView>("view.talk", &State::view_talk));
  use(operation<Nothing, view::TimelineView>("view.questionnaires", &State::view_questionnaires));
  use(operation<Nothing, Vocabulary>("guide.vocabulary", &State::guide_vocabulary));
  use(operation<Nothing, GuideSteps>("guide.steps", &State::guide_steps));
  use(operation<Nothing, GuideReflect>("guide.reflect", &State::guide_reflect));
  use(operation<Nothing, guide::Helplines>("guide.helplines", &State::guide_helplines));
  use(operation<Nothing, guide::SupportWords>("guide.support", &State::guide_support));
  use(operation<Nothing, guide::OfferedRooms>("guide.rooms", &State::guide_rooms));
  use(operation<Nothing, guide::SafetyWords>("guide.safety", &State::guide_safety));
  use(operation<Nothing, guide::Lessons>("guide.lessons", &State::guide_lessons));
  use(operation<FormRequest, FormReply>("form.open", &State::form_open));
  use(operation<FormCheckRequest, FormCheckReply>("form.check", &State::form_check));
  use(operation<FormResponseRequest, FormResponse>("form.respond", &State::form_respond));
  use(operation<Nothing, FormBank>("form.bank", &State::form_bank));
  use(operation<FormScoreRequest, FormScoreReply>("form.score", &State::form_score));
}

std::string_view name_of(Code code) {
  switch (code) {
    case Code::bad_input:
      return "bad_input";
    case Code::unsupported:
      return "unsupported";
    case Code::too_large:
      return "too_large";
    case Code::not_found:
      return "not_found";
    case Code::unavailable:
      return "unavailable";
  }
  std::unreachable();
}

struct ErrorReply {
  std::string code;
  std::string where;
  std::string message;
};
BOOST_DESCRIBE_STRUCT(ErrorReply, (), (code, where, message))

std::string refusal(const Error& error) {
  return R"({"ok":false,"error":)" +
         wire::to_json(ErrorReply{std::string(name_of(error.code)), error.where, error.message}) + "}";
}

template <class Reply>
std::string reply_json(const Result<Reply>& reply, Language language) {
  if (!reply) return refusal(said_in(language, reply.error()));
  return R"({"ok":true,"value":)" + wire::to_json(*reply) + "}";
}

}  // namespace

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;

std::string Engine::call(std::string_view name, std::string_view request) {
  std::optional<std::string> reply;
  for_each_operation<State>([&]<class Request, class Reply, class Handler>(Operation<Request, Reply, Handler> row) {
    if (row.name != name) return;
    if constexpr (std::same_as<Request, Bytes>) {
      reply = reply_json((state_.get()->*row.handler)(request), state_->language());
    } else {
      const auto read = wire::from_json<Request>(request);
      const Result<Reply> answer = read ? (state_.get()->*row.handler)(*read) : std::unexpected(read.error());
      reply = reply_json(answer, state_->language());
    }
  });
  if (reply) return *std::move(reply);
  return refusal(said_in(state_->language(), Error{Code::not_found, std::string(name.substr(0, 64)),
                                                   "there is no operation of that name"}));
}

std::vector<std::string_view> Engine::names() {
  std::vector<std::string_view> names;
  for_each_operation<State>([&](const auto& row) { names.push_back(row.name); });
  return names;
}

std::string Engine::events_page() { return event::documentation(); }

std::string Engine::typescript() {
  wire::TypeScriptWriter writer;
  writer.declare<ErrorReply>();
  std::string table =
      "/** Every operation of the core, with what it takes and what it gives. */\nexport type Operations = {\n";
  for_each_operation<State>([&]<class Request, class Reply, class Handler>(Operation<Request, Reply, Handler> row) {
    std::string request = "Uint8Array";
    if constexpr (!std::same_as<Request, Bytes>) request = writer.declare<Request>();
    const auto reply = writer.declare<Reply>();
    table += "  '" + std::string(row.name) + "': { request: " + request + "; reply: " + reply + " };\n";
  });
  std::string events;
  event::declare_types(writer, events);
  return "// Written by the build from core/api/operations.hpp. Never edited.\n\n" + writer.text() + events + table +
         "};\n";
}

}  // namespace securebase::api
