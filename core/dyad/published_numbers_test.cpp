// The formulas against numbers computed elsewhere from public data (science.md §2.5 and §2.11), to the printed digits.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/dyad/contingency.hpp"
#include "core/dyad/regression.hpp"

namespace securebase::dyad {
namespace {

using Row = std::vector<std::string>;

/// The rows of a CSV without line breaks in fields; empty when the public data are not on this machine.
std::vector<Row> read_csv(const std::string& name) {
  const auto* const source = std::getenv("SECUREBASE_SOURCE");
  const auto path = std::string(source == nullptr ? "." : source) + "/../shared/data/couples/" + name;
  // Through C's files: the WebAssembly build of the library has no streams.
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return {};
  std::vector<Row> rows;
  Row row;
  std::string field;
  bool in_quotes = false;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    if (c == '"') {
      in_quotes = !in_quotes;
    } else if ((c == ',' || c == '\n') && !in_quotes) {
      row.push_back(std::move(field));
      field.clear();
      if (c == '\n') rows.push_back(std::exchange(row, {}));
    } else if (c != '\r') {
      field += static_cast<char>(c);
    }
  }
  std::fclose(file);
  return rows;
}

struct MeanAndError {
  double mean = 0;
  double deviation = 0;
  double t = 0;
};
MeanAndError summary(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values) sum += value;
  double squares = 0;
  for (const double value : values) squares += (value - sum / n) * (value - sum / n);
  const double deviation = std::sqrt(squares / (n - 1));
  return {sum / n, deviation, sum / n / (deviation / std::sqrt(n))};
}

/// The two series of each of the 64 couples of DySeq's CouplesCope: 48 ten-second units of stress communication (IKCB)
/// and of dyadic coping (DCCB).
class CouplesCopeTest : public testing::Test {
 protected:
  struct Couple {
    std::vector<int> stress;
    std::vector<int> coping;
  };
  void SetUp() override {
    const auto rows = read_csv("CouplesCope.csv");
    if (rows.empty()) GTEST_SKIP() << "../shared/data/couples/CouplesCope.csv is not on this machine";
    for (std::size_t i = 1; i < rows.size(); ++i) {
      Couple couple;
      for (std::size_t column = 0; column < rows[0].size(); ++column) {
        if (rows[0][column].starts_with("IKCB")) couple.stress.push_back(std::stoi(rows[i][column]));
        if (rows[0][column].starts_with("DCCB")) couple.coping.push_back(std::stoi(rows[i][column]));
      }
      couples_.push_back(std::move(couple));
    }
    ASSERT_EQ(couples_.size(), 64U);
    ASSERT_EQ(couples_[0].stress.size(), 48U);
    ASSERT_EQ(couples_[0].coping.size(), 48U);
  }

  static Table2x2 stress_then_coping(const Couple& couple) {
    Table2x2 table;
    for (std::size_t t = 0; t + 1 < couple.stress.size(); ++t) {
      auto& cell = couple.stress[t] != 0 ? (couple.coping[t + 1] != 0 ? table.n11 : table.n12)
                                         : (couple.coping[t + 1] != 0 ? table.n21 : table.n22);
      cell += 1;
    }
    return table;
  }

  static OwnPartnerCells transitions(const std::vector<int>& own, const std::vector<int>& partner) {
    OwnPartnerCells cells{};
    for (std::size_t t = 0; t + 1 < own.size(); ++t) {
      auto& cell = cells[static_cast<std::size_t>(own[t])][static_cast<std::size_t>(partner[t])];
      (own[t + 1] != 0 ? cell.yes : cell.no) += 1;
    }
    return cells;
  }

  void expect_coefficients(std::vector<int> Couple::* own, std::vector<int> Couple::* partner,
                           std::array<double, 4> means, std::array<double, 4> ts) {
    std::array<std::vector<double>, 4> fits;
    for (const auto& couple : couples_) {
      const auto fit = binary_actor_partner(transitions(couple.*own, couple.*partner));
      fits[0].push_back(fit.intercept);
      fits[1].push_back(fit.actor);
      fits[2].push_back(fit.partner);
      fits[3].push_back(fit.interaction);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      EXPECT_NEAR(summary(fits[i]).mean, means[i], 0.00005) << "coefficient " << i;
      EXPECT_NEAR(summary(fits[i]).t, ts[i], 0.005) << "t of coefficient " << i;
    }
  }

  std::vector<Couple> couples_;
};

TEST_F(CouplesCopeTest, HasTheBaseRates) {
  double stress = 0;
  double coping = 0;
  for (const auto& couple : couples_) {
    for (const int unit : couple.stress) stress += unit;
    for (const int unit : couple.coping) coping += unit;
  }
  EXPECT_NEAR(coping / (64 * 48), 0.6094, 0.00005);
  EXPECT_NEAR(stress / (64 * 48), 0.6117, 0.00005);
}

