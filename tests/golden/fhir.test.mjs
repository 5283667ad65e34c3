// What leaves as FHIR R4 is what HL7's schema says it should be, and alike natively and in WebAssembly.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCore } from './core_wasm.mjs';
import { faultsOf, isValid } from './fhir_schema.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;
const model = JSON.parse(readFileSync(`${root}core/security/model.json`, 'utf8'));
const evening = readFileSync(`${root}core/fhir/testdata/evening.json`, 'utf8');
const scoring = readFileSync(`${root}core/fhir/testdata/evening-scores.json`, 'utf8');

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 12);
const now_ms = start + 60 * day;
const since_ms = start + 30 * day;
const formId = 'a'.repeat(32);
const parts = ['answers', 'components', 'facets', 'attachment', 'experienced', 'own'];

/** Natively, one call after the other in one engine. */
function native(calls) {
  const lines = calls.map(([call, request]) => JSON.stringify({ call, request: JSON.stringify(request) })).join('\n');
  const run = spawnSync(securebase, ['call', '-'], { input: lines, env: { ...process.env, TZ: 'UTC' }, maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr.toString());
  return run.stdout.toString().trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** A filling-in of the form of the test data: every item that can be answered, with its first option or a value of its kind. */
function filledIn(authored) {
  const answers = [];
  const [opened] = native([['form.open', { questionnaire: evening, scoring }]]);
  assert.ok(opened.ok, JSON.stringify(opened));
  const plain = { integer: '3', decimal: '1.5', boolean: 'true', date: '2026-01-02', string: 'words', text: 'words', time: '18:30', url: 'https://example.org/' };
  for (const item of opened.value.form.items) {
    if (item.cannot_fill || item.type === 'group' || item.type === 'display' || item.read_only || item.hidden) continue;
    if (item.options.length > 0) answers.push({ link_id: item.link_id, option: 0, value: '' });
    else if (plain[item.type]) answers.push({ link_id: item.link_id, option: null, value: plain[item.type] });
  }
  const [reply] = native([['form.respond', { questionnaire: evening, answers, is_complete: false, authored }]]);
  assert.ok(reply.ok, JSON.stringify(reply));
  return reply.value.response;
}

function logCalls() {
  const events = [];
  const add = (time_ms, body, event_id = (events.length + 1).toString(16).padStart(32, '0')) => events.push({ event_id, time_ms, body: JSON.stringify(body) });
  for (const at of [0, 3, 6, 40, 45, 50]) {
    add(start + at * day, { kind: 'answered', answers: model.items.map(({ id, is_reversed }) => ({ item: id, category: (at < 30) !== is_reversed ? 3 : 1 })) });
  }
  add(start + day, { kind: 'questionnaire_added', title: 'An evening', questionnaire: evening, scoring, questionnaire_in_parts: null, scoring_in_parts: null }, formId);
  for (const at of [2, 41]) {
    const authored = new Date(start + at * day).toISOString();
    add(start + at * day, { kind: 'questionnaire_answered', of: formId, response: filledIn(authored), response_in_parts: null });
  }
  add(start + 20 * day, { kind: 'safety_checked', answers: [{ question: 'afraid', answer: 'yes' }] });
  return [['log.open', { zone: [{ utc_ms: 0, utc_offset_minutes: 60 }] }], ['log.add', { events }]];
}

const calls = [...logCalls(), ['fhir.bundle', { now_ms, since_ms, parts, forms: [formId] }], ['form.bank', {}]];
const replies = native(calls);
const bundleText = replies[2].value?.bundle ?? '{}';
const bundle = JSON.parse(bundleText);
const resources = (type) => bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

test('the Bundle is one of FHIR R4', () => {
  assert.ok(replies[2].ok, JSON.stringify(replies[2]));
  assert.deepEqual(faultsOf(bundle), []);
  assert.ok(isValid(bundle));
});

test('each kind of resource is in it, and the person without a name', () => {
  const counts = Object.fromEntries(['Patient', 'CodeSystem', 'Questionnaire', 'QuestionnaireResponse'].map((type) => [type, resources(type).length]));
  assert.deepEqual(counts, { Patient: 1, CodeSystem: 1, Questionnaire: 1, QuestionnaireResponse: 3 });
  assert.ok(resources('Observation').length >= 30, `${resources('Observation').length} observations`);
  assert.deepEqual(resources('Patient')[0], { resourceType: 'Patient', name: [{ use: 'anonymous' }] });
});

test('a change is named by the rule, beside the observation it is a change from', () => {
  const steadiness = resources('Observation').filter(({ code }) => code.coding?.[0].code === 'facet.steadiness');
  assert.equal(steadiness.length, 2);
  const [earlier, now] = steadiness;
  assert.ok(earlier.valueQuantity.value > now.valueQuantity.value);
  assert.equal(now.component[1].valueCodeableConcept.coding[0].code, 'lower');
  assert.ok(now.component[0].valueRange.low.value < now.valueQuantity.value);
  assert.ok(now.component[0].valueRange.high.value > now.valueQuantity.value);
});

test('nothing of the private check is in it', () => {
  assert.doesNotMatch(bundleText, /safety|afraid|yes/);
});

test('every code that is ours is explained in the same file', () => {
  const [system] = resources('CodeSystem');
  const known = new Set(system.concept.map(({ code }) => code));
  const look = (value) => {
    if (value === null || typeof value !== 'object') return;
    if (value.system === system.url) assert.ok(known.has(value.code), value.code);
    Object.values(value).forEach(look);
  };
  look(bundle);
  assert.ok(known.size > 20);
});

test('the answers belong to a Questionnaire of the same file', () => {
  const [questionnaire] = resources('Questionnaire');
  const [own] = resources('QuestionnaireResponse').filter((response) => response.questionnaire === `${questionnaire.url}|${questionnaire.version}`);
  assert.equal(own.item.flatMap(({ item }) => item).length, model.items.length);
});

test('our own questions, exported, are a Questionnaire of FHIR R4', () => {
  assert.deepEqual(faultsOf(JSON.parse(replies[3].value.questionnaire)), []);
});

test('a filling-in is a QuestionnaireResponse of FHIR R4', () => {
  assert.deepEqual(faultsOf(JSON.parse(filledIn('2026-01-02T10:00:00+01:00'))), []);
});

for (const [what, broken] of [
  ['a state that there is none of', (copy) => (copy.type = 'heap')],
  ['a member that R4 does not have', (copy) => (copy.entry[0].resource.mood = 'low')],
  ['a number as a text', (copy) => (copy.entry.at(-1).resource.valueQuantity = { value: 'much' })],
  ['a time without its offset', (copy) => (copy.timestamp = '2026-01-02T10:00:00')],
  ['no code', (copy) => delete copy.entry.at(-1).resource.code],
  ['a reference into nothing', (copy) => (copy.entry.at(-1).resource.subject.reference = 'urn:uuid:0')],
  ['the same entry twice', (copy) => copy.entry.push(copy.entry[0])],
]) {
  test(`a Bundle with ${what} is refused`, () => {
    const copy = structuredClone(bundle);
    broken(copy);
    assert.notDeepEqual(faultsOf(copy), []);
  });
}

test('the same log gives the same file in WebAssembly', async () => {
  const core = await openCore(`${root}build/wasm/wasm/core.wasm`);
  const answers = calls.map(([call, request]) => core.call(call, request));
  assert.equal(answers[2].value.bundle, bundleText);
  assert.equal(answers[3].value.questionnaire, replies[3].value.questionnaire);
});
