#pragma once

#include <CLI/CLI.hpp>

/// The commands of `securebase`. Each function declares one on the parser and stores its exit status when it runs:
/// 0 done, 1 the input or the surroundings failed, 2 the command was given wrongly.
namespace securebase::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;

void add_convert_command(CLI::App& app, int& status);
void add_read_command(CLI::App& app, int& status);
void add_coach_command(CLI::App& app, int& status);
void add_serve_command(CLI::App& app, int& status);
void add_backup_command(CLI::App& app, int& status);
void add_call_command(CLI::App& app, int& status);

}  // namespace securebase::cli
