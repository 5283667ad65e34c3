#include "core/speak/listening.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace securebase::speak {
namespace {

const ListenNote& note(const Listening& listening, std::string_view id) {
  const auto found = std::ranges::find(listening.notes, id, &ListenNote::id);
  static const ListenNote none{"none", "", false, {}, "there is no such note"};
  return found == listening.notes.end() ? none : *found;
}

TEST(ListenLibrary, HoldsTwelveMessagesAtEachDepth) {
  const auto library = load_listen_library(Language::en);
  ASSERT_TRUE(library.has_value()) << library.error().where << library.error().message;
  std::map<std::string, int> count;
  std::set<std::string> ids;
  for (const auto& message : library->messages) {
    ++count[message.depth];
    ids.insert(message.id);
    EXPECT_GE(message.points.size(), 2U) << message.id;
    EXPECT_GE(message.feelings.size(), 1U) << message.id;
  }
  EXPECT_EQ(library->depths.size(), 3U);
  for (const auto& depth : library->depths) EXPECT_GE(count[depth.id], 12) << depth.id;
  EXPECT_EQ(ids.size(), library->messages.size());
}

TEST(CheckListening, CountsNoFeelingThatIsDeniedAdvisedOrOnesOwn) {
  constexpr std::string_view hurt = "I felt so alone last night when you stayed at the bar. I cried.";
  for (const std::string_view reply :
       {"You should just relax", "I feel sad too", "I was lonely last night as well",
        "Not lonely at all. You are being dramatic.", "You weren't lonely", "don't be sad"}) {
    EXPECT_FALSE(note(check_listening(reply, hurt, Language::en), "feeling").is_there) << reply;
  }
  for (const std::string_view reply : {"So you were lonely while I was at the bar", "You felt alone and sad",
                                       "I can hear how lonely that was", "I'm sorry you felt so alone last night"}) {
    EXPECT_TRUE(note(check_listening(reply, hurt, Language::en), "feeling").is_there) << reply;
  }
}

TEST(ListenLibrary, ShowsOneWayToSayEachBackThatTheCheckAgreesWith) {
  for (const auto& message : listen_library(Language::en).messages) {
    for (const auto& one : check_listening(message.example, message, Language::en).notes) {
      EXPECT_TRUE(one.is_there) << message.id << " " << one.id << ": " << one.note;
    }
    EXPECT_EQ(check_listening(message.example, message, Language::en).summary,
              "Somebody who reads this can feel heard.");
  }
}

TEST(ListenLibrary, DoesNotTakeAnyAnswerForListening) {
  for (const auto& message : listen_library(Language::en).messages) {
    const auto poor = check_listening("Ok. Let's see what we have for dinner.", message, Language::en);
    EXPECT_FALSE(note(poor, "content").is_there) << message.id;
    EXPECT_FALSE(note(poor, "feeling").is_there) << message.id;
    EXPECT_FALSE(note(check_listening(message.text, message, Language::en), "words").is_there) << message.id;
  }
}

TEST(CheckListening, NamesWhatIsInTheWay) {
  const auto& message = *find_listen_message("promotion", Language::en);
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"You should talk to your boss.", "advice"},
      {"Have you tried asking for the next one?", "advice"},
      {"Why don't you look for another job?", "advice"},
      {"Maybe ask Dana how she did it.", "advice"},
      {"Don't worry, it will be fine.", "advice"},
      {"At least you have a job.", "advice"},
      {"I hear you, but Dana worked hard.", "but"},
      {"I know exactly how you feel.", "own"},
      {"The same happened to me last year.", "own"},
      {"That's not my fault, I already told you so.", "own"},
      {"You're being ridiculous.", "own"},
      {"You are sad about Dana.", "open"},
      {"Why did you sit in the car?", "open"},
      {"Dana got it, and you sat in the car. What was it like?", "feeling"},
      {"You are sad. What is it like?", "content"},
  };
  for (const auto& [reply, id] : rows) {
    EXPECT_FALSE(note(check_listening(reply, message, Language::en), id).is_there) << reply << " / " << id;
  }
}

TEST(CheckListening, TakesOtherFormsOfAWord) {
  const auto& message = *find_listen_message("promotion", Language::en);
  const auto listening = check_listening(
      "So the post went to Dana. You were smiling, and inside it was a real disappointment?", message, Language::en);
  EXPECT_TRUE(note(listening, "content").is_there) << note(listening, "content").note;
  EXPECT_TRUE(note(listening, "feeling").is_there);
}

