#include <algorithm>

#include "vault/backup_format.hpp"
#include "vault/chain.hpp"

namespace securebase::vault {

Result<BackupHeader> read_backup_header(View bytes) {
  using namespace backup_format;
  if (bytes.size() < magic.size() || text(bytes.first(magic.size())) != magic)
    return fail(Code::bad_input, "", "this is not a Securebase backup");
  if (bytes.size() < backup_header_bytes)
    return fail(Code::bad_input, "", "this backup is cut short: it ends within its first lines");
  Reader reader(bytes.subspan(magic.size()));
  if (reader.u8() != version)
    return fail(Code::unsupported, "", "this backup was made by a newer version of Securebase");
  const auto stanza = reader.u8();
  BackupHeader header;
  header.cost.passes = reader.u32();
  header.cost.memory_kib = reader.u32();
  header.salt = reader.fixed<16>();
  header.commit = reader.fixed<32>();
  header.stream = reader.fixed<24>();
  if (stanza == static_cast<std::uint8_t>(Stanza::passphrase)) {
    if (auto checked = check_cost(header.cost, file_memory_kib_max); !checked) return std::unexpected(checked.error());
    return header;
  }
  if (stanza != static_cast<std::uint8_t>(Stanza::words))
    return fail(Code::unsupported, "", "this backup opens in a way that this version of Securebase does not know");
  header.stanza = Stanza::words;
  if (header.cost != StretchCost{0, 0}) return fail(Code::bad_input, "", "this backup is damaged in its first lines");
  return header;
}

Result<Key> backup_secret(const BackupHeader& header, std::string_view passphrase) {
  if (header.stanza != Stanza::passphrase)
    return fail(Code::bad_input, "", "this backup opens with the twelve words, not with a passphrase");
  return stretch(passphrase, header.salt, header.cost, file_memory_kib_max);
}

Key backup_secret(const RecoverySeed& seed) { return recovery_key(seed, Subkey::recovery_backup); }

Result<BackupLock> passphrase_lock(std::string_view passphrase, const Salt& salt, const StretchCost& cost) {
  auto secret = stretch_surely(passphrase, salt, cost, file_memory_kib_max);
  if (!secret) return std::unexpected(secret.error());
  return BackupLock{.stanza = Stanza::passphrase, .cost = cost, .salt = salt, .secret = *std::move(secret)};
}

BackupLock words_lock(const RecoverySeed& seed, const Salt& salt) {
  return {.stanza = Stanza::words, .cost = {0, 0}, .salt = salt, .secret = backup_secret(seed)};
}

namespace backup_format {

Bytes authenticated_header(const BackupHeader& header) {
  return Writer()
      .put(view(magic))
      .u8(version)
      .u8(static_cast<std::uint8_t>(header.stanza))
      .u32(header.cost.passes)
      .u32(header.cost.memory_kib)
      .put(header.salt)
      .take();
}

FileKey file_key(const BackupHeader& header, const Key& secret) {
  const auto okm = hash64({view(label::backup), authenticated_header(header)}, secret.bytes());
  FileKey out;
  std::copy_n(okm.data(), 32, out.key.bytes().data());
  std::copy_n(okm.data() + 32, 32, out.commit.data());
  return out;
}

}  // namespace backup_format
}  // namespace securebase::vault
