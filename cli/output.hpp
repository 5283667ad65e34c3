#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace securebase::cli {

/// Where a command writes: a file, or standard output for "-". A file is written beside its place and moved there by
/// commit(), so that a command that fails leaves what was there before. Needs no commit for standard output.
class Output {
 public:
  static Result<Output> open(const std::string& path);
  ~Output();
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;

  /// False once writing failed (disk full, reader gone); what follows is dropped, and commit() says why.
  bool write(std::string_view text);
  /// Hands on what was written so far, to a reader who waits for it. False as write().
  bool flush();
  /// Flushes and moves the file to its place. Error: unavailable, with the system's reason.
  Result<void> commit();

 private:
  Output(std::FILE* file, std::string path) : file_(file), path_(std::move(path)) {}
  std::string partial_path() const { return path_ + ".part"; }

  std::FILE* file_ = nullptr;
  std::string path_;  ///< Empty for standard output.
  bool failed_ = false;
  int reason_ = 0;  ///< The errno of the first failure.
};

/// Writes the text to standard output, to its end. False where that failed; the error is printed then.
bool print(std::string_view text);

/// "securebase: line 12: message" on standard error.
void print_error(const Error& error);

/// "securebase: note: message" on standard error.
void print_note(std::string_view message);

/// All of standard input, byte for byte but for the line breaks at its end.
std::string standard_input();

}  // namespace securebase::cli
