#include <memory>
#include <string>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "server/server.hpp"

namespace securebase::cli {

void add_serve_command(CLI::App& app, int& status) {
  auto options = std::make_shared<server::Options>();
  auto* command = app.add_subcommand("serve", "serve the web app from this machine");
  command->add_option("--address", options->address, "address to listen on")->capture_default_str();
  command->add_option("--port", options->port, "port to listen on")->capture_default_str();
  command->add_option("--host", options->hosts, "a further name under which browsers may ask for the app");
  command->footer("Stops cleanly on Ctrl-C.");
  command->callback([options, &status] {
    // Without its log it goes on serving.
    const auto log = [](std::string_view line) { (void)print(std::string(line) + "\n"); };
    const auto served = server::serve(*options, log);
    if (served) return;
    print_error(served.error());
    status = exit_failed;
  });
}

}  // namespace securebase::cli
