#include "core/chat/import.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/chat/content.hpp"
#include "core/chat/discord.hpp"
#include "core/chat/imessage_text.hpp"
#include "core/chat/meta.hpp"
#include "core/chat/securebase_csv.hpp"
#include "core/chat/securebase_jsonl.hpp"
#include "core/chat/signal_desktop.hpp"
#include "core/chat/signal_export_json.hpp"
#include "core/chat/signal_markdown.hpp"
#include "core/chat/sms_backup.hpp"
#include "core/chat/telegram.hpp"
#include "core/chat/whatsapp.hpp"
#include "core/chat/whatsapp_phrases.hpp"
#include "core/chat/zip.hpp"

namespace securebase::chat {
namespace {

/// As many bytes tell every format.
constexpr std::size_t head_bytes = 65536;
/// A survey reads this much even when the order of the dates is clear at once, to see who writes.
constexpr std::uint64_t survey_bytes_min = std::uint64_t{1} << 20;
/// How much of the work a survey is, when it reads the whole file: it only looks at the heads.
constexpr double survey_share = 0.25;

std::unique_ptr<Parser> make_parser(Format format, const ParseOptions& options) {
  switch (format) {
    case Format::whatsapp:
      return make_whatsapp_parser(options);
    case Format::telegram:
      return make_telegram_parser(options);
    case Format::signal_desktop:
      return make_signal_desktop_parser(options);
    case Format::signal_export_json:
      return make_signal_export_json_parser(options);
    case Format::signal_export_markdown:
      return make_signal_export_markdown_parser(options);
    case Format::imessage_text:
      return make_imessage_text_parser(options);
    case Format::meta:
      return make_meta_parser(options);
    case Format::discord:
      return make_discord_parser(options);
    case Format::sms_backup:
      return make_sms_backup_parser(options);
    case Format::securebase_jsonl:
      return make_securebase_jsonl_parser(options);
    case Format::securebase_csv:
      return make_securebase_csv_parser(options);
  }
  return nullptr;
}

}  // namespace

/// Up to three passes over the same content: its head tells the format, a survey the order of WhatsApp's dates, and the
/// last pass parses. Between the first two stands the directory, where the file is an archive.
class Import::State {
 public:
  State(std::uint64_t file_size, ParseOptions options, std::uint64_t chunk_bytes)
      : file_size_(file_size),
        chunk_bytes_(std::max<std::uint64_t>(chunk_bytes, 1)),
        options_(std::move(options)),
        reader_(file_size, chunk_bytes_) {}

  std::optional<Range> wants() const {
    if (stage_ == Stage::done || stage_ == Stage::failed) return std::nullopt;
    // One byte that is not there: the answer says that the file is empty.
    if (file_size_ == 0) return Range{0, 1};
    if (stage_ == Stage::directory) return directory_->wants();
    return reader_.wants();
  }

  Result<void> feed(std::string_view bytes, Sink& sink) {
    if (stage_ == Stage::done || stage_ == Stage::failed) return {};
    auto result = stage_ == Stage::directory ? read_directory(bytes) : read_content(bytes, sink);
    if (!result) stage_ = Stage::failed;
    return result;
  }

  std::optional<Format> format() const { return format_; }

  double progress() const {
    switch (stage_) {
      case Stage::directory:
      case Stage::head:
      case Stage::failed:
        return 0;
      case Stage::survey:
        return survey_share * reader_.progress();
      case Stage::parse:
        return surveyed_share_ + (1 - surveyed_share_) * reader_.progress();
      case Stage::done:
        return 1;
    }
    return 0;
  }

  std::vector<Notice> notices() const {
    auto notices = parser_ ? parser_->notices() : std::vector<Notice>();
    if (const auto others = other_chats(); format_ && others > 0) {
      notices.push_back(
          {"parts_skipped", "The archive holds " + std::to_string(others) +
                                (others == 1 ? " more file that may be a chat" : " more files that may be chats") +
                                "; the largest was read. Unpack the archive to read another."});
    }
    return notices;
  }

 private:
  enum class Stage { head, directory, survey, parse, done, failed };

  bool is_archive() const { return directory_.has_value(); }
  const ZipEntry& entry() const { return directory_->candidates()[candidate_]; }

  /// Begins a pass: back to the beginning of the content.
  void rewind() {
    ++pass_;
    reader_ = is_archive() ? ContentReader(entry(), file_size_, chunk_bytes_) : ContentReader(file_size_, chunk_bytes_);
  }

  Result<void> read_directory(std::string_view bytes) {
    if (auto fed = directory_->feed(bytes); !fed) return fed;
    if (directory_->wants()) return {};
    if (directory_->candidates().empty()) return no_chat_inside();
    candidate_ = 0;
    begin_head();
    return {};
  }