TEST(CheckListening, ReadsARealMessageByItsSentences) {
  constexpr std::string_view message =
      "My sister cancelled the weekend for the third time. I bought the tickets already. I feel so stupid for asking.";
  const auto heard = check_listening(
      "Your sister cancelled again, and you have the tickets. You feel stupid, and maybe sad as well? What would help?",
      message, Language::en);
  EXPECT_TRUE(note(heard, "content").is_there) << note(heard, "content").note;
  EXPECT_TRUE(note(heard, "feeling").is_there);
  EXPECT_TRUE(note(heard, "open").is_there);
  EXPECT_TRUE(note(heard, "advice").is_there);
  const auto unheard = check_listening("What's for dinner?", message, Language::en);
  EXPECT_FALSE(note(unheard, "content").is_there);
  EXPECT_EQ(unheard.missing.size(), 3U);
}

/// A message and an answer to it.
struct Heard {
  std::string_view message;
  std::string_view reply;
};

Listening listen(const Heard& heard) { return check_listening(heard.reply, heard.message, Language::en); }

std::string_view words_of(const Heard& heard, const ListenNote& note) {
  return heard.reply.substr(note.words.begin, note.words.end - note.words.begin);
}

void expect_there(std::string_view id, std::initializer_list<Heard> rows) {
  for (const auto& row : rows) {
    const auto listening = listen(row);
    const auto& found = note(listening, id);
    EXPECT_TRUE(found.is_there) << id << ": " << row.reply << " [" << words_of(row, found) << "] " << found.note;
  }
}

void expect_not_there(std::string_view id, std::initializer_list<Heard> rows) {
  for (const auto& row : rows) {
    const auto listening = listen(row);
    const auto& found = note(listening, id);
    EXPECT_FALSE(found.is_there) << id << ": " << row.reply << " [" << words_of(row, found) << "]";
  }
}

constexpr std::string_view bad_day = "My boss shouted at me in front of everyone today";

TEST(CheckListening, TakesAGuessAtAFeelingForNoAdvice) {
  const std::initializer_list<Heard> rows = {
      {"The scan is on Friday and I can't eat", "You must feel scared about the scan."},
      {bad_day, "You must be furious"},
      {bad_day, "You must be so frightened of the scan"},
      {"I passed!!", "You must be chuffed"},
      {"Third night shift in a row", "You must be knackered"},
      {"They gave the flat to someone else", "you must have been gutted"},
      {bad_day, "That must hurt, and you must really feel humiliated"},
      {"Bella died this morning", "you must miss her, you must be heartbroken"},
  };
  expect_there("advice", rows);
  expect_there("feeling", rows);
  expect_not_there("advice", {{bad_day, "You must talk to HR"},
                              {bad_day, "you must tell your boss that is not ok"},
                              {bad_day, "You really must leave that job"},
                              {bad_day, "You ought to report it"}});
}

TEST(CheckListening, TakesAMustThatIsSaidBackForNoAdvice) {
  expect_there("advice", {{"I can't talk to dad since the fight, it makes me sad",
                           "You can't talk to your dad since the fight and it makes you sad."},
                          {"The doctor sent me away with nothing", "You couldn't get any help from the doctor."},
                          {"I need to move out, this flat is driving me mad",
                           "You need to move out because the flat is driving you mad."},
                          {"They put me on shift all weekend again", "You have to work all weekend again."},
                          {"I should be over it by now", "You feel you should be over it by now."},
                          {"I've got to tell my mum tonight", "You have to tell your mum tonight and it scares you."},
                          {"I do everything alone here", "You shouldn't have to do all of this alone."},
                          {"I just want some peace", "You should be able to come home to a calm house."},
                          {"you think I don't care", "You don't think I care."},
                          {"I can't get over what she said", "You can't get over what she said."},
                          {"You could at least have called", "You wish I had at least called."},
                          {bad_day, "You need to feel safe at work"}});
  expect_not_there("advice", {{"I can't talk to dad since the fight", "You should talk to your dad"},
                              {"I had to run for the bus this morning", "You should take the bus, but ok."},
                              {"I can't talk to dad since the fight", "You need to talk to your dad"},
                              {"I can't talk to dad since the fight", "You could just call him"},
                              {"I need to move out, this flat is driving me mad", "You need to calm down"},
                              {"I need a break", "You have to talk to your boss about the rota"},
                              {bad_day, "You can't let him treat you like that"},
                              {bad_day, "You should not let him do that"},
                              {bad_day, "Don't think about it"},
                              {bad_day, "You have to let it go"},
                              {bad_day, "I think you should quit"}});
}

