#include <array>

#include "core/text/words/lists.hpp"

namespace securebase::text::words {

std::span<const ClassList> people() {
  static constexpr auto lists = std::to_array<ClassList>({
      {WordClass::i, "i me my mine myself"},
      {WordClass::you, "you your yours yourself yourselves"},
      {WordClass::we, "we us our ours ourselves"},
      {WordClass::third,
       "he him his himself she her hers herself they them their theirs themselves everyone everybody someone somebody "
       "mum mam mom mother dad father mummy daddy mama papa parents brother sister bro sis son daughter kid kids child "
       "children baby toddler aunt auntie uncle cousin nan gran granny grandma grandad grandpa boss manager coworker "
       "colleague colleagues neighbour neighbor neighbours neighbors friend friends mate mates doctor teacher "
       "therapist "
       "landlord client customer customers driver people dog cat ex team nurse dentist plumber builder stranger"},
      {WordClass::endearment,
       "love babe baby darling honey hun hon sweetheart sweetie dear dearest bae jaan jaanu habibi habibti babes boo "
       "beautiful gorgeous sunshine angel pet"},
      {WordClass::person_noun,
       "person man woman guy human adult partner husband wife boyfriend girlfriend father mother dad mum mom parent "
       "friend "
       "grown"},
  });
  return lists;
}

}  // namespace securebase::text::words
