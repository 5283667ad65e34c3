#include <sodium.h>

#include <algorithm>
#include <utility>

#include "core/wire/json.hpp"
#include "vault/backup_format.hpp"

namespace securebase::vault {

using namespace backup_format;

namespace {

std::unexpected<Error> damaged_at(std::uint64_t chunk) {
  return fail(Code::bad_input, "part " + std::to_string(chunk),
              "this backup is cut short, or was changed after it was made; nothing was read from it");
}

std::unexpected<Error> inconsistent(std::string_view what) {
  return fail(Code::bad_input, "",
              "this backup contradicts itself (" + std::string(what) + "); nothing was read from it");
}

/// The manifest with everything in it that must be hexadecimal digits found to be so.
Result<Manifest> read_manifest(View json) {
  auto manifest = wire::from_json<Manifest>(text(json));
  if (!manifest) return inconsistent("contents " + manifest.error().where);
  if (manifest->format != 1)
    return fail(Code::unsupported, "", "this backup was made by a newer version of Securebase");
  if (!from_hex<16>(manifest->recovery_seed) || manifest->made >= integer_end) return inconsistent("contents");
  for (const auto& space : manifest->spaces) {
    const bool is_readable =
        from_hex<16>(space.space_id) && from_hex<32>(space.head) && from_hex<32>(space.erase_secret) &&
        space.seq <= space.records &&
        std::ranges::all_of(space.epoch_keys, [](const auto& each) { return from_hex<32>(each.key).has_value(); });
    if (!is_readable) return inconsistent("contents of a space");
  }
  return manifest;
}

}  // namespace

struct BackupReader::State {
  crypto_secretstream_xchacha20poly1305_state stream{};
  Bytes sealed;          ///< Less than a whole chunk and one byte, between two calls.
  Bytes plain;           ///< Opened, and not yet taken apart.
  std::size_t done = 0;  ///< How much of `plain` was taken apart.
  std::uint64_t chunks = 0;
  std::optional<Manifest> manifest;
  std::vector<SpaceLog> logs;
  std::size_t space = 0;  ///< Which one the next record belongs to.
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    sodium_memzero(&stream, sizeof stream);
    sodium_memzero(plain.data(), plain.size());
  }

  Result<void> open_chunk(View chunk, bool is_last) {
    ++chunks;
    if (chunk.size() < crypto_secretstream_xchacha20poly1305_ABYTES) return damaged_at(chunks);
    if (done == plain.size()) {
      plain.clear();
      done = 0;
    }
    const auto before = plain.size();
    plain.resize(before + chunk.size() - crypto_secretstream_xchacha20poly1305_ABYTES);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&stream, plain.data() + before, nullptr, &tag, chunk.data(),
                                                   chunk.size(), nullptr, 0) != 0)
      return damaged_at(chunks);
    const auto expected =
        is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    if (tag != expected) return damaged_at(chunks);
    return take_apart();
  }

  /// The next `size` bytes with their length before them, once all of them are here.
  std::optional<View> framed() {
    const auto rest = View(plain).subspan(done);
    if (rest.size() < 4) return std::nullopt;
    Reader reader(rest);
    const std::size_t size = reader.u32();
    if (reader.rest().size() < size) return std::nullopt;
    return reader.take(size);
  }
  std::optional<std::size_t> next_size() const {
    const auto rest = View(plain).subspan(done);
    if (rest.size() < 4) return std::nullopt;
    return Reader(rest).u32();
  }

  Result<void> take_apart() {
    while (true) {
      const auto size = next_size();
      if (!size) return {};
      if (manifest && space == logs.size()) return inconsistent("more than it says");
      if (!manifest && *size > manifest_bytes_max) return inconsistent("contents");
      if (manifest && *size != sizeof(Digest) && !is_envelope_size(*size)) return inconsistent("length of an entry");
      const auto content = framed();
      if (!content) return {};
      auto taken = manifest ? take_record(*content) : take_manifest(*content);
      if (!taken) return taken;
      done += 4 + *size;
      if (done >= chunk_bytes) {
        plain.erase(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(done));
        done = 0;
      }
    }
  }

  Result<void> take_manifest(View json) {
    auto read = read_manifest(json);
    if (!read) return std::unexpected(std::move(read.error()));
    for (const auto& each : read->spaces) {
      std::vector<SpaceLog::EpochKey> keys;
      for (const auto& [epoch, key] : each.epoch_keys) keys.push_back({epoch, Key(*from_hex<32>(key))});
      logs.emplace_back(*from_hex<16>(each.space_id), std::move(keys), each.erased, each.missing);
    }
    manifest = *std::move(read);
    return skip_finished_spaces();
  }

  Result<void> take_record(View record) {
    if (auto added = logs[space].add(record); !added) return added;
    ++records;
    bytes += 4 + record.size();
    return skip_finished_spaces();
  }

  Result<void> skip_finished_spaces() {
    while (space < logs.size() && records == manifest->spaces[space].records) {
      if (bytes != manifest->spaces[space].bytes) return inconsistent("number of bytes");
      ++space;
      records = 0;
      bytes = 0;
    }
    return {};
  }
};

BackupReader::BackupReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
BackupReader::BackupReader(BackupReader&&) noexcept = default;
BackupReader& BackupReader::operator=(BackupReader&&) noexcept = default;
BackupReader::~BackupReader() = default;

Result<BackupReader> BackupReader::start(const BackupHeader& header, const Key& secret) {
  const auto [key, commit] = file_key(header, secret);
  if (!equal_secret(commit, header.commit)) {
    return fail(Code::bad_input, "",
                header.stanza == Stanza::words ? "these words do not open this backup"
                                               : "this passphrase does not open this backup");
  }
  auto state = std::make_unique<State>();
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, header.stream.data(), key.data()) != 0)
    return damaged_at(0);
  return BackupReader(std::move(state));
}

Result<void> BackupReader::feed(View bytes) {
  auto& sealed = state_->sealed;
  while (!bytes.empty()) {
    // A whole chunk is never the last one, so it can be opened when it is complete.
    const auto taken = bytes.first(std::min(bytes.size(), sealed_chunk_bytes - sealed.size()));
    sealed.insert(sealed.end(), taken.begin(), taken.end());
    bytes = bytes.subspan(taken.size());
    if (sealed.size() < sealed_chunk_bytes) break;
    if (auto opened = state_->open_chunk(sealed, false); !opened) return opened;
    sealed.clear();
  }
  return {};
}

Result<Backup> BackupReader::finish(Damaged damaged) {
  auto& state = *state_;
  if (auto opened = state.open_chunk(state.sealed, true); !opened) return std::unexpected(opened.error());
  if (!state.manifest || state.space != state.logs.size()) return inconsistent("less than it says");
  if (state.done != state.plain.size()) return inconsistent("more than it says");
  Backup backup;
  for (std::size_t i = 0; i < state.logs.size(); ++i) {
    auto& space = state.manifest->spaces[i];
    auto log = state.logs[i].finish(space.seq, *from_hex<32>(space.head));
    if (damaged == Damaged::refuse && !log.faults.empty()) {
      const auto& first = log.faults.front();
      return fail(
          Code::bad_input,
          "space " + std::to_string(i + 1) + (first.record > 0 ? ", entry " + std::to_string(first.record) : ""),
          first.message);
    }
    backup.spaces.push_back({space, std::move(log)});
  }
  backup.manifest = *std::move(state.manifest);
  return backup;
}

}  // namespace securebase::vault
