#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/secret.hpp"
#include "cli/terminal.hpp"
#include "core/base/moment.hpp"
#include "core/wire/json.hpp"
#include "vault/backup.hpp"
#include "vault/recovery_words.hpp"

namespace securebase::cli {
namespace {

struct BackupOptions {
  std::string file;
  std::string passphrase_file;
  std::string words_file;
  std::string output = "-";
  bool is_csv = false;
  bool is_json = false;
  bool keeps_going = false;
  bool has_private_questions = false;
};

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

constexpr std::size_t words_file_bytes_max = 4'096;  ///< Twelve words, with whatever somebody wrote around them.

struct ReadBackup {
  vault::BackupHeader header;
  vault::Backup backup;
};

std::unexpected<Error> unreadable(const std::string& path) {
  return fail(Code::unavailable, path, std::string("cannot be read: ") + std::strerror(errno));
}

/// The command line has no tables to bring letters to one form, so it says when that may be why.
Error with_hint(Error error, std::string_view passphrase) {
  const bool is_ascii = std::ranges::all_of(passphrase, [](unsigned char c) { return c < 0x80; });
  if (!is_ascii)
    error.message +=
        "; it holds letters beyond a to z, which can be written in two ways (as one sign, or as a letter and a mark): "
        "try a file in NFC with --passphrase-file";
  return error;
}

/// The next `size` bytes of the file; fewer at its end.
Result<vault::Bytes> next_bytes(const File& file, const std::string& path, std::size_t size) {
  if (std::feof(file.get()) != 0) return vault::Bytes{};
  vault::Bytes out(size);
  out.resize(std::fread(out.data(), 1, out.size(), file.get()));
  if (std::ferror(file.get()) != 0) return unreadable(path);
  return out;
}

Result<vault::BackupReader> opened_by_passphrase(const vault::BackupHeader& header, const BackupOptions& options) {
  if (!options.words_file.empty())
    return fail(Code::bad_input, "", "this backup opens with a passphrase, not with the twelve words");
  const auto passphrase = ask_secret("Passphrase of the backup: ", options.passphrase_file, "--passphrase-file");
  if (!passphrase) return std::unexpected(passphrase.error());
  const auto secret = vault::backup_secret(header, *passphrase);
  if (!secret) return std::unexpected(secret.error());
  auto reader = vault::BackupReader::start(header, *secret);
  if (!reader) return std::unexpected(with_hint(reader.error(), *passphrase));
  return reader;
}

/// The words of a file, which may have a line for each.
Result<std::string> written_words(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (file == nullptr) return unreadable(path);
  const auto bytes = next_bytes(file, path, words_file_bytes_max);
  if (!bytes) return std::unexpected(bytes.error());
  return std::string(vault::text(*bytes));
}

Result<vault::BackupReader> opened_by_words(const vault::BackupHeader& header, const BackupOptions& options) {
  if (!options.passphrase_file.empty())
    return fail(Code::bad_input, "", "this backup opens with the twelve words, not with a passphrase");
  const auto words = options.words_file.empty()
                         ? ask_secret("The twelve words of the backup, in their order: ", "", "--words-file")
                         : written_words(options.words_file);
  if (!words) return std::unexpected(words.error());
  const auto seed = vault::read_recovery_words(*words);
  if (!seed) return std::unexpected(seed.error());
  return vault::BackupReader::start(header, vault::backup_secret(*seed));
}

Result<ReadBackup> read_backup(const BackupOptions& options) {
  const File file(std::fopen(options.file.c_str(), "rb"), &std::fclose);
  if (file == nullptr) return unreadable(options.file);
  std::error_code unknown_size;
  const auto size = static_cast<double>(std::filesystem::file_size(options.file, unknown_size));
  const auto first = next_bytes(file, options.file, vault::backup_header_bytes);
  if (!first) return std::unexpected(first.error());
  const auto header = vault::read_backup_header(*first);
  if (!header) return std::unexpected(header.error());
  auto reader = header->stanza == vault::Stanza::words ? opened_by_words(*header, options)
                                                       : opened_by_passphrase(*header, options);
  if (!reader) return std::unexpected(reader.error());

  ProgressBar progress;
  for (double done = 0;;) {
    const auto piece = next_bytes(file, options.file, 1 << 20);
    if (!piece) return std::unexpected(piece.error());
    if (piece->empty()) break;
    if (auto fed = reader->feed(*piece); !fed) return std::unexpected(fed.error());
    done += static_cast<double>(piece->size());
    if (!unknown_size) progress.show(done / size);
  }
  auto backup = reader->finish(options.keeps_going ? vault::Damaged::set_aside : vault::Damaged::refuse);
  if (!backup) {
    auto error = backup.error();
    if (error.where.starts_with("space ")) error.message += "; nothing was written. With --keep-going the rest is read";
    return std::unexpected(std::move(error));
  }
  return ReadBackup{*header, *std::move(backup)};
}

void tell_faults(const vault::Backup& backup) {
  for (const auto& space : backup.spaces) {
    for (const auto& [record, message] : space.log.faults) {
      const auto place = record > 0 ? "entry " + std::to_string(record) + ": " : std::string();
      print_note("left out or missing: " + place + message);
    }
  }
}

/// Whether a calendar has this moment; a claim of another one is shown as empty.
bool has_date(std::uint64_t time_ms) { return time_ms < 253'402'300'800'000; }

std::string time_text(std::uint64_t time_ms) {
  return has_date(time_ms) ? to_rfc3339({static_cast<std::int64_t>(time_ms), 0}) : "";
}

/// A kind as it may stand in a table: a newer version's kind is a name, anything else is not shown.
std::string kind_text(const std::string& kind) {
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !kind.empty() && kind.size() <= 40 && std::ranges::all_of(kind, is_name) ? kind : "unknown";
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

/// The answers to the private questions, and corrections of them. A kind is read from the body, as the app does.
bool is_private(const vault::LogEvent& event) {
  const auto member_of = [](std::string_view json, std::string_view name) -> std::string {
    const auto parsed = wire::detail::parse(json);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    const auto* const member = object == nullptr ? nullptr : object->if_contains(name);
    const auto* const text = member == nullptr ? nullptr : member->if_string();
    return text == nullptr ? std::string() : std::string(*text);
  };
  constexpr std::string_view kind = "safety_checked";
  return event.kind == kind || member_of(event.body, "kind") == kind ||
         member_of(member_of(event.body, "body"), "kind") == kind;
}

/// What an entry is counted as. What the app notes beside what a person writes is one group: a kind of its own would
/// tell in which month the private questions were answered.
std::string counted_kind(const vault::LogEvent& event) {
  constexpr auto beside = std::to_array<std::string_view>(
      {"setting_changed", "step_passed", "handed_out", "safety_checked", "corrected", "taken_back"});
  auto kind = kind_text(event.kind);
  return std::ranges::find(beside, kind) != beside.end() ? "other" : kind;
}

std::string space_text(const vault::CheckedLog& log) {
  std::map<std::string, std::map<std::string, std::uint64_t>> months;
  std::set<vault::Id> authors;
  for (const auto& event : log.events) {
    const auto time = time_text(event.time_ms);
    ++months[time.empty() ? "no date" : time.substr(0, 7)][counted_kind(event)];
    if (event.counter > 0) authors.insert(event.author);
  }
  std::string out = counted(log.events.size(), "entry", "entries") + " from " +
                    counted(authors.size(), "device", "devices") + ", " + std::to_string(log.erased) + " deleted\n";
  for (const auto& [month, kinds] : months) {
    std::string line;
    for (const auto& [kind, n] : kinds) line += (line.empty() ? "" : ", ") + kind + " " + std::to_string(n);
    out += "  " + padded(month, 9) + line + "\n";
  }
  return out;
}

/// What a backup holds, and nothing that was written in it.
std::string inspection(const ReadBackup& read) {
  const auto& [header, backup] = read;
  const auto opens_with = header.stanza == vault::Stanza::words
                              ? std::string("the twelve words")
                              : "a passphrase (Argon2id, " + std::to_string(header.cost.passes) + " passes over " +
                                    std::to_string(header.cost.memory_kib / 1024) + " MiB)";
  std::string out = "Backup made " + time_text(backup.manifest.made) + "\nOpens with " + opens_with + "\n" +
                    counted(backup.spaces.size(), "space", "spaces") + "\n";
  for (const auto& space : backup.spaces) out += "\nSpace " + space.manifest.space_id + ": " + space_text(space.log);
  return out;
}

/// The body as one line of JSON, untouched but for line breaks between its parts.
std::string body_line(const vault::LogEvent& event) {
  if (!wire::detail::parse(event.body)) return wire::to_json(event.body);
  auto line = event.body;
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

std::string json_line(const vault::BackupSpace& space, const vault::LogEvent& event, bool names_space) {
  const auto time = time_text(event.time_ms);
  return R"({"event_id":")" + vault::hex(event.event) + R"(","time":)" + (time.empty() ? "null" : '"' + time + '"') +
         R"(,"author":")" + vault::hex(event.author) + R"(","counter":)" + std::to_string(event.counter) +
         (names_space ? R"(,"space":")" + space.manifest.space_id + '"' : std::string()) + R"(,"body":)" +
         body_line(event) + "}\n";
}

std::string csv_field(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv_line(const vault::LogEvent& event) {
  return kind_text(event.kind) + "," + time_text(event.time_ms) + "," + vault::hex(event.event) + "," +
         csv_field(body_line(event)) + "\r\n";
}

Result<void> inspect(const BackupOptions& options) {
  const auto read = read_backup(options);
  if (!read) return std::unexpected(read.error());
  tell_faults(read->backup);
  auto output = Output::open("-");
  if (!output) return std::unexpected(output.error());
  output->write(inspection(*read));
  return output->commit();
}

Result<void> export_events(const BackupOptions& options) {
  const auto read = read_backup(options);
  if (!read) return std::unexpected(read.error());
  tell_faults(read->backup);
  auto output = Output::open(options.output);
  if (!output) return std::unexpected(output.error());
  const auto& spaces = read->backup.spaces;
  if (options.is_csv) output->write("kind,time,event_id,body\r\n");
  for (const auto& space : spaces) {
    for (const auto& event : space.log.events) {
      if (is_private(event) && !options.has_private_questions) continue;
      output->write(options.is_csv ? csv_line(event) : json_line(space, event, spaces.size() > 1));
    }
  }
  return output->commit();
}

}  // namespace

void add_backup_command(CLI::App& app, int& status) {
  auto* command = app.add_subcommand("backup", "look into an encrypted backup file, or write out what it holds");
  command->require_subcommand(1);
  const auto add = [&](const char* name, const char* purpose, Result<void> (*run)(const BackupOptions&)) {
    auto options = std::make_shared<BackupOptions>();
    auto* sub = command->add_subcommand(name, purpose);
    sub->add_option("FILE", options->file, "the backup file")->required();
    auto* passphrase = sub->add_option("--passphrase-file", options->passphrase_file,
                                       "take the passphrase from the first line of this file instead of asking");
    sub->add_option("--words-file", options->words_file,
                    "for a backup that opens with the twelve words: take them from this file instead of asking")
        ->excludes(passphrase);
    sub->add_flag("--keep-going", options->keeps_going,
                  "leave out entries that are damaged, with a note each, instead of refusing the file");
    sub->callback([options, run, &status] {
      const auto done = run(*options);
      if (done) return;
      print_error(done.error());
      status = exit_failed;
    });
    return std::pair(sub, options);
  };
  add("inspect", "say when it was made and what it holds, never what was written", inspect);
  const auto [sub, options] =
      add("export", "write its entries as JSON lines or CSV, readable by anybody", export_events);
  auto* json = sub->add_flag("--json", options->is_json, "one entry a line as JSON (the default)");
  sub->add_flag("--csv", options->is_csv, "a table: kind, time, event_id, body")->excludes(json);
  sub->add_flag("--with-private-questions", options->has_private_questions,
                "write out the answers to the private questions as well; without it they are left out");
  sub->add_option("-o,--output", options->output, "write to this file instead of standard output");
}

}  // namespace securebase::cli