TEST(CheckListening, TakesWhatOneOwnsForStayingWithTheOther) {
  constexpr std::string_view phone = "You were on your phone all dinner and I felt invisible";
  expect_there("own",
               {{phone, "When I was on my phone at dinner you felt invisible and sad."},
                {phone, "You felt invisible when I was on my phone."},
                {phone, "What was it like for you when I was on my phone?"},
                {"You came in at two, I was worried sick", "I got home too late and you were worried."},
                {"We never have time for each other", "I have been too busy and you feel lonely."},
                {"I love you and I miss you", "You love me and miss me too."},
                {"You said nothing when your mum was rude to me, I felt so alone",
                 "I didn't say anything when my mum was rude, and you felt alone."},
                {"You never ask about my day", "I never asked about your day and that hurt you."},
                {"I do all the cleaning", "That's not fair on you."},
                {"You go quiet for days", "I do disappear and it's not fair on you."},
                {"You went quiet on me", "What was going through your head when I went quiet?"},
                {"I do all the cleaning", "I know that's not fair to you."},
                {"You laughed at me in front of your mates", "I made it worse when I laughed, and you felt small."},
                {"You worry about me too much", "You worry about me too."},
                {"I never see you and I miss us", "You never see me and you miss us."}});
  expect_not_there("own", {{phone, "When I was at work I had the same"},
                           {phone, "When I was late last week nobody cared"},
                           {phone, "I know exactly how you feel"},
                           {phone, "Me too"},
                           {phone, "I felt that way. me too!"},
                           {phone, "I was tired too"},
                           {phone, "I was so lonely at dinner too"},
                           {phone, "I had a long day too, you know"},
                           {phone, "I didn't do anything and you got mad"},
                           {phone, "I never said that"},
                           {phone, "I already said sorry"},
                           {phone, "That's not fair"},
                           {phone, "That's not what happened"},
                           {phone, "My day was worse"}});
}

TEST(CheckListening, TakesNoSharpAnswerForStayingWithTheOther) {
  expect_not_there("own", {{bad_day, "nobody cares"},
                           {bad_day, "so what, who cares"},
                           {"I missed the bus again", "That's what happens when you never get up on time."},
                           {"I can't find my passport", "You always make such a fuss."},
                           {"You were on your phone all dinner", "and this is my fault how"},
                           {"You're home late again", "You should be grateful I come home at all."},
                           {"I didn't tell you because you'd worry", "You always keep things from me."},
                           {"The job hunt is going nowhere", "you're just not trying"},
                           {"I think your friends laugh at me", "You imagine things."},
                           {bad_day, "You should have said something."},
                           {bad_day, "You sound ridiculous."},
                           {bad_day, "You sound drunk"},
                           {bad_day, "it's all in your head"},
                           {bad_day, "what did you expect"},
                           {bad_day, "Get a grip"},
                           {bad_day, "here we go again"},
                           {"Nobody cares if I come or not", "nobody cares"},
                           {bad_day, "not my problem"},
                           {bad_day, "well you brought it on yourself"},
                           {bad_day, "you must be joking"},
                           {bad_day, "stop making such a fuss"},
                           {"I failed again", "well you should have studied"},
                           {"You never listen to me", "I do listen"},
                           {bad_day, "I told you so"}});
  expect_there("own", {{"Nobody cares if I come or not", "You feel that nobody cares if you come."},
                       {"I don't want to make a fuss", "You don't want to make a fuss."},
                       {"I should have said something in there", "You wish you should have said something."},
                       {"I should have said something in there", "You think you should have said something."},
                       {"I keep trying and it isn't working", "You keep trying and nothing works."},
                       {"I imagine things at night and get scared", "You imagine things at night and get scared."},
                       {"They did not give me the job", "You should have got that job."},
                       {"My mum is in hospital", "You wish you could be with her."},
                       {"You never listen to me", "I do hear how lonely that is."},
                       {bad_day, "You are not trying to make it worse for me, you are just scared."},
                       {bad_day, "It's not all in your head."},
                       {"I made such a fuss at the desk", "You made such a fuss, and then felt bad."},
                       {bad_day, "You imagine that he hates you."},
                       {bad_day, "You sound sad and worn out."}});
}

