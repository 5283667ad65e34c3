import { calendarOf, weekdays, type Weekday } from '../ics';

/** The name under which the vault keeps the drafts that are slept on: sealed, on this device alone, in no backup. */
export const sleptOn = 'speak: slept on';

/** The drafts in what the vault keeps under that name, the first one first. An earlier version kept a single one, as it was written. */
export function sleptIn(kept: string | null): string[] {
  if (kept === null) return [];
  try {
    const { slept } = JSON.parse(kept) as { slept?: unknown };
    if (Array.isArray(slept) && slept.every((text) => typeof text === 'string')) return slept;
  } catch {
    // Words of a person.
  }
  return [kept];
}

const asKept = (texts: string[]): string | null => (texts.length === 0 ? null : JSON.stringify({ slept: texts }));

/** What the vault is to keep with this draft too; once, however often it was put away. */
export const withSlept = (kept: string | null, text: string): string | null => asKept([...sleptIn(kept).filter((one) => one !== text), text]);

/** What the vault is to keep without it. */
export const withoutSlept = (kept: string | null, text: string): string | null => asKept(sleptIn(kept).filter((one) => one !== text));

/** Tomorrow's reminder as a calendar file. Its title says nothing about what it is for. */
export function tomorrowAt(time: string, now: Date, uid: string): string {
  const [hour = 9, minute = 0] = time.split(':').map(Number);
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const day = weekdays[(tomorrow.getDay() + 6) % 7] as Weekday;
  return calendarOf({ title: '', hour, minute, days: [day], times: 1, uid, now });
}
