#pragma once

#include <string>
#include <string_view>

namespace securebase::cli {

/// Whether somebody sits at standard input and can be asked.
bool is_asking();

/// One line from standard input; on a terminal after `question` on standard error. Empty at the end of the input.
std::string ask(std::string_view question);

}  // namespace securebase::cli
