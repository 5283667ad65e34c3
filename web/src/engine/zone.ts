import type { ZoneChange } from '../generated/core';

const day = 86_400_000;
const offsetAt = (utc: number): number => -new Date(utc).getTimezoneOffset();

/** The first millisecond after `from`, up to `to`, at which the offset is no longer that of `from`. */
function changeBetween(from: number, to: number): number {
  const before = offsetAt(from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** How this device's clock stood from UTC since 1995: the core holds no zone database. */
export function deviceZone(): ZoneChange[] {
  const first = Date.UTC(1995, 0, 1);
  const last = Date.UTC(2040, 0, 1);
  const changes: ZoneChange[] = [{ utc_ms: first, utc_offset_minutes: offsetAt(first) }];
  for (let at = first; at < last; at += 7 * day) {
    const next = at + 7 * day;
    if (offsetAt(next) === offsetAt(at)) continue;
    const utc_ms = changeBetween(at, next);
    changes.push({ utc_ms, utc_offset_minutes: offsetAt(utc_ms) });
  }
  return changes;
}
