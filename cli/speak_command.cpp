#include "cli/speak_command.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/ask.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/support_hint.hpp"
#include "cli/terminal.hpp"
#include "core/api/speak.hpp"
#include "core/base/utf8.hpp"
#include "core/speak/doubt_words.hpp"
#include "core/speak/listening.hpp"
#include "core/wire/json.hpp"

namespace securebase::cli {
namespace {

int failed(const Error& error) {
  print_error(error);
  return exit_failed;
}

int shown(std::string_view text) { return print(text) ? exit_done : exit_failed; }
int shown_json(std::string_view json) { return shown(printable_json(json) + "\n"); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// --- --assert

struct AskedPart {
  std::string api::AssertParts::* place;
  std::string_view question;
};
constexpr auto asked_parts = std::to_array<AskedPart>({
    {&api::AssertParts::observation, "What happened? One time, as a camera would have seen it.\n> "},
    {&api::AssertParts::feeling, "What do you feel?\n> "},
    {&api::AssertParts::need, "What do you need?\n> "},
    {&api::AssertParts::request, "What do you ask for? One thing that can be refused.\n> "},
});

std::string findings_of(const api::AssertPart& part, const TerminalStyle& style) {
  std::string out;
  for (const auto& finding : part.findings) {
    out += bold(finding.title, style) + (finding.is_thought ? dim("  (a thought)", style) : "") + "\n" +
           wrapped(finding.why, style.width, "  ") + wrapped(finding.suggestion, style.width, "  ");
  }
  return out;
}

/// Asks for one part; on a terminal says what there is to look at, and takes another wording or the same again.
std::string ask_part(std::size_t index) {
  const auto& [place, question] = asked_parts[index];
  auto text = ask(question);
  while (is_asking() && !is_blank(text)) {
    api::AssertParts parts;
    parts.*place = text;
    const auto checked = api::check_parts(parts, Language::en);
    if (!checked) break;
    const auto findings = findings_of(checked->parts[index], terminal_style());
    if (findings.empty()) break;
    std::fputs(findings.c_str(), stderr);
    auto other = ask("Other words, or Enter to leave it so.\n> ");
    if (is_blank(other)) break;
    text = std::move(other);
  }
  return text;
}

int run_assert(const SpeakOptions& options, const std::string& draft, bool is_json) {
  api::AssertParts parts{options.observation, options.feeling, options.need, options.request};
  const bool has_flags =
      std::ranges::any_of(asked_parts, [&](const AskedPart& one) { return !(parts.*one.place).empty(); });
  const auto source = draft == "-" ? ask_for_all("Write the draft.") : draft;
  if (source.empty() && !has_flags) {
    for (std::size_t i = 0; i < asked_parts.size(); ++i) parts.*asked_parts[i].place = ask_part(i);
  }
  const auto& [observation, feeling, need, request] = parts;
  if (!is_json && !offer_support({source, observation, feeling, need, request})) return exit_failed;
  std::vector<std::string> left_out;
  std::string care_for_draft;
  if (!source.empty()) {
    auto found = api::parts_of_draft({source}, Language::en);
    if (!found) return failed(found.error());
    left_out = std::move(found->left_out);
    care_for_draft = std::move(found->care);
    for (const auto& [place, question] : asked_parts) {
      if ((parts.*place).empty()) parts.*place = std::move(found->parts.*place);
    }
  }
  auto checked = api::check_parts(parts, Language::en);
  if (!checked) return failed(checked.error());
  if (checked->care.empty()) checked->care = care_for_draft;
  const auto composed =
      api::compose_parts({parts, source.empty() ? std::nullopt : std::optional(source)}, Language::en);
  if (!composed) return failed(composed.error());
  if (is_json) {
    return shown_json("{\"parts\":" + wire::to_json(parts) + ",\"check\":" + wire::to_json(*checked) +
                      ",\"versions\":" + wire::to_json(composed->versions) + "}");
  }
  if (composed->versions.empty()) {
    return failed({Code::bad_input, "", "there is nothing to put together; give at least one part"});
  }
  const auto style = terminal_style();
  std::string out = checked->care.empty() ? "" : wrapped(checked->care, style.width, "") + "\n";
  for (std::size_t i = 0; i < asked_parts.size(); ++i) {
    const auto findings = findings_of(checked->parts[i], style);
    if (findings.empty()) continue;
    out += wrapped("\"" + parts.*asked_parts[i].place + "\"", style.width, "") + findings + "\n";
  }
  for (const auto& words : left_out) out += wrapped("Left out: \"" + words + "\"", style.width, "");
  if (!left_out.empty()) out += "\n";
  for (const auto& version : composed->versions) {
    out += dim(version.name, style) + "\n" + wrapped(version.text, style.width, "  ") + "\n";
  }
  out.pop_back();
  return shown(out);
}

// --- --listen

std::string notes_of(const api::ListenCheckReply& reply, const TerminalStyle& style) {
  auto out = reply.care.empty() ? std::string() : wrapped(reply.care, style.width, "") + "\n";
  if (!reply.summary.empty()) out += wrapped(reply.summary, style.width, "") + "\n";
  for (const auto& note : reply.notes) {
    out += (note.is_there ? "+ " : "o ") + bold(note.name, style) + "\n" + wrapped(note.note, style.width, "  ");
  }
  return out;
}

/// As many of the first words as the columns hold.
std::string first_words(std::string_view text, std::size_t columns) {
  constexpr std::string_view more = " ...";
  if (utf8::length(text) <= columns) return std::string(text);
  const auto end = text.rfind(' ', columns - more.size());
  return std::string(text.substr(0, end)) + std::string(more);
}

std::string list_of(const api::ListenLibraryReply& library, const TerminalStyle& style) {
  std::size_t columns = 0;
  for (const auto& message : library.messages) columns = std::max(columns, message.id.size());
  std::string out;
  for (const auto& depth : library.depths) {
    out += (out.empty() ? "" : "\n") + bold(depth.name, style) + dim("  (" + depth.id + ")", style) + "\n";
    for (const auto& message : library.messages) {
      if (message.depth != depth.id) continue;
      out += "  " + padded(message.id, columns + 2) + first_words(message.text, style.width - columns - 4) + "\n";
    }
  }
  return out;
}

/// What is wrong with the words for --message; empty where nothing is.
std::string message_fault(const std::string& message) {
  const bool is_id = message.find_first_of(" \t\n") == std::string::npos;
  if (!is_id || speak::find_listen_message(message, Language::en) != nullptr) return {};
  return "the library has no message of that id. securebase coach --listen --messages lists them; what your partner "
         "wrote needs two words or more";
}

/// The message of the library that was asked for; the first one without a wish.
const api::ListenText& library_message(const api::ListenLibraryReply& library, std::string_view id) {
  const auto found = std::ranges::find(library.messages, id, &api::ListenText::id);
  return found == library.messages.end() ? library.messages.front() : *found;
}

int run_listen(const SpeakOptions& options, const std::string& text, bool is_json) {
  const auto library = api::listen_messages(Language::en);
  const auto style = terminal_style();
  if (options.is_list) return is_json ? shown_json(wire::to_json(library)) : shown(list_of(library, style));
  const bool is_of_library =
      options.message.empty() ||
      std::ranges::find(library.messages, options.message, &api::ListenText::id) != library.messages.end();
  api::ListenCheckRequest request{text, std::nullopt, std::nullopt};
  std::string example;
  std::string unseen;  // A message that is judged without having been shown.
  if (is_of_library) {
    const auto& message = library_message(library, options.message);
    request.message_id = message.id;
    example = message.example;
    if ((text.empty() || text == "-") && is_asking()) {
      prompt("\n" + wrapped(message.text, style.width, "  ") + "\n");
    } else {
      unseen = dim("The message", style) + "\n" + wrapped(message.text, style.width, "  ") + "\n";
    }
  } else {
    request.message = options.message;
  }
  constexpr std::string_view question = "Say back what you heard, in your own words.";
  if (text.empty()) request.reply = is_asking() ? ask(std::string(question) + "\n> ") : ask_for_all(question);
  if (text == "-") request.reply = ask_for_all(question);
  if (!is_json && !offer_support({request.reply})) return exit_failed;
  if (is_blank(request.reply)) return failed({Code::bad_input, "", "there is no answer to look at"});
  const auto reply = api::check_paraphrase(request, Language::en);
  if (!reply) return failed(reply.error());
  if (is_json) return shown_json(wire::to_json(*reply));
  auto out = unseen + notes_of(*reply, style);
  if (!example.empty()) out += "\n" + dim("One way to say it back", style) + "\n" + wrapped(example, style.width, "  ");
  return shown(out);
}

// --- --doubt

/// What is wrong with the word for --kind; empty where nothing is.
std::string kind_fault(const std::string& kind) {
  std::string names;
  for (const auto& known : speak::doubt_words(Language::en).kinds) {
    if (known.id == kind) return {};
    names += (names.empty() ? "" : ", ") + known.id;
  }
  return "there is no such kind of act; choose one of " + names;
}

int run_doubt(const SpeakOptions& options, const std::string& text, bool is_json) {
  api::DoubtAsk request{text, options.kind.empty() ? std::nullopt : std::optional(options.kind), options.is_message,
                        options.is_gate_closed};
  if (!options.is_gate_closed && text.empty())
    request.text = is_asking() ? ask("What happened?\n> ") : ask_for_all("What happened?");
  if (text == "-") request.text = ask_for_all("What happened?");
  if (!is_json && !options.is_message && !offer_support({request.text})) return exit_failed;
  const auto reply = api::other_readings(request, Language::en);
  if (!reply) return failed(reply.error());
  if (is_json) return shown_json(wire::to_json(*reply));
  const auto style = terminal_style();
  auto out = wrapped(reply->intro, style.width, "");
  if (reply->state == "offered") {
    out += "\n";
    for (const auto& reading : reply->readings) out += wrapped(reading, style.width, "  ") + "\n";
    out += bold("Instead of a conclusion, ask", style) + "\n" + wrapped(reply->question, style.width, "  ") + "\n" +
           wrapped(reply->note, style.width, "");
  }
  return shown(out);
}

}  // namespace

CLI::Option* add_text_option(CLI::App& command, const std::string& name, std::string& place,
                             const std::string& purpose) {
  return command.add_option(name, place, purpose)->transform([](const std::string& text) {
    return utf8::repaired(text);
  });
}

std::shared_ptr<SpeakOptions> add_speak_options(CLI::App& coach) {
  auto options = std::make_shared<SpeakOptions>();
  auto* is_assert =
      coach.add_flag("--assert", options->is_assert,
                     "make a message from four parts; asks for them, or takes them from TEXT or the flags");
  auto* is_listen = coach.add_flag("--listen", options->is_listen,
                                   "look at how TEXT says back a message of the library or --message");
  auto* is_doubt = coach.add_flag("--doubt", options->is_doubt, "other readings of what hurt, and a question to ask");
  is_assert->excludes(is_listen)->excludes(is_doubt);
  is_listen->excludes(is_doubt);
  add_text_option(coach, "--observation", options->observation, "with --assert: what happened")->needs(is_assert);
  add_text_option(coach, "--feeling", options->feeling, "with --assert: what you feel")->needs(is_assert);
  add_text_option(coach, "--need", options->need, "with --assert: what you need")->needs(is_assert);
  add_text_option(coach, "--request", options->request, "with --assert: what you ask for")->needs(is_assert);
  auto* message = add_text_option(coach, "--message", options->message,
                                  "with --listen: what your partner wrote, or the id of a message of the library")
                      ->check(message_fault)
                      ->needs(is_listen);
  coach.add_flag("--messages", options->is_list, "with --listen: list the messages of the library, by depth")
      ->needs(is_listen)
      ->excludes(message)
      ->excludes("TEXT");
  coach.add_option("--kind", options->kind, "with --doubt: the kind of act, such as late or no_answer")
      ->check(kind_fault)
      ->needs(is_doubt);
  coach.add_flag("--was-written", options->is_message, "with --doubt: TEXT is your partner's message")->needs(is_doubt);
  coach.add_flag("--gate-closed", options->is_gate_closed, "with --doubt: the safety gate is closed")
      ->needs(is_doubt)
      ->group("");
  return options;
}

std::optional<int> run_speak(const SpeakOptions& options, const std::string& text, bool is_json) {
  if (options.is_assert) return run_assert(options, text, is_json);
  if (options.is_listen) return run_listen(options, text, is_json);
  if (options.is_doubt) return run_doubt(options, text, is_json);
  return std::nullopt;
}

}  // namespace securebase::cli
