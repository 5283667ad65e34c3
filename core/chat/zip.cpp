#include "core/chat/zip.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/zlib/inflate_stream.hpp>
#include <boost/crc.hpp>
#include <utility>

namespace securebase::chat {
namespace {

constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t entry_signature = 0x02014b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint32_t zip64_end_signature = 0x06064b50;
constexpr std::uint32_t zip64_locator_signature = 0x07064b50;
constexpr std::size_t local_size = 30;
constexpr std::size_t entry_size = 46;
constexpr std::size_t end_size = 22;
constexpr std::size_t zip64_end_size = 56;
constexpr std::size_t zip64_locator_size = 20;
constexpr std::size_t comment_bytes_max = 65535;
constexpr std::uint32_t in_zip64_32 = 0xFFFFFFFF;
constexpr std::uint16_t in_zip64_16 = 0xFFFF;

constexpr std::uint16_t method_stored = 0;
constexpr std::uint16_t method_deflated = 8;

/// An entry that unpacks to more than this many times its size, past the first 64 MiB, is no text that people wrote.
constexpr std::uint64_t ratio_max = 200;
constexpr std::uint64_t ratio_free_bytes = std::uint64_t{64} << 20;
constexpr std::uint64_t unpacked_bytes_max = std::uint64_t{16} << 30;

/// Packed data is unpacked in blocks of this size.
constexpr std::size_t block_bytes = 16384;

template <class Integer>
Integer little_endian(std::string_view bytes, std::size_t offset) {
  Integer value = 0;
  for (std::size_t at = 0; at < sizeof(Integer); ++at) {
    value |= static_cast<Integer>(static_cast<Integer>(static_cast<unsigned char>(bytes[offset + at])) << (8 * at));
  }
  return value;
}
std::uint16_t u16(std::string_view bytes, std::size_t offset) { return little_endian<std::uint16_t>(bytes, offset); }
std::uint32_t u32(std::string_view bytes, std::size_t offset) { return little_endian<std::uint32_t>(bytes, offset); }
std::uint64_t u64(std::string_view bytes, std::size_t offset) { return little_endian<std::uint64_t>(bytes, offset); }

std::string at_byte(std::uint64_t offset) { return "byte " + std::to_string(offset); }

std::unexpected<Error> truncated() {
  return fail(Code::bad_input, "", "the archive is not complete; export or copy it once more");
}
std::unexpected<Error> damaged(std::uint64_t offset) {
  return fail(Code::bad_input, at_byte(offset), "the archive is damaged here; export or copy it once more");
}

bool ends_with_ignoring_case(std::string_view text, std::string_view lower_ending) {
  if (text.size() < lower_ending.size()) return false;
  return std::ranges::equal(text.substr(text.size() - lower_ending.size()), lower_ending, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

/// The fields that did not fit into 32 bits stand in an extra field, in this order.
bool read_zip64_fields(std::string_view extra, ZipEntry& entry) {
  while (extra.size() >= 4) {
    const auto id = u16(extra, 0);
    const std::size_t size = u16(extra, 2);
    if (extra.size() - 4 < size) return false;
    auto field = extra.substr(4, size);
    extra.remove_prefix(4 + size);
    if (id != 1) continue;
    for (auto* const value : {&entry.size, &entry.compressed_size, &entry.header_offset}) {
      if (*value != in_zip64_32) continue;
      if (field.size() < 8) return false;
      *value = u64(field, 0);
      field.remove_prefix(8);
    }
  }
  return true;
}

}  // namespace

bool looks_like_zip(std::string_view first_bytes) {
  return first_bytes.starts_with("PK\x03\x04") || first_bytes.starts_with("PK\x05\x06");
}

int chat_likelihood(std::string_view entry_name) {
  // What macOS puts beside every file, and folders.
  if (entry_name.starts_with("__MACOSX/") || entry_name.ends_with('/')) return 0;
  const auto name = entry_name.substr(entry_name.rfind('/') + 1);
  if (name.starts_with("._")) return 0;
  if (name == "_chat.txt" || name == "result.json" || name == "chat.md") return 4;
  if (ends_with_ignoring_case(name, ".txt")) return name.find("WhatsApp") != std::string_view::npos ? 4 : 2;
  if (name.starts_with("message_") && name.ends_with(".json")) return 3;
  for (const std::string_view ending : {".json", ".jsonl", ".xml", ".csv", ".md"}) {
    if (ends_with_ignoring_case(name, ending)) return 1;
  }
  return 0;
}

ZipDirectory::ZipDirectory(std::uint64_t file_size, std::uint64_t chunk_bytes) : chunk_bytes_(chunk_bytes) {
  stretch_.size = std::min<std::uint64_t>(file_size, end_size + comment_bytes_max + zip64_locator_size);
  stretch_.offset = file_size - stretch_.size;
}

std::optional<Range> ZipDirectory::wants() const {
  if (stage_ == Stage::done) return std::nullopt;
  return Range{stretch_.offset + received_, std::min(chunk_bytes_, stretch_.size - received_)};
}

Result<void> ZipDirectory::feed(std::string_view bytes) {
  const auto range = wants();
  if (!range) return {};
  if (bytes.size() < range->size) return truncated();
  buffer_ += bytes.substr(0, range->size);
  received_ += range->size;
  if (stage_ == Stage::entries) return read_entries();
  if (received_ < stretch_.size) return {};
  return stage_ == Stage::tail ? read_tail() : read_zip64();
}

/// The end record is the last thing in the file but for a comment, whose length it tells.
Result<void> ZipDirectory::read_tail() {
  if (buffer_.size() < end_size) return truncated();
  for (auto at = buffer_.size() - end_size + 1; at-- > 0;) {
    const std::string_view record = std::string_view(buffer_).substr(at);
    if (u32(record, 0) != end_signature || end_size + u16(record, 20) > record.size()) continue;
    end_record_offset_ = stretch_.offset + at;
    const auto count = u16(record, 10);
    const auto size = u32(record, 12);
    const auto offset = u32(record, 16);
    if (count == in_zip64_16 || size == in_zip64_32 || offset == in_zip64_32) {
      if (at < zip64_locator_size) return damaged(end_record_offset_);
      const auto locator = std::string_view(buffer_).substr(at - zip64_locator_size);
      if (u32(locator, 0) != zip64_locator_signature) return damaged(end_record_offset_);
      const auto where = u64(locator, 8);
      if (where > end_record_offset_ || end_record_offset_ - where < zip64_end_size) return damaged(end_record_offset_);
      stage_ = Stage::zip64;
      stretch_ = {where, zip64_end_size};
      buffer_.clear();
      received_ = 0;
      return {};
    }
    if (u16(record, 4) != 0) {
      return fail(Code::unsupported, "", "the archive is one part of several; join them or export the chat alone");
    }
    return begin_entries(offset, size, count);
  }
  return truncated();
}

Result<void> ZipDirectory::read_zip64() {
  if (u32(buffer_, 0) != zip64_end_signature) return damaged(stretch_.offset);
  end_record_offset_ = stretch_.offset;
  const auto count = u64(buffer_, 32);
  const auto size = u64(buffer_, 40);
  const auto offset = u64(buffer_, 48);
  return begin_entries(offset, size, count);
}

Result<void> ZipDirectory::begin_entries(std::uint64_t offset, std::uint64_t size, std::uint64_t count) {
  if (offset > end_record_offset_ || size > end_record_offset_ - offset) return truncated();
  stage_ = size == 0 ? Stage::done : Stage::entries;
  stretch_ = {offset, size};
  expected_entries_ = count;
  buffer_.clear();
  received_ = 0;
  return {};
}

Result<void> ZipDirectory::read_entries() {
  std::string_view rest = buffer_;
  while (seen_entries_ < expected_entries_ && rest.size() >= entry_size) {
    const auto offset = stretch_.offset + received_ - rest.size();
    if (u32(rest, 0) != entry_signature) return damaged(offset);
    const std::size_t name_size = u16(rest, 28);
    const std::size_t extra_size = u16(rest, 30);
    const auto whole = entry_size + name_size + extra_size + u16(rest, 32);
    if (rest.size() < whole) break;
    ZipEntry entry;
    entry.is_encrypted = (u16(rest, 8) & 1U) != 0;
    entry.method = u16(rest, 10);
    entry.crc = u32(rest, 16);
    entry.compressed_size = u32(rest, 20);
    entry.size = u32(rest, 24);
    entry.header_offset = u32(rest, 42);
    entry.name = rest.substr(entry_size, name_size);
    if (!read_zip64_fields(rest.substr(entry_size + name_size, extra_size), entry)) return damaged(offset);
    consider(std::move(entry));
    ++seen_entries_;
    rest.remove_prefix(whole);
  }
  buffer_.erase(0, buffer_.size() - rest.size());
  if (received_ < stretch_.size && seen_entries_ < expected_entries_) return {};
  if (seen_entries_ < expected_entries_) return damaged(stretch_.offset + stretch_.size);
  stage_ = Stage::done;
  buffer_ = {};
  return {};
}

void ZipDirectory::consider(ZipEntry entry) {
  if (!entry.name.ends_with('/')) ++entry_count_;
  if (chat_likelihood(entry.name) == 0 || (entry.size == 0 && entry.compressed_size == 0)) return;
  const auto is_better = [](const ZipEntry& a, const ZipEntry& b) {
    const auto likelihood_a = chat_likelihood(a.name);
    const auto likelihood_b = chat_likelihood(b.name);
    return likelihood_a != likelihood_b ? likelihood_a > likelihood_b : a.size > b.size;
  };
  candidates_.insert(std::ranges::upper_bound(candidates_, entry, is_better), std::move(entry));
  if (candidates_.size() > entries_max) candidates_.pop_back();
}

/// First the local header, whose length tells where the data begins; then the data.
class ZipEntryReader::State {
 public:
  State(ZipEntry entry, std::uint64_t file_size, std::uint64_t chunk_bytes)
      : entry_(std::move(entry)), file_size_(file_size), chunk_bytes_(chunk_bytes) {}

  std::optional<Range> wants() const {
    if (is_done_ || has_failed_) return std::nullopt;
    if (!is_in_data_) {
      const auto left = local_size - header_.size();
      return Range{entry_.header_offset + header_.size(), std::min<std::uint64_t>(chunk_bytes_, left)};
    }
    const auto left = entry_.compressed_size - received_;
    return Range{data_offset_ + received_, std::min(chunk_bytes_, left)};
  }

  void give(std::string_view bytes) {
    const auto range = wants();
    if (!range) return;
    is_short_ = bytes.size() < range->size;
    bytes = bytes.substr(0, range->size);
    if (!is_in_data_) {
      header_ += bytes;
      return;
    }
    received_ += bytes.size();
    given_ = bytes;
  }

  Result<std::string_view> take() {
    auto piece = next();
    has_failed_ = !piece;
    return piece;
  }

  bool is_done() const { return is_done_; }
  double progress() const {
    if (entry_.compressed_size == 0) return is_done_ ? 1 : 0;
    return static_cast<double>(used()) / static_cast<double>(entry_.compressed_size);
  }

 private:
  Result<std::string_view> next() {
    if (fault_) return std::unexpected(*fault_);
    if (is_done_) return std::string_view();
    if (!is_in_data_) {
      if (is_short_) return truncated();
      if (header_.size() < local_size) return std::string_view();
      if (auto begun = begin_data(); !begun) return std::unexpected(begun.error());
      if (entry_.compressed_size != 0) return std::string_view();
    }
    if (input_.empty() && !fill_block()) return std::string_view();
    auto piece = entry_.method == method_stored ? std::exchange(input_, {}) : inflate();
    unpacked_ += piece.size();
    crc_.process_bytes(piece.data(), piece.size());
    if (!fault_) check(piece);
    if (fault_ && piece.empty()) return std::unexpected(*fault_);
    return piece;
  }

  /// Gathers the next block of the packed data. Blocks begin at the same places however the bytes come, so that a
  /// damaged archive gives the same messages before its fault. False when more bytes are wanted first.
  bool fill_block() {
    if (is_block_used_) block_.clear();
    is_block_used_ = false;
    const auto taken = given_.substr(0, block_bytes - block_.size());
    block_ += taken;
    given_.remove_prefix(taken.size());
    const bool is_last = given_.empty() && (is_short_ || received_ == entry_.compressed_size);
    if (block_.size() < block_bytes && !is_last) return false;
    is_block_used_ = true;
    input_ = block_;
    return true;
  }

  Result<void> begin_data() {
    if (u32(header_, 0) != local_signature) return damaged(entry_.header_offset);
    if (entry_.is_encrypted || (u16(header_, 6) & 1U) != 0) {
      return fail(Code::unsupported, "",
                  "the archive is locked with a password; unpack it first and choose the file that is inside");
    }
    if (entry_.method != method_stored && entry_.method != method_deflated) {
      return fail(Code::unsupported, "",
                  "the archive is packed in a way that is not read here; unpack it first and choose the file inside");
    }
    data_offset_ = entry_.header_offset + local_size + u16(header_, 26) + u16(header_, 28);
    if (data_offset_ > file_size_ || entry_.compressed_size > file_size_ - data_offset_) return truncated();
    is_in_data_ = true;
    return {};
  }

  std::string_view inflate() {
    boost::beast::zlib::z_params params;
    params.next_in = input_.data();
    params.avail_in = input_.size();
    params.next_out = output_.data();
    params.avail_out = output_.size();
    boost::system::error_code error;
    inflate_.write(params, boost::beast::zlib::Flush::sync, error);
    input_.remove_prefix(input_.size() - params.avail_in);
    if (error == boost::beast::zlib::error::end_of_stream) {
      has_ended_ = true;
    } else if (error && error != boost::beast::zlib::error::need_buffers) {
      fault_ = damaged(data_offset_ + used()).error();
    }
    return {output_.data(), output_.size() - params.avail_out};
  }

  /// How much of the packed data was unpacked.
  std::uint64_t used() const { return received_ - given_.size() - (is_block_used_ ? input_.size() : block_.size()); }

  /// After each piece: the limits, and at the end that everything is as the directory says.
  void check(std::string_view piece) {
    const auto damage = damaged(data_offset_ + used()).error();
    const bool is_all_used = used() == entry_.compressed_size;
    if (unpacked_ > unpacked_bytes_max || (unpacked_ > ratio_free_bytes && unpacked_ / ratio_max > used())) {
      fault_ = Error{Code::too_large, "", "the archive unpacks to far more than a chat; it was not read to the end"};
    } else if (unpacked_ > entry_.size) {
      fault_ = damage;
    } else if (entry_.method == method_stored ? is_all_used : has_ended_) {
      is_done_ = unpacked_ == entry_.size && crc_.checksum() == entry_.crc;
      if (!is_done_) fault_ = damage;
    } else if (is_short_ && given_.empty() && input_.empty() && piece.empty()) {
      fault_ = truncated().error();
    } else if (is_all_used && piece.empty()) {
      fault_ = damage;  // All of it came, and the packed stream still has no end.
    }
  }

  ZipEntry entry_;
  std::uint64_t file_size_;
  std::uint64_t chunk_bytes_;
  std::string header_;
  std::string_view given_;  ///< Of the last bytes that came, what is in no block yet.
  std::string block_;
  std::string_view input_;  ///< Of the block, what is not unpacked yet.
  bool is_block_used_ = false;
  std::uint64_t data_offset_ = 0;
  std::uint64_t received_ = 0;
  std::uint64_t unpacked_ = 0;
  boost::crc_32_type crc_;
  boost::beast::zlib::inflate_stream inflate_;
  std::array<char, 65536> output_;
  bool is_in_data_ = false;
  bool is_short_ = false;
  bool has_ended_ = false;
  bool is_done_ = false;
  bool has_failed_ = false;
  std::optional<Error> fault_;  ///< Found, and told once what was unpacked before it is handed over.
};

ZipEntryReader::ZipEntryReader(ZipEntry entry, std::uint64_t file_size, std::uint64_t chunk_bytes)
    : state_(std::make_unique<State>(std::move(entry), file_size, chunk_bytes)) {}
ZipEntryReader::~ZipEntryReader() = default;
ZipEntryReader::ZipEntryReader(ZipEntryReader&&) noexcept = default;
ZipEntryReader& ZipEntryReader::operator=(ZipEntryReader&&) noexcept = default;

std::optional<Range> ZipEntryReader::wants() const { return state_->wants(); }
void ZipEntryReader::give(std::string_view bytes) { state_->give(bytes); }
Result<std::string_view> ZipEntryReader::take() { return state_->take(); }
bool ZipEntryReader::is_done() const { return state_->is_done(); }
double ZipEntryReader::progress() const { return state_->progress(); }

}  // namespace securebase::chat
