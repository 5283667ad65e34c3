/** When a pause ends: to the minute, so that the time that is said is the time that is meant. */

const minute_ms = 60_000;

/** Minutes to choose from. */
export const lengths = [20, 30, 60];

/** The full minute nearest to so many minutes from now; or the next time the clock shows `until` ("18:40"), by the device's zone. */
export function backAt(now_ms: number, length: number | 'until', until: string): number {
  if (length !== 'until') return Math.round(now_ms / minute_ms) * minute_ms + length * minute_ms;
  const [hour, minute] = until.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return backAt(now_ms, lengths[0] ?? 20, '');
  const at = new Date(now_ms);
  at.setHours(hour, minute, 0, 0);
  return at.getTime() > now_ms ? at.getTime() : new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1, hour, minute).getTime();
}

/** What is left of a time in whole minutes; 0 in the last of them. */
export const minutesLeft = (left_ms: number): number => (left_ms < minute_ms ? 0 : Math.round(left_ms / minute_ms));
