#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

/// Learn: the questions people ask about emotional security, each answered in short sections, closed by the part of the
/// person's own picture that belongs to it and by one small act.
namespace securebase::guide {

/// The part of the person's own picture that closes a lesson.
enum class PicturePart { components, factors, signs, attachment, steps, change };
BOOST_DESCRIBE_ENUM(PicturePart, components, factors, signs, attachment, steps, change)

struct Section {
  std::string title;
  std::string text;
  bool safe_under_gate = false;  ///< Whether it stands in its lesson while the private safety check asks for care.
};
BOOST_DESCRIBE_STRUCT(Section, (), (title, text, safe_under_gate))

/// One small thing to do after a lesson. `safe_practice` takes the place of `practice` under the safety gate.
struct SmallAct {
  std::string text;
  std::string practice;
  std::string safe_text;
  std::string safe_practice;
};
BOOST_DESCRIBE_STRUCT(SmallAct, (), (text, practice, safe_text, safe_practice))

struct Lesson {
  std::string id;
  std::string question;
  std::vector<Section> sections;
  PicturePart picture = PicturePart::components;
  SmallAct act;
};
BOOST_DESCRIBE_STRUCT(Lesson, (), (id, question, sections, picture, act))

struct Lessons {
  std::vector<Lesson> lessons;
};
BOOST_DESCRIBE_STRUCT(Lessons, (), (lessons))

}  // namespace securebase::guide
