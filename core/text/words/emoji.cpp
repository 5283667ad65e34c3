#include <array>

#include "core/text/words/lists.hpp"

namespace securebase::text::words {

std::span<const ClassList> emoji() {
  static constexpr auto lists = std::to_array<ClassList>({
      {WordClass::emoji_warm,
       "❤ 💕 💖 💗 💓 💞 💘 💙 💚 💛 💜 🧡 🤍 🖤 💝 😘 😍 🥰 🤗 😊 🙂 😄 😁 😃 😀 ☺ 😇 💋 🫶 🤩 👏 🎉 🙏 💐 🌹 😚 😙 "
       "🤎 🌸 ✨"},
      {WordClass::emoji_laugh, "😂 🤣 😆 😅 😹 😛 😜 🤪 😝 😉 💀"},
      {WordClass::emoji_sad, "😢 😭 😞 😔 🥺 😥 😿 💔 😓 😟 ☹ 🙁 😣 😖 😫 😩"},
      {WordClass::emoji_cross, "😡 😠 🤬 😤 👿 👎 🖕"},
      {WordClass::emoji_sneer, "🙄 🤡 😒 🤦 🤮 🤢 😏 🥱 🖕 😑 🤷"},
  });
  return lists;
}

}  // namespace securebase::text::words
