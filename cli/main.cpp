#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"

int main(int argc, char** argv) {
  using namespace securebase::cli;
  CLI::App app{
      "Securebase reads a chat you exported and checks a message before you send it.\n"
      "Every word stays on this machine."};
  app.name("securebase");
  app.set_version_flag("--version", SECUREBASE_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 done, 1 the input could not be read, 2 the command was given wrongly.\nMore: man securebase");
  int status = exit_done;
  add_read_command(app, status);
  add_coach_command(app, status);
  add_convert_command(app, status);
  add_serve_command(app, status);
  add_backup_command(app, status);
  add_call_command(app, status);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream asked;
    std::ostringstream wrong;
    if (app.exit(error, asked, wrong) == 0) return print(asked.str()) ? exit_done : exit_failed;
    // It repeats what was given.
    std::fputs(printable(wrong.str()).c_str(), stderr);
    return exit_usage;
  } catch (const std::exception& error) {
    print_error({securebase::Code::unavailable, "", error.what()});
    return exit_failed;
  }
  return status;
}
