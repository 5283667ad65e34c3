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

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/speak_command.hpp"
#include "cli/terminal.hpp"
#include "core/api/coach.hpp"
#include "core/api/engine.hpp"
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
  std::string out;
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
  for (const auto& mark : reply.sureness) {
    constexpr double worth_telling = 0.05;
    if (mark.confidence >= mark.threshold || mark.confidence < worth_telling) continue;
    out += dim(wrapped("not sure enough to say: " + mark.mark + ", " + percent(mark.confidence), style.width, "  "),
               style);
  }
  return out;
}

// --- many drafts, for a program

struct LineRequest {
  boost::json::value id;
  api::CoachRequest draft;
};

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

Result<LineRequest> line_request(std::string_view line) {
  boost::system::error_code error;
  const auto tree = boost::json::parse(boost::json::string_view(line.data(), line.size()), error);
  const auto* object = error ? nullptr : tree.if_object();
  if (object == nullptr) return fail(Code::bad_input, "", "expected a JSON object such as {\"id\":1,\"text\":\"...\"}");
  auto draft = wire::from_json<api::CoachRequest>(line);
  if (!draft) return std::unexpected(draft.error());
  LineRequest request{nullptr, *std::move(draft)};
  if (const auto* id = object->if_contains("id")) request.id = *id;
  return request;
}

std::string line_reply(const LineRequest& request) {
  const auto id = boost::json::serialize(request.id);
  const auto reply = api::check_draft(request.draft, model::built_in_network(), Language::en);
  if (!reply) return "{\"id\":" + id + ",\"error\":" + wire::to_json(reply.error().message) + "}\n";
  std::vector<LineMark> marks;
  for (const auto& finding : reply->findings) {
    marks.push_back(
        {finding.mark, finding.begin, finding.end, finding.confidence, finding.layer, finding.why, finding.rewordings});
  }
  std::vector<double> sureness;
  for (const auto& mark : reply->sureness) sureness.push_back(mark.confidence);
  return "{\"id\":" + id + ",\"language\":" + wire::to_json(reply->language) + ",\"marks\":" + wire::to_json(marks) +
         ",\"sureness\":" + wire::to_json(sureness) + "}\n";
}

/// Answers every line, in order, as it comes. A line that cannot be read is answered with an error and the next is
/// read.
int run_lines(bool is_brief) {
  int status = exit_done;
  std::string line;
  for (std::int64_t number = 1; std::getline(std::cin, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::string reply;
    if (auto request = line_request(line)) {
      if (is_brief) request->draft.is_brief = true;
      reply = line_reply(*request);
    } else {
      status = exit_failed;
      const auto& error = request.error();
      print_error({error.code, "line " + std::to_string(number) + (error.where.empty() ? "" : " " + error.where),
                   error.message});
      reply = "{\"id\":null,\"line\":" + std::to_string(number) + ",\"error\":" + wire::to_json(error.message) + "}\n";
    }
    if (std::fwrite(reply.data(), 1, reply.size(), stdout) != reply.size()) return exit_failed;
    // Whoever writes a line and waits for its answer must not wait for a full buffer.
    if (std::cin.rdbuf()->in_avail() <= 0) std::fflush(stdout);
  }
  return std::fflush(stdout) == 0 ? status : exit_failed;
}

int run(const CoachOptions& options) {
  if (options.is_jsonl) return run_lines(options.is_brief);
  const auto text = options.text.empty() || options.text == "-" ? standard_input() : options.text;
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
  auto shown = options.is_json ? wire::to_json(*reply) + "\n" : advice(text, *reply, terminal_style());
  if (options.is_explained) shown += explanation(text, *reply, terminal_style());
  std::fputs(shown.c_str(), stdout);
  return exit_done;
}

}  // namespace

void add_coach_command(CLI::App& app, int& status) {
  auto options = std::make_shared<CoachOptions>();
  auto* command = app.add_subcommand("coach", "check a message before it is sent, or find the words for it");
  command->add_option("TEXT", options->text, "the message; standard input when left out");
  command->add_option("--previous", options->previous, "the partner's message before");
  auto* json = command->add_flag("--json", options->is_json, "print the findings as JSON");
  auto* lines = command
                    ->add_flag("--jsonl", options->is_jsonl,
                               "read {\"id\",\"text\",\"previous\"} a line from standard input and write "
                               "{\"id\",\"language\",\"marks\",\"sureness\"} a line")
                    ->excludes(json);
  command->add_flag("--brief", options->is_brief,
                    "with --jsonl: marks alone, without rewordings, several times as fast");
  command
      ->add_flag("--explain", options->is_explained,
                 "say which layer of the reader saw what, and how sure it is; --json and --jsonl always do")
      ->excludes(json)
      ->excludes(lines);
  command->footer("Positions (begin, end) count Unicode code points of the text, end excluded.");
  const auto speak = add_speak_options(*command);
  command->callback([options, speak, &status] {
    const auto done = run_speak(*speak, options->text, options->is_json);
    status = done ? *done : run(*options);
  });
}

}  // namespace securebase::cli
