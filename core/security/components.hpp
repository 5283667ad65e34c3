#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "core/security/filter.hpp"

/// The picture's parts (science.md §5.5): the two components, the five signs, attachment on two axes, and what two
/// people who both share their relationship component can see together.
namespace securebase::security {

/// Security within oneself and in the relationship, each the plain mean of its facets: (f3 + f5 + f6) / 3 and
/// (f1 + f2 + f4 + f7) / 4. Equal weights, because weights fitted to little data do worse (Dawes 1979, Am Psychol
/// 34:571).
struct Components {
  Belief self;
  Belief relationship;
  double p_self_higher = 0.5;  ///< The chance that the first is the higher; .9 and above, or .1 and below, may be said.
};
Components components(const State& state);

/// `id` is "self" or "relationship".
Belief component(const State& state, std::string_view id);

/// The person's own view of the whole: self_weight · self + (1 - self_weight) · relationship; self_weight 0 to 1.
/// Shown with its weight, and not between two people.
Belief whole(const State& state, double self_weight = 0.5);

/// One facet as a sign; `is_known` false means that it is still being learned.
struct Sign {
  std::string facet;  ///< "f1" to "f5".
  Belief belief;
  bool is_known = false;
};
/// The article's five signs, in its order.
std::vector<Sign> signs(const State& state);

/// How one relationship feels at present, on two axes; never a type of person. Higher is more.
struct Attachment {
  Belief anxiety;
  Belief avoidance;
};
/// `about` is "partner" or "general".
Attachment attachment(const State& state, std::string_view about);

/// A mean and a deviation as they are stored and sent.
struct StoredBelief {
  double mean = 0;
  double sd = 1;
};
BOOST_DESCRIBE_STRUCT(StoredBelief, (), (mean, sd))

/// What one person may choose to show the other: nothing finer leaves the device.
struct SharedPicture {
  StoredBelief relationship;
  std::vector<StoredBelief> facets;  ///< f1, f2, f4, f7; empty when only the component is shared.
};
BOOST_DESCRIBE_STRUCT(SharedPicture, (), (relationship, facets))
SharedPicture shared_picture(const State& state, bool with_facets);

/// Two people's relationship components together. It is about the two, and says nothing of who is right.
struct CoupleView {
  Belief shared;  ///< Soft minimum C: -(1/1.5) ln((e^(-1.5 R_A) + e^(-1.5 R_B)) / 2), nearer to the lower of the two.
  double shared_low = 0;   ///< 95 % interval.
  double shared_high = 0;  ///< 95 % interval.
  Belief gap;              ///< R_A - R_B.
  double p_gap = 0;        ///< P(|gap| > .5).
  std::string mismatch;    ///< The facet they most likely see differently; empty when facets are not shared by both.
  double p_mismatch = 0;   ///< P(|difference on it| > .5).
};

/// From 500 draws with this seed. The two are taken as independent, which errs to the wide side for the gap.
CoupleView couple_view(const SharedPicture& a, const SharedPicture& b, std::uint64_t seed);

}  // namespace securebase::security
