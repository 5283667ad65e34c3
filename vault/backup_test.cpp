#include "vault/backup.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/wire/json.hpp"
#include "vault/recovery_words.hpp"
#include "vault/testdata/sample_space.hpp"
#include "vault/testdata/vectors.hpp"

namespace securebase::vault {
namespace {

using sample::backup_of;
using vectors::all;

BackupLock words() { return words_lock(RecoverySeed(all<16>(0x31)), all<16>(0x38)); }

Result<Backup> read_with(View file, const Key& secret, std::size_t piece = 1 << 20, Damaged damaged = Damaged::refuse) {
  const auto header = read_backup_header(file.first(std::min(file.size(), backup_header_bytes)));
  if (!header) return std::unexpected(header.error());
  auto reader = BackupReader::start(*header, secret);
  if (!reader) return std::unexpected(reader.error());
  for (auto rest = file.subspan(backup_header_bytes); !rest.empty();) {
    const auto next = rest.first(std::min(piece, rest.size()));
    if (auto fed = reader->feed(next); !fed) return std::unexpected(fed.error());
    rest = rest.subspan(next.size());
  }
  return reader->finish(damaged);
}
Result<Backup> read(View file, std::size_t piece = 1 << 20) { return read_with(file, words().secret, piece); }
Result<Backup> read_damaged(View file) { return read_with(file, words().secret, 1 << 20, Damaged::set_aside); }

std::vector<std::string> bodies(const Backup& backup, std::size_t space = 0) {
  std::vector<std::string> out;
  for (const auto& event : backup.spaces[space].log.events) out.push_back(event.body);
  return out;
}

std::string message(const Result<Backup>& read) { return read ? "it was read" : read.error().message; }

std::string path_of(std::string_view name) {
  const char* const source = std::getenv("SECUREBASE_SOURCE");
  return std::string(source == nullptr ? "." : source) + "/" + std::string(name);
}

Bytes contents_of(const std::string& path) {
  Bytes contents;
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return contents;
  std::array<std::uint8_t, 4096> piece;
  while (const auto size = std::fread(piece.data(), 1, piece.size(), file))
    contents.insert(contents.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(size));
  std::fclose(file);
  return contents;
}

/// A space long enough for several chunks.
sample::Space long_space() {
  sample::Space space;
  for (int i = 0; i < 60; ++i)
    space.write(R"({"kind":"checked_in","line":")" + std::string(1500, 'a') + std::to_string(i) + R"("})");
  return space;
}

TEST(Backup, ComesBackAsItWasWritten) {
  const auto space = sample::written_space();
  const auto file = backup_of({space}, words());
  const auto backup = read(file);
  ASSERT_TRUE(backup) << message(backup);
  EXPECT_EQ(backup->manifest.made, sample::start_ms + std::uint64_t{30} * 86'400'000);
  ASSERT_EQ(backup->spaces.size(), 1U);
  EXPECT_EQ(backup->spaces[0].log.erased, 1U);
  const auto lines = bodies(*backup);
  ASSERT_EQ(lines.size(), 8U);
  EXPECT_EQ(lines[1],
            R"({"kind":"checked_in","pleasantness":0.4,"energy":-0.2,"feelings":["calm"],"line":"slept well, grüße"})");
  EXPECT_EQ(lines[3], R"({"kind":"something_of_the_future","number":1e2,"list":[1, 2]})") << "as it stood";
}

TEST(Backup, IsReadInPiecesOfAnySize) {
  const auto file = backup_of({long_space()}, words());
  EXPECT_GT(file.size(), std::size_t{2} * 65'536);
  for (const std::size_t piece : {1, 7, 65'552, 65'553, 65'554, 1 << 20})
    EXPECT_EQ(message(read(file, piece)), "it was read");
}

TEST(Backup, HoldsSeveralSpacesAndEmptyOnes) {
  auto manifest = sample::manifest_of({sample::written_space(), sample::Space()});
  const auto file = backup_of({sample::written_space(), sample::Space()}, words(), manifest);
  const auto backup = read(file);
  ASSERT_TRUE(backup) << message(backup);
  EXPECT_EQ(bodies(*backup, 0).size(), 8U);
  EXPECT_EQ(bodies(*backup, 1).size(), 1U);
  const auto none = read(backup_of({}, words()));
  ASSERT_TRUE(none) << message(none);
  EXPECT_TRUE(none->spaces.empty());
}

TEST(Backup, EndsWithAnEmptyChunkWhenTheLastIsFull) {
  const sample::Space space;
  auto manifest = sample::manifest_of({space});
  auto& keys = manifest.spaces[0].epoch_keys;
  const auto missing = [&] { return 65'536 - (4 + wire::to_json(manifest).size() + 4 + space.records[0].size()); };
  // Keys that nothing uses fill the first chunk, and longer numbers of theirs the rest of it.
  const auto one_key = 1 + wire::to_json(EpochKeyText{9, hex(all<32>(9))}).size();
  keys.insert(keys.end(), missing() / one_key, {9, hex(all<32>(9))});
  for (std::size_t i = 1; missing() > 0; ++i) keys[i].epoch = missing() < 8 ? 99 : 999'999'999;
  const auto file = backup_of({space}, words(), manifest);
  EXPECT_EQ(file.size(), 90U + 65'553 + 17);
  EXPECT_EQ(message(read(file)), "it was read");
  EXPECT_NE(message(read(View(file).first(file.size() - 17))), "it was read");
}

TEST(Backup, SaysWhenThePassphraseIsNotTheRightOne) {
  const auto file = backup_of({sample::Space()}, words());
  const auto header = read_backup_header(file).value();
  EXPECT_FALSE(backup_secret(header, sample::passphrase)) << "it opens with words";
  EXPECT_EQ(message(read_with(file, Key(all<32>(1)))), "these words do not open this backup");
}

TEST(Backup, RefusesEveryChangedByte) {
  const auto file = backup_of({sample::written_space()}, words());
  for (std::size_t i = 0; i < file.size(); ++i) {
    auto changed = file;
    changed[i] ^= 1;
    EXPECT_FALSE(read(changed)) << i;
  }
}

TEST(Backup, RefusesEveryLengthButItsOwn) {
  const auto file = backup_of({sample::written_space()}, words());
  for (std::size_t size = 0; size < file.size(); ++size) EXPECT_FALSE(read(View(file).first(size))) << size;
  auto longer = file;
  longer.push_back(0);
  EXPECT_EQ(message(read(longer)),
            "this backup is cut short, or was changed after it was made; nothing was read from it");
}

TEST(Backup, RefusesChunksThatWereMovedOrLeftOut) {
  const auto file = backup_of({long_space()}, words());
  const auto chunk = [&](std::size_t i) { return View(file).subspan(90 + i * 65'553, 65'553); };
  auto swapped = file;
  std::ranges::copy(chunk(1), swapped.begin() + 90);
  std::ranges::copy(chunk(0), swapped.begin() + 90 + 65'553);
  EXPECT_FALSE(read(swapped));
  auto cut = file;
  cut.erase(cut.begin() + 90 + 65'553, cut.begin() + 90 + std::ptrdiff_t{2} * 65'553);
  EXPECT_FALSE(read(cut));
  EXPECT_FALSE(read(View(file).first(90 + 65'553)));
  EXPECT_FALSE(read(View(file).first(90 + std::size_t{2} * 65'553)));
}

TEST(Backup, RefusesCostsOutOfBoundsAndUnknownVersions) {
  auto header = Bytes(backup_header_bytes, 0);
  std::ranges::copy(view("SBBACKUP"), header.begin());
  const auto with = [&](std::uint8_t version, std::uint8_t stanza, std::uint32_t t, std::uint32_t m_kib) {
    auto out = header;
    std::ranges::copy(Writer().u8(version).u8(stanza).u32(t).u32(m_kib).bytes(), out.begin() + 8);
    return read_backup_header(out).has_value();
  };
  EXPECT_TRUE(with(1, 1, 3, 65'536));
  EXPECT_TRUE(with(1, 1, 10, 1'048'576));
  EXPECT_TRUE(with(1, 2, 0, 0));
  EXPECT_FALSE(with(0, 1, 3, 65'536));
  EXPECT_FALSE(with(2, 1, 3, 65'536));
  EXPECT_FALSE(with(1, 0, 3, 65'536));
  EXPECT_FALSE(with(1, 3, 3, 65'536));
  EXPECT_FALSE(with(1, 1, 2, 65'536));
  EXPECT_FALSE(with(1, 1, 3, 65'535));
  EXPECT_FALSE(with(1, 1, 11, 65'536));
  EXPECT_FALSE(with(1, 1, 3, 1'048'577));
  EXPECT_FALSE(with(1, 1, 0, 0));
  EXPECT_FALSE(with(1, 2, 3, 65'536));
}

TEST(Backup, RefusesAManifestThatDoesNotCountRight) {
  const auto space = sample::written_space();
  const auto refuses = [&](auto change) {
    auto manifest = sample::manifest_of({space});
    change(manifest);
    // The writer refuses some of these itself.
    Bytes file;
    auto writer = BackupWriter::start(words(), manifest,
                                      [&](View piece) { file.insert(file.end(), piece.begin(), piece.end()); });
    if (!writer) return true;
    for (const auto& record : space.records) {
      if (!writer->record(record)) return true;
    }
    if (!writer->finish()) return true;
    return !read(file).has_value();
  };
  EXPECT_FALSE(refuses([](Manifest&) {}));
  EXPECT_TRUE(refuses([](Manifest& m) { m.format = 2; }));
  EXPECT_TRUE(refuses([](Manifest& m) { ++m.spaces[0].records; }));
  EXPECT_TRUE(refuses([](Manifest& m) { --m.spaces[0].records; }));
  EXPECT_TRUE(refuses([](Manifest& m) { ++m.spaces[0].bytes; }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].seq = 1; }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].seq = 100; }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].head[0] = 'x'; }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].head = hex(all<32>(1)); }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].epoch_keys.clear(); }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].epoch_keys[0].key = hex(all<32>(1)); }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].space_id = hex(all<16>(1)); }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].erased.clear(); }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].erased[0].counter = 9; }));
  EXPECT_TRUE(refuses([](Manifest& m) { m.spaces[0].erased[0].digest = hex(all<32>(1)); }));
  EXPECT_TRUE(refuses(
      [](Manifest& m) { m.spaces[0].erased.push_back({hex(all<16>(1)), hex(all<16>(2)), 3, hex(all<32>(4))}); }));
}

TEST(Backup, KeepsWhatIsSoundOfADamagedSpaceWhenAsked) {
  auto space = sample::written_space();
  space.records[2][500] ^= 1;
  const auto file = backup_of({space}, words());
  const auto strict = read(file);
  ASSERT_FALSE(strict);
  EXPECT_EQ(strict.error().where, "space 1, entry 3");
  const auto rest = read_damaged(file);
  ASSERT_TRUE(rest) << message(rest);
  EXPECT_EQ(bodies(*rest).size(), 7U);
  EXPECT_EQ(rest->spaces[0].log.faults.front().record, 3U);
}

TEST(Backup, ChecksTheHeadOfNumberedEvents) {
  const auto space = sample::written_space();
  auto manifest = sample::manifest_of({space});
  auto head = head_zero(space.keys.space);
  for (std::uint64_t n = 1; n <= 4; ++n) {
    const auto& record = space.records[n - 1];
    head = head_after(head, n, record.size() == 32 ? Reader(record).fixed<32>() : digest_of(record));
  }
  manifest.spaces[0].seq = 4;
  manifest.spaces[0].head = hex(head);
  EXPECT_EQ(message(read(backup_of({space}, words(), manifest))), "it was read");
  manifest.spaces[0].seq = 3;
  EXPECT_EQ(message(read(backup_of({space}, words(), manifest))),
            "its entries are not the ones that the server had numbered");
}

/// A file of vault/testdata, written anew where that is asked for.
Bytes sample_file(const std::string& name, const sample::Space& space, bool has_words = false) {
  const auto path = path_of("vault/testdata/" + name);
  if (std::getenv("SECUREBASE_WRITE_SAMPLE") != nullptr) {
    const auto lock = has_words ? words() : passphrase_lock(sample::passphrase, all<16>(0x39), {}).value();
    const auto file = backup_of({space}, lock);
    std::FILE* const out = std::fopen(path.c_str(), "wb");
    EXPECT_NE(out, nullptr) << path;
    if (out == nullptr) return {};
    std::fwrite(file.data(), 1, file.size(), out);
    std::fclose(out);
  }
  return contents_of(path);
}

TEST(BackupSample, IsOpenedByItsPassphrase) {
  const auto file = sample_file("sample.securebase", sample::written_space());
  ASSERT_GT(file.size(), backup_header_bytes);
  const auto header = read_backup_header(file);
  ASSERT_TRUE(header) << header.error().message;
  const auto secret = backup_secret(*header, sample::passphrase);
  ASSERT_TRUE(secret) << secret.error().message;
  const auto backup = read_with(file, *secret);
  ASSERT_TRUE(backup) << message(backup);
  EXPECT_EQ(bodies(*backup), bodies(*read(backup_of({sample::written_space()}, words()))));
  const auto other = backup_secret(*header, "another long passphrase");
  EXPECT_EQ(message(read_with(file, other.value())), "this passphrase does not open this backup");
}

TEST(BackupSample, WithThePrivateQuestionsHoldsThem) {
  const auto file = sample_file("private.securebase", sample::asked_space());
  ASSERT_GT(file.size(), backup_header_bytes);
  const auto backup = read_with(file, backup_secret(read_backup_header(file).value(), sample::passphrase).value());
  ASSERT_TRUE(backup) << message(backup);
  EXPECT_EQ(bodies(*backup), bodies(*read(backup_of({sample::asked_space()}, words()))));
}

TEST(BackupSample, IsOpenedByItsWords) {
  const auto file = sample_file("words.securebase", sample::written_space(), true);
  ASSERT_GT(file.size(), backup_header_bytes);
  EXPECT_EQ(read_backup_header(file).value().stanza, Stanza::words);
  const auto backup = read_with(file, backup_secret(read_recovery_words(sample::words).value()));
  ASSERT_TRUE(backup) << message(backup);
  EXPECT_EQ(bodies(*backup), bodies(*read(backup_of({sample::written_space()}, words()))));
  EXPECT_EQ(recovery_words(RecoverySeed(from_hex<16>(backup->manifest.recovery_seed).value())), sample::words);
}

/// A file that the app wrote, and what its author says of it.
void expect_what_it_says(const std::string& name, bool has_words) {
  const auto file = contents_of(path_of("web/test/vault-testdata/" + name + ".securebase"));
  const auto said = contents_of(path_of("web/test/vault-testdata/" + name + ".json"));
  if (file.empty() || said.empty()) GTEST_SKIP() << "the web app's sample is not here";
  const auto header = read_backup_header(file);
  ASSERT_TRUE(header) << header.error().message;
  const auto expected = wire::detail::parse(text(said)).value();
  Result<Key> secret = backup_secret(*header, sample::passphrase);
  if (has_words) secret = backup_secret(read_recovery_words(std::string(expected.at("words").as_string())).value());
  const auto backup = read_with(file, secret.value());
  ASSERT_TRUE(backup) << message(backup);
  EXPECT_EQ(backup->manifest.recovery_seed, expected.at("recovery_seed").as_string());
  ASSERT_EQ(backup->spaces.size(), expected.at("spaces").as_array().size());
  for (std::size_t i = 0; i < backup->spaces.size(); ++i) {
    const auto& space = expected.at("spaces").at(i);
    EXPECT_EQ(backup->spaces[i].manifest.space_id, space.at("space_id").as_string());
    auto event = backup->spaces[i].log.events.begin();
    std::uint64_t erased = 0;
    for (const auto& each : space.at("events").as_array()) {
      if (each.at("body").is_null()) {
        ++erased;
        continue;
      }
      ASSERT_NE(event, backup->spaces[i].log.events.end());
      EXPECT_EQ(hex(event->event), each.at("event_id").as_string());
      EXPECT_EQ(hex(event->author), each.at("author").as_string());
      EXPECT_EQ(event->body, each.at("body").as_string());
      ++event;
    }
    EXPECT_EQ(event, backup->spaces[i].log.events.end());
    EXPECT_EQ(backup->spaces[i].log.erased, erased);
  }
}

TEST(BackupSample, OfTheWebAppHoldsWhatItSays) { expect_what_it_says("web", false); }

TEST(BackupSample, OfTheWebAppOpensWithItsWords) { expect_what_it_says("words", true); }

}  // namespace
}  // namespace securebase::vault