TEST_F(CouplesCopeTest, PoolsToThePrintedTable) {
  Table2x2 pooled;
  for (const auto& couple : couples_) {
    const auto table = stress_then_coping(couple);
    pooled.n11 += table.n11;
    pooled.n12 += table.n12;
    pooled.n21 += table.n21;
    pooled.n22 += table.n22;
  }
  EXPECT_EQ(pooled.n11, 1508);
  EXPECT_EQ(pooled.n12, 353);
  EXPECT_EQ(pooled.n21, 307);
  EXPECT_EQ(pooled.n22, 840);
  EXPECT_NEAR(log_odds_ratio(pooled), 2.459, 0.0005);
  EXPECT_NEAR(log_odds_ratio_error(pooled), 0.089, 0.0005);
  EXPECT_NEAR(yules_q(pooled), 0.842, 0.0005);
}

TEST_F(CouplesCopeTest, VariesBetweenCouplesAsPrinted) {
  std::vector<double> log_odds;
  std::vector<double> qs;
  for (const auto& couple : couples_) {
    log_odds.push_back(log_odds_ratio(stress_then_coping(couple), 0.5));
    qs.push_back(yules_q(stress_then_coping(couple), 0.5));
  }
  EXPECT_NEAR(summary(qs).mean, 0.692, 0.0005);
  EXPECT_NEAR(summary(qs).deviation, 0.319, 0.0005);
  EXPECT_NEAR(summary(log_odds).mean, 2.234, 0.0005);
  EXPECT_NEAR(summary(log_odds).deviation, 1.388, 0.0005);
}

TEST_F(CouplesCopeTest, ShrinksOnceAutodependenceIsControlled) {
  expect_coefficients(&Couple::coping, &Couple::stress, {0.2456, 0.7908, 0.6989, 0.0362}, {3.25, 13.45, 10.75, 0.70});
  expect_coefficients(&Couple::stress, &Couple::coping, {0.2763, 1.0459, 0.5211, 0.1006}, {3.35, 16.40, 7.69, 1.83});
}

/// 148 married couples, a row a person, both partners' values on each row (dyadr, CC0).
class AcipairTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto rows = read_csv("acipair.csv");
    if (rows.empty()) GTEST_SKIP() << "../shared/data/couples/acipair.csv is not on this machine";
    for (std::size_t column = 0; column < rows[0].size(); ++column) {
      for (std::size_t i = 1; i < rows.size(); ++i)
        columns_[rows[0][column]].push_back(std::strtod(rows[i][column].c_str(), nullptr));
    }
    ASSERT_EQ(columns_["Satisfaction_A"].size(), 296U);
  }

  Regression satisfaction_by(const std::vector<std::string>& names) {
    std::vector<std::vector<double>> rows(296);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const auto& name : names) rows[i].push_back(columns_[name][i]);
    }
    return least_squares(rows, columns_["Satisfaction_A"]);
  }

  double intraclass(const std::string& name) {
    // The rows of a couple stand one after the other.
    std::vector<double> first;
    std::vector<double> second;
    for (std::size_t i = 0; i < 296; i += 2) {
      first.push_back(columns_[name][i]);
      second.push_back(columns_[name][i + 1]);
    }
    return pairwise_intraclass_correlation(first, second);
  }

  std::map<std::string, std::vector<double>> columns_;
};

TEST_F(AcipairTest, GivesTheActorAndPartnerEffects) {
  const auto fit = satisfaction_by({"OtherPos_A", "OtherPos_P"});
  EXPECT_NEAR(fit.coefficients[0], 0.670, 0.0005);
  EXPECT_NEAR(fit.coefficients[1], 0.400, 0.0005);
  EXPECT_NEAR(fit.errors[1], 0.050, 0.0005);
  EXPECT_NEAR(fit.coefficients[2], 0.288, 0.0005);
  EXPECT_NEAR(fit.errors[2], 0.050, 0.0005);
}

TEST_F(AcipairTest, GivesThemWithTension) {
  const auto fit = satisfaction_by({"OtherPos_A", "OtherPos_P", "Tension_A", "Tension_P"});
  const double printed[] = {2.944, 0.235, 0.156, -0.302, -0.113};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(fit.coefficients[i], printed[i], 0.0005) << i;
}

TEST_F(AcipairTest, GivesTheIntraclassCorrelations) {
  EXPECT_NEAR(intraclass("Satisfaction_A"), 0.618, 0.0005);
  EXPECT_NEAR(intraclass("OtherPos_A"), 0.235, 0.0005);
  EXPECT_NEAR(intraclass("SelfPos_A"), 0.087, 0.0005);
  EXPECT_NEAR(intraclass("Tension_A"), 0.319, 0.0005);
}

}  // namespace
}  // namespace securebase::dyad
