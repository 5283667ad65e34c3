#include "core/fhir/bundle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

#include "core/fhir/codes.hpp"
#include "core/fhir/json.hpp"

namespace securebase::fhir {
namespace {

constexpr std::string_view interval_code = "interval-95";
constexpr std::string_view change_code = "change";

struct Concept {
  std::string_view code;
  std::string_view display;
};
/// What is no measure of its own.
std::array<Concept, 6> concepts_in(const BundleWords& words) {
  return {{{interval_code, words.interval},
           {change_code, words.change},
           {"higher", words.higher},
           {"lower", words.lower},
           {"none", words.none},
           {"unknown", words.unknown}}};
}

/// Two places: what lies behind them is far below any interval.
std::string rounded(double value) {
  const double hundredths = std::round(value * 100);
  return number_text(hundredths == 0 ? 0 : hundredths / 100);
}

/// Writes one object and closes what it opened.
class Object {
 public:
  explicit Object(JsonWriter& writer) : writer_(writer) { writer_.open('{'); }
  Object(JsonWriter& writer, std::string_view key) : writer_(writer) {
    writer_.key(key);
    writer_.open('{');
  }
  ~Object() { writer_.close('}'); }
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  Object(Object&&) = delete;
  Object& operator=(Object&&) = delete;

 private:
  JsonWriter& writer_;
};

class List {
 public:
  List(JsonWriter& writer, std::string_view key) : writer_(writer) {
    writer_.key(key);
    writer_.open('[');
  }
  ~List() { writer_.close(']'); }
  List(const List&) = delete;
  List& operator=(const List&) = delete;
  List(List&&) = delete;
  List& operator=(List&&) = delete;

 private:
  JsonWriter& writer_;
};

void write_concept(JsonWriter& writer, std::string_view key, std::string_view system, std::string_view code,
                   std::string_view display, std::string_view text) {
  const Object concept_(writer, key);
  if (!code.empty()) {
    const List codings(writer, "coding");
    const Object coding(writer);
    writer.member("system", system);
    writer.member("code", code);
    writer.member("display", display);
  }
  writer.member("text", text);
}

void write_reference(JsonWriter& writer, std::string_view id) {
  const Object reference(writer);
  writer.member("reference", id);
}

class BundleWriter {
 public:
  explicit BundleWriter(const Handover& handover) : handover_(handover), concepts_(concepts_in(handover.words)) {}

  Result<std::string> write() {
    {
      const Object bundle(writer_);
      writer_.member("resourceType", "Bundle");
      {
        const Object identifier(writer_, "identifier");
        writer_.member("system", "urn:ietf:rfc:3986");
        writer_.member("value", handover_.id);
      }
      writer_.member("type", "collection");
      writer_.member("timestamp", handover_.timestamp);
      const List entries(writer_, "entry");
      write_person();
      write_codes();
      if (auto written = write_answers(); !written) return std::unexpected(written.error());
      for (const auto& measurement : handover_.measurements) write_measurement(measurement);
    }
    return writer_.take();
  }

 private:
  /// An entry whose resource is JSON text already.
  void write_entry(std::string_view id, std::string_view resource) {
    const Object entry(writer_);
    writer_.member("fullUrl", id);
    writer_.raw_member("resource", resource);
  }

  /// Somebody whose name is not given, so that what is said of them has somebody to be about.
  void write_person() { write_entry(handover_.subject, R"({"resourceType":"Patient","name":[{"use":"anonymous"}]})"); }

  /// The codes of this file with their words: a fragment of the system.
  void write_codes() {
    if (handover_.measurements.empty()) return;
    const Object entry(writer_);
    writer_.member("fullUrl", own_code_system_url);
    const Object system(writer_, "resource");
    writer_.member("resourceType", "CodeSystem");
    writer_.member("url", own_code_system_url);
    writer_.member("version", handover_.version);
    writer_.member("name", "SecurebaseMeasures");
    writer_.member("title", handover_.words.title);
    writer_.member("status", "draft");
    writer_.raw_member("experimental", "true");
    writer_.member("description", handover_.about);
    writer_.raw_member("caseSensitive", "true");
    writer_.member("content", "fragment");
    const List list(writer_, "concept");
    const auto add = [&](std::string_view code, std::string_view display) {
      const Object one(writer_);
      writer_.member("code", code);
      writer_.member("display", display);
    };
    std::set<std::string_view> written;
    for (const auto& one : handover_.measurements) {
      if (!one.code.empty() && written.insert(one.code).second) add(one.code, one.name);
    }
    for (const auto& [code, display] : concepts_) add(code, display);
  }

