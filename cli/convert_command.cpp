#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/device_zone.hpp"
#include "cli/export_file.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "core/chat/message_json.hpp"

namespace securebase::cli {
namespace {

struct ConvertOptions {
  std::string file;
  std::string output = "-";
  std::string zone;
};

/// Writes each message as it comes; the export may be larger than the memory.
class JsonLines : public chat::Sink {
 public:
  explicit JsonLines(Output& output) : output_(output) { buffer_.reserve(flush_bytes * 2); }

  void conversation(const chat::Conversation& conversation) override {
    name_ = conversation.name;
    is_group_ = conversation.is_group;
  }
  void message(const chat::Message& message) override {
    chat::append_json_line(buffer_, {name_, is_group_}, message);
    if (buffer_.size() >= flush_bytes) flush();
  }
  void flush() {
    output_.write(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t flush_bytes = 1 << 16;
  Output& output_;
  std::string buffer_;
  std::string name_;
  bool is_group_ = false;
};

Result<void> run(const ConvertOptions& options) {
  auto zone = zone_option(options.zone);
  if (!zone) return std::unexpected(zone.error());
  chat::ParseOptions parse;
  parse.zone = *std::move(zone);
  auto output = Output::open(options.output);
  if (!output) return std::unexpected(output.error());
  JsonLines lines(*output);
  ProgressBar progress;
  const auto read = read_export(options.file, parse, lines, [&](double share) { progress.show(share); });
  lines.flush();
  if (!read) {
    // What was read before the fault stands: on standard output it is written already.
    if (options.output == "-") (void)output->commit();
    return std::unexpected(read.error());
  }
  for (const auto& notice : read->notices) print_note(notice.message);
  return output->commit();
}

}  // namespace

void add_convert_command(CLI::App& app, int& status) {
  auto options = std::make_shared<ConvertOptions>();
  auto* command = app.add_subcommand("convert", "write an exported chat as JSON lines, one message a line");
  command->add_option("FILE", options->file, "the export; - for standard input")->required();
  command->add_option("-o,--output", options->output, "write to this file instead of standard output");
  command->add_option("--zone", options->zone,
                      "offset of the clock the chat was written by, such as +02:00 (default: this machine's zone)");
  command->callback([options, &status] {
    const auto done = run(*options);
    if (done) return;
    print_error(done.error());
    status = exit_failed;
  });
}

}  // namespace securebase::cli
