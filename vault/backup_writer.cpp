#include <sodium.h>

#include <algorithm>
#include <utility>

#include "core/wire/json.hpp"
#include "vault/backup_format.hpp"

namespace securebase::vault {

using namespace backup_format;

struct BackupWriter::State {
  crypto_secretstream_xchacha20poly1305_state stream{};
  Sink sink;
  std::vector<SpaceManifest> spaces;
  std::size_t space = 0;
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;
  Bytes plain;  ///< Less than a chunk, between two calls.

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { sodium_memzero(&stream, sizeof stream); }

  void push(View chunk, std::uint8_t tag) {
    Bytes sealed(chunk.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    crypto_secretstream_xchacha20poly1305_push(&stream, sealed.data(), nullptr, chunk.data(), chunk.size(), nullptr, 0,
                                               tag);
    sink(sealed);
  }

  void write(View content) {
    while (!content.empty()) {
      const auto taken = content.first(std::min(content.size(), chunk_bytes - plain.size()));
      plain.insert(plain.end(), taken.begin(), taken.end());
      content = content.subspan(taken.size());
      if (plain.size() < chunk_bytes) break;
      push(plain, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
      plain.clear();
    }
  }

  void write_framed(View content) {
    write(Writer().u32(static_cast<std::uint32_t>(content.size())).bytes());
    write(content);
  }

  bool skip_finished_spaces() {
    while (space < spaces.size() && records == spaces[space].records) {
      if (bytes != spaces[space].bytes) return false;
      ++space;
      records = 0;
      bytes = 0;
    }
    return true;
  }
};

BackupWriter::BackupWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
BackupWriter::BackupWriter(BackupWriter&&) noexcept = default;
BackupWriter& BackupWriter::operator=(BackupWriter&&) noexcept = default;
BackupWriter::~BackupWriter() = default;

Result<BackupWriter> BackupWriter::start(const BackupLock& lock, const Manifest& manifest, Sink sink) {
  const auto json = wire::to_json(manifest);
  if (json.size() > manifest_bytes_max) return fail(Code::too_large, "", "a backup's contents are too long to list");
  BackupHeader header{.stanza = lock.stanza, .cost = lock.cost, .salt = lock.salt, .commit = {}, .stream = {}};
  const auto [key, commit] = file_key(header, lock.secret);
  auto state = std::make_unique<State>();
  state->sink = std::move(sink);
  state->spaces = manifest.spaces;
  crypto_secretstream_xchacha20poly1305_init_push(&state->stream, header.stream.data(), key.data());
  auto first = authenticated_header(header);
  first.insert(first.end(), commit.begin(), commit.end());
  first.insert(first.end(), header.stream.begin(), header.stream.end());
  state->sink(first);
  state->write_framed(view(json));
  if (!state->skip_finished_spaces()) return fail(Code::bad_input, "", "a space without entries cannot have bytes");
  return BackupWriter(std::move(state));
}

Result<void> BackupWriter::record(View bytes) {
  if (bytes.size() != sizeof(Digest) && !is_envelope_size(bytes.size()))
    return fail(Code::bad_input, "", "no entry has this length");
  if (state_->space == state_->spaces.size())
    return fail(Code::bad_input, "", "there are more entries than were listed");
  state_->write_framed(bytes);
  ++state_->records;
  state_->bytes += 4 + bytes.size();
  if (!state_->skip_finished_spaces()) return fail(Code::bad_input, "", "the entries are not those that were listed");
  return {};
}

Result<void> BackupWriter::finish() {
  if (state_->space != state_->spaces.size()) return fail(Code::bad_input, "", "entries that were listed are missing");
  state_->push(state_->plain, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  state_->plain.clear();
  return {};
}

}  // namespace securebase::vault
