#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <iostream>
#include <iterator>
#include <utility>

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
    : file_(std::exchange(other.file_, nullptr)), path_(std::move(other.path_)), failed_(other.failed_) {}

Output::~Output() {
  if (file_ == nullptr || path_.empty()) return;
  std::fclose(file_);
  std::remove(partial_path().c_str());
}

bool Output::write(std::string_view text) {
  if (!failed_ && std::fwrite(text.data(), 1, text.size(), file_) != text.size()) failed_ = true;
  return !failed_;
}

Result<void> Output::commit() {
  if (std::fflush(file_) != 0) failed_ = true;
  const auto reason = std::string(std::strerror(errno));
  if (path_.empty()) {
    file_ = nullptr;
    if (failed_) return fail(Code::unavailable, "standard output", "could not be written to the end: " + reason);
    return {};
  }
  if (std::fclose(std::exchange(file_, nullptr)) != 0) failed_ = true;
  if (failed_ || std::rename(partial_path().c_str(), path_.c_str()) != 0) {
    std::remove(partial_path().c_str());
    return fail(Code::unavailable, path_, "could not be written: " + reason);
  }
  return {};
}

void print_error(const Error& error) {
  const auto place = error.where.empty() ? "" : error.where + ": ";
  std::fprintf(stderr, "securebase: %s%s\n", place.c_str(), error.message.c_str());
}

std::string standard_input() {
  std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

}  // namespace securebase::cli
