#include <algorithm>
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ask.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/speak_command.hpp"
#include "cli/support_hint.hpp"
#include "cli/terminal.hpp"
#include "core/api/coach.hpp"
#include "core/base/utf8.hpp"
#include "core/model/built_in.hpp"
#include "core/wire/json.hpp"

namespace securebase::cli {
namespace {

struct CoachOptions {
  std::string text;
  std::string previous;
  bool is_json = false;
  bool is_jsonl = false;
  bool is_brief = false;
  bool is_explained = false;
};

// --- one draft, for a person

std::string_view how_sure(double confidence) {
  if (confidence >= 0.9) return "quite sure";
  if (confidence >= 0.75) return "fairly sure";
  return "not very sure";
}

/// [begin, end) of the text, counted in code points.
template <class Found>
std::string words_of(std::string_view text, const Found& finding) {
  std::size_t begin = text.size();
  std::size_t end = text.size();
  std::int64_t point = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool starts_point = i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (!starts_point) continue;
    if (point == finding.begin) begin = i;
    if (point == finding.end) end = i;
    ++point;
  }
  return std::string(text.substr(begin, end - begin));
}

std::string advice(const std::string& text, const api::CoachReply& reply, const TerminalStyle& style) {
  if (reply.language == "other") {
    return wrapped("This does not look like English. Only English is read so far, so nothing is said about it.",
                   style.width, "");
  }
  auto out = reply.care.empty() ? std::string() : wrapped(reply.care, style.width, "") + "\n";
  for (const auto& finding : reply.findings) {
    if (finding.is_helpful) continue;
    out += bold(finding.title, style) +
           dim("  (" + finding.pattern + "; " + std::string(how_sure(finding.confidence)) + ")", style) + "\n";
    out += wrapped("\"" + words_of(text, finding) + "\"", style.width, "  ") + wrapped(finding.why, style.width, "  ");
    for (const auto& rewording : finding.rewordings) {
      out += dim("  You could say:", style) + "\n" + wrapped(rewording, style.width, "    ");
    }
    out += "\n";
  }
  for (const auto& hint : reply.hints) {
    out += bold("A thought", style) + dim("  (" + hint.pattern + ")", style) + "\n";
    out += wrapped("\"" + words_of(text, hint) + "\"", style.width, "  ") + wrapped(hint.why, style.width, "  ");
    for (const auto& rewording : hint.rewordings) {
      out += dim("  You could say:", style) + "\n" + wrapped(rewording, style.width, "    ");
    }
    out += "\n";
  }
  if (reply.is_unsure) {
    out += wrapped("Something here may hurt; what, is not sure enough to say. You know best how it will be heard.",
                   style.width, "");
  }
  if (out.empty()) out = "Nothing here stood out as hurtful.\n";
  for (const auto& finding : reply.findings) {
    if (finding.is_helpful) {
      out += wrapped(finding.title + ": \"" + words_of(text, finding) + "\". " + finding.why, style.width, "");
    }
  }
  return out;
}

std::string percent(double share) { return std::to_string(static_cast<int>(std::lround(100 * share))) + " %"; }

std::string_view layer_words(std::string_view layer) {
  if (layer == "both") return "a rule and the trained reader";
  return layer == "rules" ? "a rule" : "the trained reader alone";
}

/// How the reader came to what it said: each finding with its layer, and the marks it was not sure enough of.
std::string explanation(const std::string& text, const api::CoachReply& reply, const TerminalStyle& style) {
  std::string out = "\n" + bold("How it was read", style) + "\n";
  if (reply.sureness.empty()) {
    return out +
           wrapped("By the rules alone: this program carries no trained reader, or found no words.", style.width, "  ");
  }
  const auto sureness_of = [&](std::string_view mark) {
    return *std::ranges::find(reply.sureness, mark, &api::CoachSureness::mark);
  };
  for (const auto& finding : reply.findings) {
    out += wrapped(finding.title + ": \"" + words_of(text, finding) + "\". Seen by " +
                       std::string(layer_words(finding.layer)) + " (" + finding.pattern + "). " +
                       percent(finding.confidence) + " sure; it is shown from " +
                       percent(sureness_of(finding.mark).threshold) + " on.",
                   style.width, "  ");
  }
  if (!reply.care.empty()) {
    out += wrapped("Where such words stand, nothing is called hurtful, however sure the reader is.", style.width, "  ");
  }
  for (const auto& mark : reply.sureness) {
    constexpr double worth_telling = 0.05;
    if (mark.confidence >= mark.threshold || mark.confidence < worth_telling) continue;
    out += dim(wrapped("not sure enough to say: " + mark.mark + ", " + percent(mark.confidence), style.width, "  "),
               style);
  }
  return out;
}

// --- many drafts, for a program

struct LineMark {
  std::string mark;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  double confidence = 0;
  std::string layer;
  std::string why;
  std::vector<std::string> rewordings;
};
BOOST_DESCRIBE_STRUCT(LineMark, (), (mark, begin, end, confidence, layer, why, rewordings))

/// Whether half of a surrogate pair stands in JSON: "\\ud83d" without "\\ude00" after it, or the second half alone.
bool has_half_pair(std::string_view json) {
  bool is_open = false;  // A first half stands right before.
  for (std::size_t i = 0; i < json.size();) {
    const auto sign = json.substr(i, json[i] != '\\' ? 1 : json.substr(i + 1).starts_with('u') ? 6 : 2);
    const bool is_half = sign.size() == 6 && (sign[2] == 'd' || sign[2] == 'D') && sign[3] >= '8';
    const bool is_second = is_half && std::string_view("cCdDeEfF").contains(sign[3]);
    if (is_open != is_second) return true;
    is_open = is_half && !is_second;
    i += sign.size();
  }
  return is_open;
}

/// The object of a line. Errors: bad_input, with what is wrong.
Result<boost::json::object> object_of(std::string_view line) {
  if (!utf8::is_valid(line)) return fail(Code::bad_input, "", "the line is not UTF-8, which JSON must be");
  boost::system::error_code error;
  auto tree = boost::json::parse(boost::json::string_view(line.data(), line.size()), error);
  if (error && has_half_pair(line)) {
    return fail(Code::bad_input, "",
                "half of a surrogate pair, such as \\ud83d alone, is no character; give both halves, or U+FFFD");
  }
  if (error || !tree.is_object())
    return fail(Code::bad_input, "", "expected a JSON object such as {\"id\":1,\"text\":\"...\"}");
  return std::move(tree.get_object());
}

/// Whether a number in it may have been another one before it was read: one too large for 64 bits.
bool holds_too_large_number(const boost::json::value& id) {
  if (const auto* number = id.if_double()) return !(std::abs(*number) < 0x1p63);
  if (const auto* list = id.if_array()) return std::ranges::any_of(*list, holds_too_large_number);
  if (const auto* object = id.if_object())
    return std::ranges::any_of(*object, [](const auto& member) { return holds_too_large_number(member.value()); });
  return false;
}

/// The fields of an answer besides the id, as JSON. `id`, JSON too, is set as soon as it is known.
Result<std::string> fields_of_answer(std::string_view line, bool is_brief, std::string& id) {
  const auto object = object_of(line);
  if (!object) return std::unexpected(object.error());
  if (const auto* given = object->if_contains("id")) {
    if (holds_too_large_number(*given))
      return fail(Code::bad_input, "$.id", "a number as an id must fit in 64 bits; give this one as a text");
    id = boost::json::serialize(*given);
  }
  auto draft = wire::from_json<api::CoachRequest>(line);
  if (!draft) return std::unexpected(draft.error());
  if (is_brief) draft->is_brief = true;
  const auto reply = api::check_draft(*draft, model::built_in_network(), Language::en);
  if (!reply) return std::unexpected(reply.error());
  std::vector<LineMark> marks;
  for (const auto& finding : reply->findings) {
    marks.push_back(
        {finding.mark, finding.begin, finding.end, finding.confidence, finding.layer, finding.why, finding.rewordings});
  }
  std::vector<double> sureness;
  for (const auto& mark : reply->sureness) sureness.push_back(mark.confidence);
  return "\"language\":" + wire::to_json(reply->language) + ",\"marks\":" + wire::to_json(marks) +
         ",\"sureness\":" + wire::to_json(sureness) + ",\"care\":" + wire::to_json(reply->care) +
         ",\"is_unsure\":" + (reply->is_unsure ? "true" : "false");
}

/// Answers every line, in order, as it comes. A line that cannot be read is answered with an error and the next is
/// read.
int run_lines(bool is_brief) {
  prompt("Write lines such as {\"id\":1,\"text\":\"...\"}. Ctrl-D ends it.\n");
  int status = exit_done;
  auto output = Output::open("-");
  std::string read;
  for (std::int64_t number = 1; std::getline(std::cin, read); ++number) {
    std::string_view line = read;
    // A byte order mark begins some files, and so a line where files are joined.
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    std::string id = "null";
    auto fields = fields_of_answer(line, is_brief, id);
    if (!fields) {
      status = exit_failed;
      const auto& [code, where, message] = fields.error();
      const auto place = "line " + std::to_string(number);
      print_error({code, place + (where.empty() ? "" : " " + where), message});
      fields = "\"line\":" + std::to_string(number) +
               ",\"error\":" + wire::to_json(where.empty() ? message : where + ": " + message);
    }
    if (!output->write(printable_json("{\"id\":" + id + "," + *fields + "}\n"))) break;
    // Whoever writes a line and waits for its answer must not wait for a full buffer.
    if (std::cin.rdbuf()->in_avail() <= 0 && !output->flush()) break;
  }
  const auto written = output->commit();
  if (written) return status;
  print_error(written.error());
  return exit_failed;
}

int run(const CoachOptions& options) {
  if (options.is_jsonl) return run_lines(options.is_brief);
  const auto text = options.text.empty() || options.text == "-" ? ask_for_all("Write the message.") : options.text;
  if (!options.is_json && !offer_support({text})) return exit_failed;
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    print_error({Code::bad_input, "", "there is nothing to read; give a text or write it to standard input"});
    return exit_failed;
  }
  const auto reply =
      api::check_draft({text, options.previous.empty() ? std::nullopt : std::optional(options.previous), std::nullopt},
                       model::built_in_network(), Language::en);
  if (!reply) {
    print_error(reply.error());
    return exit_failed;
  }
  auto shown = options.is_json ? printable_json(wire::to_json(*reply)) + "\n" : advice(text, *reply, terminal_style());
  if (options.is_explained) shown += explanation(text, *reply, terminal_style());
  return print(shown) ? exit_done : exit_failed;
}

}  // namespace

