#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/chat/import.hpp"
#include "core/chat/message.hpp"

namespace securebase::chat {

/// Keeps what tests look at.
struct Collected final : Sink {
  struct One {
    std::string sender;
    std::string text;
    Kind kind;
  };
  void conversation(const Conversation& conversation) override {
    names.emplace_back(conversation.name);
    is_group = conversation.is_group;
  }
  void message(const Message& message) override {
    messages.push_back({std::string(message.sender), std::string(message.text), message.kind});
  }
  std::vector<std::string> names;
  bool is_group = false;
  std::vector<One> messages;
};

struct Imported {
  Collected chat;
  Result<void> result;
  std::optional<Format> format;
  std::vector<Notice> notices;

  bool has_notice(std::string_view id) const { return std::ranges::find(notices, id, &Notice::id) != notices.end(); }
};

/// Reads all of `file`, as a host would.
inline Imported import_all(std::string_view file, std::uint64_t chunk_bytes = import_chunk_bytes_max) {
  Imported imported;
  Import import(file.size(), {}, chunk_bytes);
  while (const auto range = import.wants()) {
    const auto offset = std::min<std::uint64_t>(range->offset, file.size());
    imported.result = import.feed(file.substr(offset, range->size), imported.chat);
    if (!imported.result) break;
  }
  imported.format = import.format();
  imported.notices = import.notices();
  return imported;
}

}  // namespace securebase::chat
