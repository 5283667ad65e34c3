#pragma once

#include <string>
#include <vector>

#include "core/dyad/answer_time.hpp"
#include "core/dyad/interval.hpp"
#include "core/dyad/session.hpp"
#include "core/report/people.hpp"
#include "core/report/report.hpp"

namespace securebase::report {

/// A selection with what several measures need of it, worked out once.
struct Reading {
  Reading(const Selection& selection, bool is_masked);

  std::span<const dyad::Turn> turns;
  People people;
  std::int64_t silence_ms = 0;
  std::vector<dyad::Session> sessions;
  dyad::AnswerTimes answer_times;
  bool reads_words = true;  ///< Whether most messages are in a language that is read.
};

std::vector<Measure> glance_measures(const Reading& reading);
std::vector<Measure> answering_measures(const Reading& reading);
std::vector<Measure> warmth_measures(const Reading& reading);
std::vector<Measure> conflict_measures(const Reading& reading);
std::vector<Measure> time_measures(const Reading& reading);

// --- what the sections share

/// A measure whose gate is not met: says what is missing.
Measure not_known(std::string id, std::string title, std::string missing, std::string method);

/// The reason, where words are not read; empty where they are.
std::string words_unread(const Reading& reading);

/// An estimate of a member (or of both, `who` empty), its numbers times `factor`.
Estimate estimate(std::string who, std::string label, const dyad::Interval& interval, std::int64_t n, std::string unit,
                  double factor = 1);

}  // namespace securebase::report
