#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The core's one door: a name and a request go in, a reply comes out, both as JSON.
namespace securebase::api {

/// Answers calls. Holds the export that is being read, the last report, and the open log;
/// nothing else outlives a call.
class Engine {
 public:
  Engine();
  ~Engine();

  /// The reply is {"ok":true,"value":...} or {"ok":false,"error":{"code","where","message"}}.
  /// `request` is the JSON of the operation's request record; for "chat.feed" it is the bytes of the file.
  std::string call(std::string_view name, std::string_view request);

  /// The names of all operations, in the order of the table.
  static std::vector<std::string_view> names();

  /// The TypeScript declarations of every operation, request and reply. Always the same bytes for the same table.
  static std::string typescript();

  /// docs/events.md: every event that a log can hold.
  static std::string events_page();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace securebase::api
