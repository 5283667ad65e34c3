import { calendarOf, weekdays, type Weekday } from '../ics';

/** The name under which the vault keeps a draft that is slept on: sealed, on this device alone, in no backup. */
export const sleptOn = 'speak: slept on';

/** Tomorrow's reminder as a calendar file. Its title says nothing about what it is for. */
export function tomorrowAt(time: string, now: Date, uid: string): string {
  const [hour = 9, minute = 0] = time.split(':').map(Number);
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const day = weekdays[(tomorrow.getDay() + 6) % 7] as Weekday;
  return calendarOf({ title: '', hour, minute, days: [day], times: 1, uid, now });
}