  Result<void> read_content(std::string_view bytes, Sink& sink) {
    reader_.give(bytes);
    while (true) {
      const auto pass = pass_;
      auto piece = reader_.take();
      if (!piece) return on_unreadable(piece.error(), sink);
      if (piece->empty()) return reader_.is_done() ? on_end(sink) : Result<void>();
      if (auto read = on_piece(*piece, sink); !read) return read;
      // Where a new pass has begun, the rest of these bytes belongs to the old one.
      if (pass_ != pass) return {};
    }
  }

  Result<void> on_piece(std::string_view piece, Sink& sink) {
    switch (stage_) {
      case Stage::head:
        head_ += piece.substr(0, head_bytes - head_.size());
        return head_.size() < head_bytes ? Result<void>() : on_head();
      case Stage::survey:
        survey_->feed(piece);
        surveyed_bytes_ += piece.size();
        if (survey_->is_settled() && surveyed_bytes_ >= survey_bytes_min) begin_parse();
        return {};
      case Stage::parse:
        return parser_->feed(piece, sink);
      default:
        return {};
    }
  }

  Result<void> on_end(Sink& sink) {
    if (stage_ == Stage::head) return on_head();
    if (stage_ == Stage::survey) {
      survey_->finish();
      begin_parse();
      return {};
    }
    auto finished = parser_->finish(sink);
    stage_ = Stage::done;
    return finished;
  }

  /// The content cannot be unpacked any further. Whatever came before is read all the same.
  Result<void> on_unreadable(const Error& error, Sink& sink) {
    if (stage_ == Stage::head) {
      if (!first_error_) first_error_ = error;
      return on_head();
    }
    if (stage_ == Stage::survey) {
      survey_->finish();
      begin_parse();
      return {};
    }
    // The message in hand is as whole as it will ever be.
    static_cast<void>(parser_->finish(sink));
    return std::unexpected(error);
  }

  void begin_head() {
    stage_ = Stage::head;
    head_.clear();
    rewind();
  }

  /// The first bytes are there: what is it?
  Result<void> on_head() {
    if (!is_archive() && looks_like_zip(head_)) {
      directory_.emplace(file_size_, chunk_bytes_);
      stage_ = Stage::directory;
      ++pass_;
      return {};
    }
    const auto format = recognise(head_);
    if (!format) {
      if (!is_archive()) return std::unexpected(format.error());
      if (candidate_ + 1 == directory_->candidates().size()) return no_chat_inside();
      ++candidate_;
      begin_head();
      return {};
    }
    format_ = *format;
    head_ = {};
    if (*format == Format::whatsapp) {
      survey_.emplace();
      stage_ = Stage::survey;
    } else {
      parser_ = make_parser(*format, options_);
      stage_ = Stage::parse;
    }
    rewind();
    return {};
  }

  void begin_parse() {
    auto dialect = survey_->dialect();
    if (is_archive()) dialect.chat_name = chat_name_of(entry().name);
    parser_ = make_whatsapp_parser(options_, std::move(dialect));
    surveyed_share_ = survey_share * reader_.progress();
    survey_.reset();
    stage_ = Stage::parse;
    rewind();
  }

  Result<void> no_chat_inside() const {
    if (first_error_) return std::unexpected(*first_error_);
    return fail(Code::bad_input, "",
                "the archive holds no chat that is known, among " + std::to_string(directory_->entry_count()) +
                    " files; unpack it and choose the exported chat itself");
  }

  /// Entries of the archive that are as likely to be a chat as the one that is read.
  std::uint64_t other_chats() const {
    if (!is_archive() || directory_->candidates().empty()) return 0;
    const auto likelihood = chat_likelihood(entry().name);
    return static_cast<std::uint64_t>(std::ranges::count_if(
               directory_->candidates(),
               [likelihood](const ZipEntry& other) { return chat_likelihood(other.name) >= likelihood; })) -
           1;
  }

  std::uint64_t file_size_;
  std::uint64_t chunk_bytes_;
  ParseOptions options_;
  Stage stage_ = Stage::head;
  ContentReader reader_;
  std::optional<ZipDirectory> directory_;
  std::size_t candidate_ = 0;
  std::optional<Error> first_error_;  ///< Why a likelier entry could not be unpacked.
  int pass_ = 0;
  std::string head_;
  std::optional<Format> format_;
  std::optional<DialectSurvey> survey_;
  std::uint64_t surveyed_bytes_ = 0;
  double surveyed_share_ = 0;
  std::unique_ptr<Parser> parser_;
};

Import::Import(std::uint64_t file_size, ParseOptions options, std::uint64_t chunk_bytes)
    : state_(std::make_unique<State>(file_size, std::move(options), chunk_bytes)) {}
Import::~Import() = default;
Import::Import(Import&&) noexcept = default;
Import& Import::operator=(Import&&) noexcept = default;

std::optional<Range> Import::wants() const { return state_->wants(); }
Result<void> Import::feed(std::string_view bytes, Sink& sink) { return state_->feed(bytes, sink); }
std::optional<Format> Import::format() const { return state_->format(); }
double Import::progress() const { return state_->progress(); }
std::vector<Notice> Import::notices() const { return state_->notices(); }

}  // namespace securebase::chat
