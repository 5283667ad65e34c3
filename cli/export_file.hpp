#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/message.hpp"
#include "core/chat/parser.hpp"

namespace securebase::cli {

struct ReadExport {
  std::string format_name;
  std::string format_title;
  std::vector<chat::Notice> notices;
};

/// Reads the export at `path` ("-" is standard input) to its end and hands every message to the sink. An iMessage
/// chat.db is read as such. `on_progress` is called now and then with 0 to 1.
/// Errors: unavailable (the file), else what stopped the reading and where.
Result<ReadExport> read_export(const std::string& path, const chat::ParseOptions& options, chat::Sink& sink,
                               const std::function<void(double)>& on_progress);

}  // namespace securebase::cli
