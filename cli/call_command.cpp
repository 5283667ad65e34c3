#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "core/api/engine.hpp"
#include "core/wire/json.hpp"

namespace securebase::cli {
namespace {

/// One line of `securebase call -`.
struct CallLine {
  std::string call;
  std::string request;  ///< JSON text.
};
BOOST_DESCRIBE_STRUCT(CallLine, (), (call, request))

/// Answers each line of standard input with a line, one engine for all: what a page does, without a page.
std::string answers_of(const std::string& lines) {
  api::Engine engine;
  std::string answers;
  for (std::size_t begin = 0; begin < lines.size();) {
    const auto end = std::min(lines.find('\n', begin), lines.size());
    const auto line = wire::from_json<CallLine>(std::string_view(lines).substr(begin, end - begin));
    answers += (line ? engine.call(line->call, line->request) : R"({"ok":false,"error":{"code":"bad_input"}})") + "\n";
    begin = end + 1;
  }
  return answers;
}

std::string answer_of(const std::string& name) {
  if (name == "typescript") return api::Engine::typescript();
  if (name == "events") return api::Engine::events_page();
  if (name == "-") return answers_of(standard_input());
  return api::Engine().call(name, standard_input()) + "\n";
}

}  // namespace

void add_call_command(CLI::App& app, int& status) {
  auto name = std::make_shared<std::string>();
  auto* command = app.add_subcommand("call", "")->group("");
  command->add_option("NAME", *name)->required();
  command->callback([name, &status] { status = print(answer_of(*name)) ? exit_done : exit_failed; });
}

}  // namespace securebase::cli
