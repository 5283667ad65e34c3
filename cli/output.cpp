#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <iostream>
#include <iterator>
#include <utility>

#include "cli/terminal.hpp"

namespace securebase::cli {

Result<Output> Output::open(const std::string& path) {
  if (path == "-") return Output(stdout, "");
  Output output(nullptr, path);
  output.file_ = std::fopen(output.partial_path().c_str(), "wb");
  if (output.file_ == nullptr)
    return fail(Code::unavailable, path, std::string("cannot be written: ") + std::strerror(errno));
  return output;
}

Output::Output(Output&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)),
      path_(std::move(other.path_)),
      failed_(other.failed_),
      reason_(other.reason_) {}

Output::~Output() {
  if (file_ == nullptr || path_.empty()) return;
  std::fclose(file_);
  std::remove(partial_path().c_str());
}

bool Output::write(std::string_view text) {
  if (!failed_ && std::fwrite(text.data(), 1, text.size(), file_) != text.size()) {
    failed_ = true;
    reason_ = errno;
  }
  return !failed_;
}

bool Output::flush() {
  if (!failed_ && std::fflush(file_) != 0) {
    failed_ = true;
    reason_ = errno;
  }
  return !failed_;
}

Result<void> Output::commit() {
  (void)flush();
  if (path_.empty()) {
    file_ = nullptr;
    if (!failed_) return {};
    return fail(Code::unavailable, "standard output",
                std::string("could not be written to the end: ") + std::strerror(reason_));
  }
  const bool is_closed = std::fclose(std::exchange(file_, nullptr)) == 0;
  if (!failed_ && is_closed && std::rename(partial_path().c_str(), path_.c_str()) == 0) return {};
  if (!failed_) reason_ = errno;
  std::remove(partial_path().c_str());
  return fail(Code::unavailable, path_, std::string("could not be written: ") + std::strerror(reason_));
}

bool print(std::string_view text) {
  auto output = Output::open("-");
  output->write(text);
  const auto written = output->commit();
  if (!written) print_error(written.error());
  return written.has_value();
}

void print_error(const Error& error) {
  const auto place = error.where.empty() ? "" : error.where + ": ";
  std::fprintf(stderr, "securebase: %s\n", printable(place + error.message).c_str());
}

void print_note(std::string_view message) {
  std::fprintf(stderr, "securebase: note: %s\n", printable(message).c_str());
}

std::string standard_input() {
  std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

}  // namespace securebase::cli
