#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/device_zone.hpp"
#include "cli/export_file.hpp"
#include "cli/output.hpp"
#include "cli/report_csv.hpp"
#include "cli/report_text.hpp"
#include "cli/terminal.hpp"
#include "core/model/built_in.hpp"
#include "core/report/build.hpp"
#include "core/report/history.hpp"
#include "core/report/page_html.hpp"
#include "core/wire/json.hpp"

namespace securebase::cli {
namespace {

struct ReadOptions {
  std::string file;
  std::string chat;
  std::string me;
  std::string zone;
  std::string html;
  bool is_masked = false;
  bool is_json = false;
  bool is_csv = false;
};

Result<report::Report> read_report(const ReadOptions& options) {
  auto zone = zone_option(options.zone);
  if (!zone) return std::unexpected(zone.error());
  chat::ParseOptions parse;
  parse.zone = *std::move(zone);
  std::error_code no_size;  // A pipe has none; the collector then learns the length as it reads.
  const auto size = std::filesystem::file_size(options.file, no_size);
  report::HistoryCollector collector(model::built_in_network(), no_size ? 0 : size);
  ProgressBar progress;
  const auto read = read_export(options.file, parse, collector, [&](double share) { progress.show(share); });
  if (!read) return std::unexpected(read.error());
  const auto selection = collector.select({options.chat, options.me});
  if (!selection) return std::unexpected(selection.error());
  // The terminal opens no log: for whom the report is, nobody knows, so it says what is safe for everybody.
  report::ReportInfo info{read->format_name, read->format_title, {}, options.is_masked, true};
  for (const auto& notice : read->notices) info.notices.push_back(notice.message);
  return report::build_report(*selection, info);
}

Result<void> write_to(const std::string& path, std::string_view text) {
  auto output = Output::open(path);
  if (!output) return std::unexpected(output.error());
  output->write(text);
  return output->commit();
}

Result<void> run(const ReadOptions& options) {
  const auto report = read_report(options);
  if (!report) return std::unexpected(report.error());
  if (!options.html.empty()) {
    if (const auto written = write_to(options.html, report::page_html(*report, Language::en)); !written) return written;
    if (!options.is_json && !options.is_csv) return {};
  }
  if (options.is_json) return write_to("-", wire::to_json(*report) + "\n");
  if (options.is_csv) return write_to("-", report_csv(*report));
  return write_to("-", report_text(*report, terminal_style()));
}

}  // namespace

void add_read_command(CLI::App& app, int& status) {
  auto options = std::make_shared<ReadOptions>();
  auto* command = app.add_subcommand("read", "say how two people talk, from an exported chat");
  command
      ->add_option("FILE", options->file,
                   "the export (.txt, .zip, .json, .xml, .md, .csv, chat.db); - for standard input")
      ->required();
  command->add_option("--me", options->me, "your name as the export shows it");
  command->add_option("--chat", options->chat, "which chat, when the export holds several");
  command->add_flag("--mask", options->is_masked, "hide the names");
  command->add_option("--html", options->html, "write one self-contained page to this file");
  auto* json = command->add_flag("--json", options->is_json, "print the report as JSON");
  command->add_flag("--csv", options->is_csv, "print every number as a table")->excludes(json);
  command->add_option("--zone", options->zone,
                      "offset of the clock the chat was written by, such as +02:00 (default: this machine's zone)");
  command->footer("The report is printed as text unless --json, --csv or --html says otherwise.");
  command->callback([options, &status] {
    const auto done = run(*options);
    if (done) return;
    print_error(done.error());
    status = exit_failed;
  });
}

}  // namespace securebase::cli
