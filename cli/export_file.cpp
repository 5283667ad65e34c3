#include "cli/export_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "cli/imessage_db.hpp"
#include "core/chat/import.hpp"

namespace securebase::cli {
namespace {

using File = std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })>;

std::unexpected<Error> unreadable(const std::string& path) {
  return fail(Code::unavailable, path, std::string("cannot be read: ") + std::strerror(errno));
}

/// Standard input as a file that can be read from any place: an import may ask for a zip's end first.
Result<File> spooled_input() {
  File file(std::tmpfile());
  if (!file) return unreadable("a temporary file");
  std::vector<char> buffer(chat::import_chunk_bytes_max);
  while (const auto read = std::fread(buffer.data(), 1, buffer.size(), stdin)) {
    if (std::fwrite(buffer.data(), 1, read, file.get()) != read) return unreadable("a temporary file");
  }
  if (std::ferror(stdin) != 0) return unreadable("standard input");
  return file;
}

Result<File> opened(const std::string& path) {
  if (path == "-") return spooled_input();
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return unreadable(path);
  return file;
}

Result<std::uint64_t> size_of(std::FILE* file, const std::string& path) {
  if (fseeko(file, 0, SEEK_END) != 0) return unreadable(path);
  const auto size = ftello(file);
  // A folder opens like a file and claims the largest size there is.
  if (size < 0 || static_cast<std::uint64_t>(size) > (std::uint64_t{1} << 53)) {
    return fail(Code::unavailable, path, "is not a file");
  }
  return static_cast<std::uint64_t>(size);
}

}  // namespace

Result<ReadExport> read_export(const std::string& path, const chat::ParseOptions& options, chat::Sink& sink,
                               const std::function<void(double)>& on_progress) {
  if (path != "-" && is_imessage_db(path)) {
    ReadExport done{"imessage_db", "iMessage", {}};
    if (const auto read = read_imessage_db(path, options, sink, done.notices); !read)
      return std::unexpected(read.error());
    return done;
  }
  const auto file = opened(path);
  if (!file) return std::unexpected(file.error());
  const auto size = size_of(file->get(), path);
  if (!size) return std::unexpected(size.error());

  chat::Import import(*size, options);
  std::vector<char> buffer;
  while (const auto wants = import.wants()) {
    buffer.resize(wants->size);
    if (fseeko(file->get(), static_cast<off_t>(wants->offset), SEEK_SET) != 0) return unreadable(path);
    const auto read = std::fread(buffer.data(), 1, buffer.size(), file->get());
    if (std::ferror(file->get()) != 0) return unreadable(path);
    if (const auto fed = import.feed({buffer.data(), read}, sink); !fed) return std::unexpected(fed.error());
    on_progress(import.progress());
  }
  ReadExport done{"", "", import.notices()};
  if (const auto format = import.format()) {
    done.format_name = chat::name_of(*format);
    done.format_title = chat::title_of(*format);
  }
  return done;
}

}  // namespace securebase::cli
