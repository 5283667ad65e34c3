#pragma once

#include <sodium.h>

#include "vault/backup.hpp"

/// What writing and reading a backup share.
namespace securebase::vault::backup_format {

inline constexpr std::string_view magic = "SBBACKUP";
inline constexpr std::uint8_t version = 1;
inline constexpr std::size_t authenticated_bytes = 34;  ///< Of the header: all that the key depends on.
inline constexpr std::size_t chunk_bytes = 65'536;
inline constexpr std::size_t sealed_chunk_bytes = chunk_bytes + crypto_secretstream_xchacha20poly1305_ABYTES;

/// The stream's key, and what shows that the secret is the right one before anything is decrypted.
struct FileKey {
  Key key;
  Fixed<32> commit{};
};
FileKey file_key(const BackupHeader& header, const Key& secret);

/// The first 34 bytes.
Bytes authenticated_header(const BackupHeader& header);

}  // namespace securebase::vault::backup_format
