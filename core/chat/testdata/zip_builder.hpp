#pragma once

#include <boost/beast/zlib/deflate_stream.hpp>
#include <boost/crc.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace securebase::chat {

/// Makes archives for tests, honest ones and lying ones: every field that a reader might trust can be set.
class ZipBuilder {
 public:
  struct Lies {
    std::uint16_t flags = 0;
    std::uint16_t method = 8;
    std::int64_t size_added = 0;  ///< To the unpacked size that the directory tells.
    std::uint32_t crc_xor = 0;
  };

  ZipBuilder& add(std::string_view name, std::string_view content, Lies lies = {0, 8, 0, 0}) {
    const auto packed = lies.method == 8 ? deflated(content) : std::string(content);
    boost::crc_32_type crc;
    crc.process_bytes(content.data(), content.size());
    const auto offset = file_.size();
    const auto fields = [&](std::string& out) {
      put16(out, lies.flags);
      put16(out, lies.method);
      put32(out, 0);
      put32(out, crc.checksum() ^ lies.crc_xor);
      put32(out, static_cast<std::uint32_t>(packed.size()));
      put32(out, static_cast<std::uint32_t>(static_cast<std::int64_t>(content.size()) + lies.size_added));
      put16(out, static_cast<std::uint16_t>(name.size()));
      put16(out, 0);
    };
    file_ += "PK\x03\x04";
    put16(file_, 20);
    fields(file_);
    file_ += name;
    file_ += packed;
    directory_ += "PK\x01\x02";
    put32(directory_, 20 << 16 | 20);
    fields(directory_);
    put16(directory_, 0);
    put16(directory_, 0);
    put16(directory_, 0);
    put32(directory_, 0);
    put32(directory_, static_cast<std::uint32_t>(offset));
    directory_ += name;
    ++count_;
    return *this;
  }

  std::string build(std::string_view comment = {}) const {
    auto out = file_ + directory_;
    out += "PK\x05\x06";
    put32(out, 0);
    put16(out, count_);
    put16(out, count_);
    put32(out, static_cast<std::uint32_t>(directory_.size()));
    put32(out, static_cast<std::uint32_t>(file_.size()));
    put16(out, static_cast<std::uint16_t>(comment.size()));
    out += comment;
    return out;
  }

  /// With the directory told by a ZIP64 record.
  std::string build_zip64() const {
    auto out = file_ + directory_;
    const auto record = out.size();
    out += "PK\x06\x06";
    put64(out, 44);
    put32(out, 45 << 16 | 45);
    put64(out, 0);
    put64(out, count_);
    put64(out, count_);
    put64(out, directory_.size());
    put64(out, file_.size());
    out += "PK\x06\x07";
    put32(out, 0);
    put64(out, record);
    put32(out, 1);
    out += "PK\x05\x06";
    put32(out, 0);
    put16(out, 0xFFFF);
    put16(out, 0xFFFF);
    put32(out, 0xFFFFFFFF);
    put32(out, 0xFFFFFFFF);
    put16(out, 0);
    return out;
  }

 private:
  static void put16(std::string& out, std::uint16_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8);
  }
  static void put32(std::string& out, std::uint32_t value) {
    put16(out, static_cast<std::uint16_t>(value));
    put16(out, static_cast<std::uint16_t>(value >> 16));
  }
  static void put64(std::string& out, std::uint64_t value) {
    put32(out, static_cast<std::uint32_t>(value));
    put32(out, static_cast<std::uint32_t>(value >> 32));
  }
  static std::string deflated(std::string_view content) {
    boost::beast::zlib::deflate_stream stream;
    std::string out(stream.upper_bound(content.size()) + 64, '\0');
    boost::beast::zlib::z_params params;
    params.next_in = content.data();
    params.avail_in = content.size();
    params.next_out = out.data();
    params.avail_out = out.size();
    boost::system::error_code error;
    stream.write(params, boost::beast::zlib::Flush::finish, error);
    out.resize(out.size() - params.avail_out);
    return out;
  }

  std::string file_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace securebase::chat
