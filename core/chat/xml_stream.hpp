#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/parser.hpp"

/// The little of XML that an SMS archive uses: elements and their attributes. Text between elements, comments and
/// processing instructions are skipped; a document type is refused, so that no entity is ever expanded.
namespace securebase::chat {

/// Of a start tag: its attributes by name. Empty text for one that is not there.
class XmlAttributes {
 public:
  std::string_view get(std::string_view name) const;
  std::int64_t integer(std::string_view name) const;  ///< Zero for what is no number.

 private:
  friend class XmlStream;
  struct Attribute {
    std::string name;
    std::string value;
  };
  std::vector<Attribute> list_;
  std::size_t count_ = 0;
};

class XmlVisitor {
 public:
  virtual ~XmlVisitor() = default;
  /// Whether the attribute is of interest: a photo inside of an archive is not worth the memory.
  virtual bool wants(std::string_view attribute) const = 0;
  virtual void open(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void close(std::string_view element) = 0;
};

class XmlStream {
 public:
  explicit XmlStream(XmlVisitor& visitor) : visitor_(visitor) {}

  /// Error: bad_input with the line where the XML ends to be XML.
  Result<void> feed(std::string_view bytes);
  Result<void> finish();
  std::vector<Notice> notices() const;
  /// The line that is being read, from 1.
  std::uint64_t line() const { return line_; }

 private:
  enum class State : std::uint8_t {
    text,
    tag_start,
    declaration,
    comment,
    cdata,
    instruction,
    name,
    in_tag,
    attribute,
    before_value,
    value,
    end_tag,
    self_close
  };

  Result<void> step(char c);
  void start_attribute(char c);
  void finish_value();
  void open_element();
  std::unexpected<Error> broken(std::string message) const;

  XmlVisitor& visitor_;
  State state_ = State::text;
  XmlAttributes attributes_;
  std::string element_;
  std::string raw_;  ///< The attribute value as it stands in the file.
  char quote_ = '"';
  char last_[2] = {0, 0};  ///< The two characters before, for "-->" and "]]>".
  std::uint64_t line_ = 1;
  std::uint64_t elements_ = 0;
  Tally repairs_;
  Tally cuts_;
  bool is_wanted_ = false;
  bool is_cut_ = false;
  bool ends_early_ = false;
};

/// The value with its references resolved: the five names of XML, and numbers, of which two may be the halves of one
/// character, as Android apps write emoji (&#55357;&#56832;).
std::string xml_unescaped(std::string_view raw);

}  // namespace securebase::chat