  Result<void> write_answers() {
    if (handover_.questionnaire) {
      auto questionnaire = to_questionnaire_json(*handover_.questionnaire);
      if (!questionnaire) return std::unexpected(questionnaire.error());
      write_entry(own_questionnaire_url, *questionnaire);
    }
    for (const auto& response : handover_.responses) {
      auto json =
          to_response_json(*response.form, response.answers, response.status, response.authored, handover_.subject);
      if (!json) return std::unexpected(json.error());
      write_entry(response.id, *json);
    }
    return {};
  }

  void write_measurement(const Measurement& measurement) {
    const Object entry(writer_);
    writer_.member("fullUrl", measurement.id);
    const Object observation(writer_, "resource");
    writer_.member("resourceType", "Observation");
    writer_.member("status", measurement.is_provisional ? "preliminary" : "final");
    {
      const List categories(writer_, "category");
      const Object category(writer_);
      const List codings(writer_, "coding");
      const Object coding(writer_);
      writer_.member("system", "http://terminology.hl7.org/CodeSystem/observation-category");
      writer_.member("code", "survey");
      writer_.member("display", "Survey");
    }
    write_concept(writer_, "code", own_code_system_url, measurement.code, measurement.name, measurement.name);
    writer_.key("subject");
    write_reference(writer_, handover_.subject);
    writer_.member("effectiveDateTime", measurement.effective);
    {
      const List performers(writer_, "performer");
      write_reference(writer_, handover_.subject);
    }
    write_value(measurement);
    if (!measurement.note.empty() || !measurement.label.empty()) {
      const List notes(writer_, "note");
      for (const auto& text : {measurement.label, measurement.note}) {
        if (text.empty()) continue;
        const Object note(writer_);
        writer_.member("text", text);
      }
    }
    write_sources(measurement);
    write_components(measurement);
  }

  void write_value(const Measurement& measurement) {
    if (measurement.value) {
      write_quantity("valueQuantity", *measurement.value, measurement);
    } else {
      write_concept(writer_, "dataAbsentReason", "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                    "temp-unknown", "Temporarily Unknown", handover_.words.unknown);
    }
  }

  void write_quantity(std::string_view key, double value, const Measurement& measurement) {
    const Object quantity(writer_, key);
    writer_.raw_member("value", rounded(value));
    writer_.member("unit", measurement.is_provisional ? handover_.words.steps : handover_.words.points);
    writer_.member("system", "http://unitsofmeasure.org");
    writer_.member("code", measurement.is_provisional ? "1" : "{score}");
  }

  void write_own_concept(std::string_view key, std::string_view code) {
    const auto found = std::ranges::find(concepts_, code, &Concept::code);
    const auto display = found == concepts_.end() ? std::string_view() : found->display;
    write_concept(writer_, key, own_code_system_url, code, display, display);
  }

  void write_sources(const Measurement& measurement) {
    if (measurement.response.empty() && measurement.since.empty()) return;
    const List sources(writer_, "derivedFrom");
    for (const auto& id : {measurement.response, measurement.since}) {
      if (!id.empty()) write_reference(writer_, id);
    }
  }

  /// The interval belongs to the estimate and is no range of what is usual, so it is a component; so is the change.
  void write_components(const Measurement& measurement) {
    const bool has_interval = measurement.value && measurement.low && measurement.high;
    if (!has_interval && measurement.change.empty()) return;
    const List components(writer_, "component");
    if (has_interval) {
      const Object component(writer_);
      write_own_concept("code", interval_code);
      const Object range(writer_, "valueRange");
      write_quantity("low", *measurement.low, measurement);
      write_quantity("high", *measurement.high, measurement);
    }
    if (!measurement.change.empty()) {
      const Object component(writer_);
      write_own_concept("code", change_code);
      write_own_concept("valueCodeableConcept", measurement.change);
    }
  }

  const Handover& handover_;
  std::array<Concept, 6> concepts_;
  JsonWriter writer_;
};

}  // namespace

Result<std::string> to_bundle_json(const Handover& handover) {
  if (handover.responses.empty() && handover.measurements.empty()) {
    return fail(Code::bad_input, "$.parts", "There is nothing to hand over in these parts and this time.");
  }
  return BundleWriter(handover).write();
}

}  // namespace securebase::fhir
