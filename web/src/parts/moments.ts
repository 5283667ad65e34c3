/** A moment as an input of type datetime-local has it, and as FHIR wants it: with the device's offset from UTC at that moment. */

const two = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, '0');

function offsetText(at: Date): string {
  const offset = -at.getTimezoneOffset();
  return `${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/** "2024-05-31T18:30" as it stands, with the offset; anything that is no such moment as it is. */
export function withOffset(local: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local)) return local;
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : `${local.length === 16 ? `${local}:00` : local}${offsetText(at)}`;
}

/** The same moment by the device's clock, for the input; empty for what has no time of day. */
export function localOf(moment: string): string {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(moment)) return '';
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Now, to the second. */
export function nowWithOffset(at: Date = new Date()): string {
  return withOffset(new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19));
}
