#include "core/event/event.hpp"

#include <boost/mp11.hpp>
#include <type_traits>

#include "core/event/kinds.hpp"
#include "core/wire/json.hpp"

namespace securebase::event {
namespace {

/// The records that have a kind: all alternatives but Unknown.
using Known = boost::mp11::mp_remove<Body, Unknown>;

template <class Use>
void for_each_kind(Use use) {
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Known>>(
      [&]<class Record>(std::type_identity<Record>) { use.template operator()<Record>(); });
}

}  // namespace

Result<Body> read_body(std::string_view json) {
  if (json.size() > body_bytes_max) return fail(Code::too_large, "", "an entry is longer than the log can hold");
  const auto tree = wire::detail::parse(json);
  if (!tree) return std::unexpected(tree.error());
  const auto* const object = tree->if_object();
  const auto* const kind = object == nullptr ? nullptr : object->if_contains("kind");
  if (kind == nullptr || !kind->is_string())
    return fail(Code::bad_input, "$.kind", "an entry has to say of what kind it is");
  const std::string_view name(kind->get_string().data(), kind->get_string().size());
  Result<Body> body = Unknown{std::string(name)};
  for_each_kind([&]<class Record>() {
    if (name != Kind<Record>::name) return;
    Record record;
    if (auto fault = wire::detail::read(*tree, record, "$")) {
      body = std::unexpected(*std::move(fault));
    } else {
      body = std::move(record);
    }
  });
  return body;
}

const std::vector<ItemAnswer>* answers_in(const Body& body) {
  if (const auto* const check_in = std::get_if<CheckedIn>(&body)) return &check_in->answers;
  if (const auto* const answered = std::get_if<Answered>(&body)) return &answered->answers;
  return nullptr;
}

std::string_view kind_of(const Body& body) {
  return std::visit(
      []<class Record>(const Record& record) -> std::string_view {
        if constexpr (std::same_as<Record, Unknown>) {
          return record.kind;
        } else {
          return Kind<Record>::name;
        }
      },
      body);
}

std::string body_json(const Body& body) {
  std::string json = R"({"kind":)" + wire::to_json(std::string(kind_of(body)));
  std::visit(
      [&]<class Record>(const Record& record) {
        if constexpr (!std::same_as<Record, Unknown>) {
          const auto fields = wire::to_json(record);
          json += fields == "{}" ? "" : "," + fields.substr(1, fields.size() - 2);
        }
      },
      body);
  return json + "}";
}

}  // namespace securebase::event
