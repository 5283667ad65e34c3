/**
 * A reminder as a calendar file (RFC 5545). Whoever sees the calendar sees the title, so the title says nothing, and the
 * name of the app stands nowhere in the file. Times are local without a zone: eight stays eight wherever one travels.
 */
import { words } from './words/words';

/** Monday to Sunday as RFC 5545 names them. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export const neutralTitle = words.settings.reminder.neutral;

export type Reminder = {
  /** What the calendar shows; the neutral title where it is empty. */
  title: string;
  hour: number;
  minute: number;
  /** All seven, or none, make it daily. */
  days: Weekday[];
  /** How often in all; null goes on until it is deleted. */
  times: number | null;
  /** A random identifier; it must say nothing about the person. */
  uid: string;
  /** When the file was made; the first reminder comes after it. */
  now: Date;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** TEXT of RFC 5545 §3.3.11: backslash, semicolon and comma escaped, line ends written out, no control characters. */
export function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]/g, '');
}

/** A content line cut into lines of at most 75 octets (§3.1), never inside a character. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** The first day, from `now` on, that is one of the days and whose time is still to come. */
export function firstTime({ hour, minute, days, now }: Pick<Reminder, 'hour' | 'minute' | 'days' | 'now'>): Date {
  for (let ahead = 0; ; ahead++) {
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, hour, minute);
    const weekday = weekdays[(at.getDay() + 6) % 7] as Weekday;
    if (at > now && (days.length === 0 || days.includes(weekday))) return at;
  }
}

/** The calendar file. */
export function calendarOf(reminder: Reminder): string {
  const { hour, minute, days, times, uid, now } = reminder;
  const at = firstTime(reminder);
  // The wanted time as it was given: a clock change on the first day must not move it.
  const start = `${dayOf(at)}T${two(hour)}${two(minute)}00`;
  const isDaily = days.length === 0 || weekdays.every((day) => days.includes(day));
  const rule = isDaily ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`;
  return fileOf({ title: reminder.title, uid, now, start, rule: `RRULE:${rule}${times === null ? '' : `;COUNT=${times}`}` });
}

/** The calendar file of a single time, to the minute. */
export function calendarAt({ title, at, uid, now }: { title: string; at: Date; uid: string; now: Date }): string {
  return fileOf({ title, uid, now, start: `${dayOf(at)}T${two(at.getHours())}${two(at.getMinutes())}00` });
}

/** The calendar file of a time that comes again after so many months; on the 28th where a month may lack the day. */
export function calendarOfMonths({ title, at, months, times, uid, now }: { title: string; at: Date; months: number; times: number | null; uid: string; now: Date }): string {
  const day = new Date(at.getFullYear(), at.getMonth(), Math.min(28, at.getDate()));
  const start = `${dayOf(day)}T${two(at.getHours())}${two(at.getMinutes())}00`;
  return fileOf({ title, uid, now, start, rule: `RRULE:FREQ=MONTHLY;INTERVAL=${months}${times === null ? '' : `;COUNT=${times}`}` });
}

const dayOf = (at: Date): string => `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;

type File = { title: string; uid: string; now: Date; start: string; rule?: string };

function fileOf({ title: wanted, uid, now, start, rule }: File): string {
  const title = escaped(wanted.trim() || neutralTitle);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART:${start}`,
    'DURATION:PT5M',
    ...(rule ? [rule] : []),
    `SUMMARY:${title}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
