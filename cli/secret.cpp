#include "cli/secret.hpp"

#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace securebase::cli {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

constexpr std::size_t line_bytes_max = 4096;

/// To the end of the line; what ends it is left out.
std::string first_line(std::FILE* file) {
  std::string line;
  for (int c = std::fgetc(file); c != EOF && c != '\n' && line.size() < line_bytes_max; c = std::fgetc(file))
    line += static_cast<char>(c);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

/// While it lives, the terminal does not show what is typed.
class Unseen {
 public:
  explicit Unseen(int terminal) : terminal_(terminal), is_set_(tcgetattr(terminal, &before_) == 0) {
    if (!is_set_) return;
    auto quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet.c_lflag |= ECHONL;
    is_set_ = tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
  }
  ~Unseen() {
    if (is_set_) tcsetattr(terminal_, TCSAFLUSH, &before_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  int terminal_;
  termios before_{};
  bool is_set_;
};

}  // namespace

Result<std::string> ask_secret(const std::string& question, const std::string& file, const std::string& option) {
  if (!file.empty()) {
    const File source(std::fopen(file.c_str(), "rb"), &std::fclose);
    if (source == nullptr) return fail(Code::unavailable, file, std::string("cannot be read: ") + std::strerror(errno));
    return first_line(source.get());
  }
  const File terminal(std::fopen("/dev/tty", "r+"), &std::fclose);
  if (terminal == nullptr)
    return fail(Code::unavailable, "", "there is no terminal to ask on; name a file with " + option);
  std::fprintf(terminal.get(), "%s", question.c_str());
  std::fflush(terminal.get());
  const Unseen unseen(fileno(terminal.get()));
  return first_line(terminal.get());
}

}  // namespace securebase::cli
