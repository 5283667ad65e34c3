#pragma once

#include <vector>

#include "core/api/operations.hpp"
#include "core/base/error.hpp"
#include "core/base/moment.hpp"
#include "core/view/log.hpp"

namespace securebase::api {

Zone zone_of(const std::vector<ZoneChange>& changes);

/// The open log behind the operations log.* and view.*.
class Diary {
 public:
  Result<LogState> open(const LogOpenRequest& request);
  Result<LogState> add(const LogAddRequest& request);
  Result<LogSnapshot> snapshot() const;
  Result<LogEntry> entry(const LogEntryRequest& request) const;

 private:
  LogState state() const;

  view::Log log_;
  Zone zone_;
};

}  // namespace securebase::api