void add_coach_command(CLI::App& app, int& status) {
  auto options = std::make_shared<CoachOptions>();
  auto* command = app.add_subcommand("coach", "check a message before it is sent, or find the words for it");
  auto* text = add_text_option(*command, "TEXT", options->text, "the message; standard input when left out");
  add_text_option(*command, "--previous", options->previous, "the partner's message before");
  auto* json = command->add_flag("--json", options->is_json, "print the findings as JSON");
  auto* lines = command
                    ->add_flag("--jsonl", options->is_jsonl,
                               "read {\"id\",\"text\",\"previous\"} a line from standard input and write "
                               "{\"id\",\"language\",\"marks\",\"sureness\",\"care\",\"is_unsure\"} a line")
                    ->excludes(json)
                    ->excludes(text);
  command
      ->add_flag("--brief", options->is_brief,
                 "with --jsonl: marks alone, without rewordings and care, several times as fast")
      ->needs(lines);
  auto* explain =
      command
          ->add_flag("--explain", options->is_explained,
                     "say which layer of the reader saw what, and how sure it is; --json and --jsonl always do")
          ->excludes(json)
          ->excludes(lines);
  command->footer("Positions (begin, end) count Unicode code points of the text, end excluded.");
  const auto speak = add_speak_options(*command);
  for (const auto* mode : {"--assert", "--listen", "--doubt"}) {
    lines->excludes(mode);
    explain->excludes(mode);
  }
  command->callback([options, speak, &status] {
    const auto done = run_speak(*speak, options->text, options->is_json);
    status = done ? *done : run(*options);
  });
}

}  // namespace securebase::cli
