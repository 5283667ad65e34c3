#include "vault/testdata/sample_space.hpp"

#include "core/wire/json.hpp"
#include "vault/chain.hpp"
#include "vault/envelope.hpp"
#include "vault/primitives.hpp"
#include "vault/testdata/vectors.hpp"

namespace securebase::vault::sample {

using vectors::all;

Space::Space() : recovery(all<16>(0x31)), erase_secret(all<32>(0x36)) {
  seeds = {.salt = all<16>(0x32),
           .person = all<16>(0x33),
           .sign = Key(all<32>(0x34)),
           .wrap = Key(all<32>(0x35)),
           .epoch_key = Key(all<32>(0x37))};
  const auto body = genesis_body(seeds, recovery);
  keys = keys_of_new_space(seeds, body);
  write(body);
}

EventStamp Space::next_stamp() {
  const auto n = static_cast<std::uint8_t>(0x40 + stamps_);
  return {.event = all<16>(n), .nonce = all<24>(n), .time_ms = start_ms + stamps_++ * std::uint64_t{86'400'000}};
}

void Space::write(std::string_view body, const EventStamp& stamp) {
  records.push_back(write_event(keys, body, stamp).value());
}

void Space::erase(std::size_t at) {
  const auto envelope = open(records[at], {&keys.epoch_key, 1}).value();
  erased.push_back({.event_id = hex(envelope.header.event),
                    .author = hex(envelope.frame.author),
                    .counter = envelope.frame.counter,
                    .digest = hex(envelope.digest)});
  write(wire::to_json(ErasedBody{.events = {erased.back()}}));
  records[at] = Bytes(envelope.digest.begin(), envelope.digest.end());
}

void Space::restore(std::uint8_t seed) {
  const auto byte = [&](int more) { return static_cast<std::uint8_t>(seed + more); };
  const Key sign(all<32>(byte(0)));
  DeviceAdded added;
  added.person = hex(seeds.person);
  added.device = {.sign = hex(sign_public_key(sign)), .wrap = hex(wrap_public_key(Key(all<32>(byte(1)))))};
  const auto signer = recovery_signer_seed(recovery, seeds.salt);
  records.push_back(write_introduction(keys, signer, wire::to_json(added), next_stamp()).value());
  keys.sign_seed = sign;
  keys.next_counter = 1;
  keys.last_digest = {};
}

SpaceManifest Space::manifest() const {
  SpaceManifest out;
  out.space_id = hex(keys.space);
  out.records = static_cast<std::uint32_t>(records.size());
  for (const auto& record : records) out.bytes += 4 + record.size();
  out.head = hex(head_zero(keys.space));
  out.epoch_keys = {{keys.epoch, hex(keys.epoch_key.bytes())}};
  out.erase_secret = hex(erase_secret.bytes());
  out.erased = erased;
  return out;
}

Space written_space() {
  Space space;
  space.write(
      R"({"kind":"checked_in","pleasantness":0.4,"energy":-0.2,"feelings":["calm"],"line":"slept well, grüße"})");
  space.write(R"({"kind":"setting_changed","setting":"has_partner","value":"yes"})");
  space.write(R"({"kind":"checked_in","line":"this one is taken out again"})");
  space.write(R"({"kind":"something_of_the_future","number":1e2,"list":[1, 2]})");
  space.erase(3);
  space.write(R"({"kind":"word_added","list":"feelings","word":"held, \"seen\""})");
  space.restore(0x3a);
  space.write(R"({"kind":"checked_in","line":"on another device"})");
  return space;
}

Space asked_space() {
  Space space;
  space.write(R"({"kind":"checked_in","line":"a quiet day"})");
  space.write(R"({"kind":"safety_checked","answers":[{"question":"afraid","answer":"yes"}]})");
  space.write(R"({"kind":"corrected","of":")" + hex(all<16>(0x42)) +
              R"(","body":"{\"kind\":\"safety_checked\",\"answers\":[{\"question\":\"afraid\",\"answer\":\"no\"}]}"})");
  return space;
}

Manifest manifest_of(const std::vector<Space>& spaces) {
  Manifest manifest;
  manifest.made = start_ms + std::uint64_t{30} * 86'400'000;
  manifest.recovery_seed = hex(all<16>(0x31));
  for (const auto& space : spaces) manifest.spaces.push_back(space.manifest());
  return manifest;
}

Bytes backup_of(const std::vector<Space>& spaces, const BackupLock& lock, const Manifest& manifest) {
  Bytes file;
  auto writer =
      BackupWriter::start(lock, manifest, [&](View piece) { file.insert(file.end(), piece.begin(), piece.end()); });
  for (const auto& space : spaces) {
    for (const auto& record : space.records) (void)writer.value().record(record);
  }
  (void)writer.value().finish();
  return file;
}

Bytes backup_of(const std::vector<Space>& spaces, const BackupLock& lock) {
  return backup_of(spaces, lock, manifest_of(spaces));
}

}  // namespace securebase::vault::sample
