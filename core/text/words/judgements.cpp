#include <array>

#include "core/text/words/lists.hpp"

namespace securebase::text::words {

std::span<const ClassList> judgements() {
  static constexpr auto lists = std::to_array<ClassList>({
      {WordClass::trait,
       "lazy selfish inconsiderate thoughtless careless irresponsible unreliable immature childish stubborn "
       "controlling "
       "manipulative cold heartless unkind mean rude cruel insensitive uncaring ungrateful spoiled spoilt entitled "
       "arrogant hypocritical dishonest sneaky jealous possessive needy clingy dramatic oversensitive sensitive "
       "paranoid "
       "crazy insane mental unhinged psycho neurotic hysterical irrational unreasonable impossible difficult negative "
       "bossy judgmental judgemental critical petty vindictive spiteful bitter grumpy moody miserable passive "
       "aggressive "
       "defensive evasive distant closed messy untidy disorganised disorganized forgetful clumsy stupid dumb thick "
       "dense "
       "clueless oblivious ignorant narcissistic egotistical egocentric vain shallow fake obsessed obsessive stingy "
       "tight "
       "cheap greedy wasteful reckless annoying exhausting infuriating frustrating draining unbearable insufferable "
       "toxic "
       "demanding nagging whiny moany dismissive disrespectful absent checked weak boring predictable useless hopeless "
       "pathetic helpless incapable incompetent slow unfair unloving unromantic unsupportive flaky unbelievable "
       "disloyal "
       "cowardly overbearing pushy impatient hotheaded deluded delusional twisted evil nasty vicious horrible awful "
       "terrible ridiculous absurd embarrassing centred centered absorbed righteous minded headed faced"},
      {WordClass::insult,
       "idiot moron fool coward loser bitch bastard cunt asshole arsehole dick dickhead prick twat "
       "wanker "
       "tosser knob bellend muppet eejit gobshite clown joke jerk dumbass jackass scumbag douche douchebag "
       "psychopath snake rat pig whore slut tramp disgrace "
       "embarrassment waste parasite leech freeloader imbecile simpleton dimwit goat mumu olodo "
       "weakling manchild dunce lunatic nutter nutcase weirdo creep trash scum bum layabout deadbeat "
       ""
       "witch cow mug drongo dropkick galah bludger gaslighter"},
      {WordClass::sneer,
       "pathetic worthless disgusting laughable ridiculous embarrassing stupid dumb moronic idiotic "
       "brainless gutless spineless repulsive revolting vile braindead "
       "insufferable deluded delusional"},
      {WordClass::praise,
       "amazing wonderful brilliant incredible lovely kind patient thoughtful generous gentle great best perfect "
       "awesome "
       "fantastic strong brave smart clever funny beautiful handsome gorgeous sweet caring supportive special fabulous "
       "excellent superb class legend star hero rock lifesaver angel gem deadly grand good talented hilarious calm "
       "reliable warm loving considerate lucky grateful thankful hardworking cute adorable stunning sexy attractive "
       "fit "
       "tender precious steady solid deadly magic treasure blessing gift champ champion godsend saint trooper"},
  });
  return lists;
}

}  // namespace securebase::text::words
