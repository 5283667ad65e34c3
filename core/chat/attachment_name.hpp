#pragma once

#include <string_view>

#include "core/chat/message.hpp"

namespace securebase::chat {

/// What a file is by its name: by what phones put in front ("PTT-20240101-WA0001", "00000012-PHOTO-...") and by its
/// ending. A name that says nothing is a document if it has an ending, else unknown.
AttachmentKind kind_of_file(std::string_view name);

/// What a file is by its MIME type.
AttachmentKind kind_of_type(std::string_view mime_type);

/// The last part of a path.
std::string_view file_of_path(std::string_view path);

/// Whether the text could be a file's name: one line that ends in a dot and letters or digits. A name with spaces must
/// have an ending that is known; "see you at 5.30" is none.
bool looks_like_file_name(std::string_view text);

}  // namespace securebase::chat
