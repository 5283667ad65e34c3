#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

/// `securebase coach --assert`, `--listen` and `--doubt`: the parts of Speak besides checking a draft.
namespace securebase::cli {

struct SpeakOptions {
  bool is_assert = false;
  bool is_listen = false;
  bool is_doubt = false;
  std::string observation;
  std::string feeling;
  std::string need;
  std::string request;
  std::string message;   ///< What the partner wrote: for --listen a real message, or the id of one of the library.
  bool is_list = false;  ///< The messages of the library, instead of listening to one.
  std::string kind;      ///< For --doubt.
  bool is_message = false;
  bool is_gate_closed = false;
};

/// An option for words. Bytes that are not UTF-8 become U+FFFD at once, so that all that is read, counted and quoted of
/// them is the same text.
CLI::Option* add_text_option(CLI::App& command, const std::string& name, std::string& place,
                             const std::string& purpose);

/// Declares their options on `coach`, which has its TEXT already.
std::shared_ptr<SpeakOptions> add_speak_options(CLI::App& coach);

/// Runs the one that was asked for and gives its exit status; none where a draft is to be checked. `text` is the
/// command's TEXT, which may be empty.
std::optional<int> run_speak(const SpeakOptions& options, const std::string& text, bool is_json);

}  // namespace securebase::cli
