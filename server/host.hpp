#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace securebase::server {

/// The names under which this server may be asked for. A page of another origin can point its own name at our address
/// (DNS rebinding) and would then speak with us as if it were ours; its Host field gives it away.
class Hosts {
 public:
  /// The machine's own names, the address that is listened on, and what the operator added ("home.example.org").
  Hosts(std::string_view address, std::span<const std::string> added);

  /// Whether a Host field names us: without regard to case, with any port, since a proxy may stand in front.
  bool accept(std::string_view host_field) const;

 private:
  std::vector<std::string> names_;
};

}  // namespace securebase::server
