#pragma once

#include <string>
#include <string_view>

namespace securebase::cli {

/// Whether somebody sits at standard input and can be asked.
bool is_asking();

/// Writes the text on standard error where somebody can be asked.
void prompt(std::string_view text);

/// One line from standard input; on a terminal after `question` on standard error. Empty at the end of the input.
/// Bytes that are not UTF-8 are U+FFFD.
std::string ask(std::string_view question);

/// All of standard input; on a terminal after a line on standard error that says what is waited for and how to end it:
/// "Write the message." Bytes that are not UTF-8 are U+FFFD.
std::string ask_for_all(std::string_view what);

}  // namespace securebase::cli