TEST(CheckListening, NamesNoFeelingWhereThereIsNone) {
  expect_not_there("feeling", {{bad_day, "How long was the meeting?"},
                               {bad_day, "Lost the keys again?"},
                               {bad_day, "Come and sit down"},
                               {bad_day, "Oh love. I'm here."},
                               {bad_day, "I hope the next one is kinder"},
                               {bad_day, "Relax"},
                               {"There is a job going at the zoo", "Interested?"},
                               {bad_day, "You sound ridiculous"},
                               {bad_day, "You sound drunk"},
                               {"They gave the flat to someone else", "Another flat gone"},
                               {"The school trip is four hours", "Longer trip then"},
                               {bad_day, "Get home safe"},
                               {bad_day, "Then you moved the table"},
                               {bad_day, "I care about you"},
                               {bad_day, "And the rest of the day?"},
                               {bad_day, "How did you feel?"},
                               {bad_day, "You hurt me"},
                               {bad_day, "I am a bit hurt you did not call"},
                               {bad_day, "I'm just sad"},
                               {bad_day, "Leave me alone"},
                               {bad_day, "My back is in bits, I need sleep"},
                               {bad_day, "You scared me"}});
}

TEST(CheckListening, KnowsTheFeelingsOfEveryday) {
  expect_there("feeling", {{bad_day, "So you were humiliated in front of them all"},
                           {bad_day, "That is mortifying, you must be mortified"},
                           {bad_day, "You're knackered"},
                           {bad_day, "you were so pissed off"},
                           {bad_day, "You sound dissapointed"},
                           {bad_day, "That's heartbreaking"},
                           {bad_day, "It hurts"},
                           {bad_day, "you can't stop crying"},
                           {bad_day, "You feel like I put my mates first, and it hurts"},
                           {bad_day, "You felt left out"},
                           {bad_day, "you are really down"},
                           {bad_day, "You feel a bit flat"},
                           {bad_day, "so you're lost without her"},
                           {bad_day, "You're hopeful about the next one"},
                           {bad_day, "You feel small next to him"},
                           {bad_day, "How stressed you sound"},
                           {bad_day, "Knackered?"},
                           {bad_day, "you must b so upset"},
                           {bad_day, "You don't feel safe there"},
                           {bad_day, "You felt like a burden"},
                           {bad_day, "You sound so, so tired"}});
}

TEST(CheckListening, TakesAFeelingAwayOnlyWhereTheWordsDoSo) {
  expect_there("feeling", {{bad_day, "You couldn't sleep, worried about me coming in at 3."},
                           {bad_day, "I can't imagine how scared you are about the exam. What's it like?"},
                           {bad_day, "Not angry, just let down."},
                           {bad_day, "No wonder you're scared"},
                           {bad_day, "you can't stop worrying"},
                           {bad_day, "You're not just tired, you are sad"}});
  expect_not_there("feeling", {{bad_day, "You're not angry"},
                               {bad_day, "You were never really scared"},
                               {bad_day, "nothing to be sad about"},
                               {bad_day, "No need to be worried"}});
}

TEST(CheckListening, HearsABut) {
  expect_there("but", {{bad_day, "He was nice to everyone but you"},
                       {"The parcel is lost", "Even though you ordered ages ago it is lost"},
                       {bad_day, "You had no choice but to stand there"},
                       {bad_day, "However hard you try he shouts"}});
  expect_not_there("but", {{bad_day, "I hear you, but he works hard"},
                           {bad_day, "He was there, though you could have left"},
                           {bad_day, "However, he works hard"}});
}

TEST(CheckListening, TakesAWishThatIsSaidBackForStayingWithTheOther) {
  expect_there("own",
               {{"I want to go home to my family for Christmas", "You want to be with your family at Christmas."}});
  expect_not_there("own", {{"I want to be with my friends tonight", "You don't want to be with me"},
                           {"You never listen to me", "You never listen to me."}});
}

TEST(CheckListening, PraisesNothingBesideWordsOfHarm) {
  for (const std::string_view message : {"He hit me again last night and I am scared", "You hit me last night"}) {
    const auto listening = check_listening("You were scared last night. What was it like?", message, Language::en);
    EXPECT_TRUE(listening.notes.empty()) << message;
    EXPECT_TRUE(listening.summary.empty()) << message;
  }
  EXPECT_FALSE(
      check_listening("You were scared last night.", "The storm kept me up all night", Language::en).notes.empty());
}

TEST(CheckListening, SaysNothingOfAnEmptyAnswer) {
  EXPECT_TRUE(check_listening(" ", listen_library(Language::en).messages[0], Language::en).notes.empty());
  EXPECT_TRUE(check_listening("", "hello", Language::en).notes.empty());
}

}  // namespace
}  // namespace securebase::speak
