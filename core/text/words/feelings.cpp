#include <array>

#include "core/text/words/lists.hpp"

namespace securebase::text::words {

std::span<const ClassList> feelings() {
  static constexpr auto lists = std::to_array<ClassList>({
      {WordClass::feeling,
       "afraid angry annoyed anxious ashamed bitter calm cheerful confused content crushed delighted depressed "
       "desperate devastated disappointed discouraged disheartened down embarrassed excited fearful frightened "
       "frustrated "
       "furious gutted glad grateful grieving guilty happy heartbroken helpless hopeful hopeless horrified hurt "
       "insecure "
       "irritated jealous joyful lonely lonesome loved low mad miserable moved nervous numb nostalgic overjoyed "
       "overwhelmed "
       "panicky panicked peaceful pleased proud raging relieved resentful sad safe scared self-conscious sensitive "
       "shaken "
       "shocked shy sorrowful stressed startled teary tearful tender terrified thankful thrilled torn touched troubled "
       "uneasy unhappy unloved unsafe unsettled upset uncomfortable vulnerable warm weepy wistful worried wary "
       "apprehensive flat empty lost alone fragile raw tense homesick chuffed buzzing stoked giddy elated blessed "
       "secure inadequate worthless exposed hollow edgy jittery rattled livid fuming agitated restless heavy lighter "
       "low dreading distressed conflicted bereft petrified doubtful drained despondent blue lucky joyous"},
      {WordClass::faux_feeling,
       "ignored attacked abandoned used rejected betrayed blamed bullied cheated controlled criticised criticized "
       "disrespected dismissed invisible judged let manipulated misunderstood neglected patronised patronized "
       "pressured "
       "provoked put punished replaced sidelined smothered taken threatened tricked trapped unappreciated unheard "
       "unseen "
       "unsupported unwanted violated victimised cornered belittled insulted excluded overlooked undervalued unvalued "
       "disregarded deceived interrupted"},
      {WordClass::body_state,
       "tired hungry thirsty cold hot sleepy exhausted knackered wrecked shattered full sick ill better fine ok okay "
       "well "
       "bloated dizzy wiped stuffed"},
  });
  return lists;
}

}  // namespace securebase::text::words
