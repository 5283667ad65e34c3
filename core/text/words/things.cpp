#include <array>

#include "core/text/words/lists.hpp"

namespace securebase::text::words {

std::span<const ClassList> things() {
  static constexpr auto lists = std::to_array<ClassList>({
      {WordClass::time,
       "today tonight tomorrow tmrw tmr tomoz yesterday later soon now morning afternoon evening night noon midnight "
       "lunch dinner tea breakfast bedtime weekend monday tuesday wednesday thursday friday saturday sunday mondays "
       "tuesdays wednesdays thursdays fridays saturdays sundays weekends evenings mornings nights o'clock pm am "
       "january february march april june july august september october november december"},
      {WordClass::time_unit,
       "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years "
       "bit while moment"},
      {WordClass::number,
       "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty half couple "
       "few"},
      {WordClass::chore,
       "dishes dish washing laundry bins bin rubbish trash garbage cup cups plate plates mug mugs hoover vacuum "
       "hoovering "
       "cleaning cooking shopping groceries bathroom kitchen toilet floor bed bathtub towels towel socks nappy nappies "
       "diaper diapers bill bills rent homework dishwasher washer sink"},
      {WordClass::friendly,
       "love loved loving thanks thank happy glad nice great good lovely sweet kind fun excited proud amazing "
       "wonderful "
       "beautiful best yay hug hugs kiss kisses miss xx xxx xo enjoy enjoyed appreciate grateful welcome congrats "
       "congratulations brilliant awesome perfect haha hahaha cute delicious yum safe care smile laugh cheers cool"},
      {WordClass::unfriendly,
       "hate hated sick angry annoyed annoying awful terrible horrible stupid idiot lazy selfish useless pathetic "
       "disgusting ridiculous unfair rude mean worst crap shit bullshit fuck fucking damn hell wrong blame fault liar "
       "lie "
       "lied lying upset furious sad hurt disappointed tired shut ignore ignored ignoring whatever ruin ruined waste "
       "nonsense joke pissed mad"},
  });
  return lists;
}

}  // namespace securebase::text::words
