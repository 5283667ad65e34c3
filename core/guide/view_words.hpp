#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The words that stand around what a person wrote (views.json); entries have their titles from lines.json.
namespace securebase::guide {

/// What a practice was designed after: {what} is Evidence::designed_after.
struct EvidenceWords {
  std::string without_study;
  std::string with_study;  ///< With {study} too.
};
BOOST_DESCRIBE_STRUCT(EvidenceWords, (), (without_study, with_study))

/// The numbers behind a sentence on how feelings vary.
struct NumberWords {
  std::string mean;
  std::string spread;
  std::string inertia;
  std::string limits;  ///< {what}, {value}, {low}, {high}
  std::string decimal_mark;
};
BOOST_DESCRIBE_STRUCT(NumberWords, (), (mean, spread, inertia, limits, decimal_mark))

/// What a group of scales is called: security::Scale::group.
struct BankGroup {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(BankGroup, (), (id, name))

/// The product's own items as a questionnaire.
struct BankWords {
  std::string title;
  std::vector<BankGroup> groups;
};
BOOST_DESCRIBE_STRUCT(BankWords, (), (title, groups))

/// The name of a mark, or of a way to put a message together.
struct Titled {
  std::string id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Titled, (), (id, title))

struct ViewWords {
  EvidenceWords evidence;
  NumberWords numbers;
  std::string own_words;  ///< The group of the words that a person added.
  BankWords bank;
  std::vector<Titled> marks;    ///< By their names, in the order of Mark. They name words, never who wrote them.
  std::vector<Titled> manners;  ///< "as_written", "warmer", "shorter".
};
BOOST_DESCRIBE_STRUCT(ViewWords, (), (evidence, numbers, own_words, bank, marks, manners))

}  // namespace securebase::guide
