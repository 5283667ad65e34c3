import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarAt, calendarOf, calendarOfMonths, escaped, firstTime, folded, type Reminder } from '../src/ics';

const reminder = (changes: Partial<Reminder> = {}): Reminder => ({
  title: '', hour: 20, minute: 5, days: [], times: null, uid: '2f0c', now: new Date(2026, 10, 23, 13, 0), ...changes,
});
const line = (text: string, name: string): string | undefined =>
  text.replace(/\r\n /g, '').split('\r\n').find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`));

test('every line ends in CRLF and is at most 75 octets long', () => {
  const text = calendarOf(reminder({ title: 'Zeit für mich, in Ruhe; und ohne Eile '.repeat(8) }));
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.equal(text.replace(/\r\n/g, '').search(/[\r\n]/), -1);
  for (const one of text.split('\r\n')) assert.ok(new TextEncoder().encode(one).length <= 75, one);
});

test('folding loses nothing and cuts no character', () => {
  const text = `SUMMARY:${'é😀'.repeat(60)}`;
  assert.equal(folded(text).replace(/\r\n /g, ''), text);
  assert.ok(!folded(text).includes('\ufffd'));
  assert.equal(folded('a'.repeat(75)), 'a'.repeat(75));
  assert.equal(folded('a'.repeat(76)), `${'a'.repeat(75)}\r\n a`);
});

test('signs with a meaning in the format are escaped', () => {
  assert.equal(escaped('a;b,c\\d'), 'a\\;b\\,c\\\\d');
  assert.equal(escaped('one\r\ntwo\nthree'), 'one\\ntwo\\nthree');
  assert.equal(escaped('a\u0000b\u0007c'), 'abc');
});

test('a title cannot add lines of its own', () => {
  const text = calendarOf(reminder({ title: 'x\r\nATTENDEE:mailto:a@example.org' }));
  assert.equal(line(text, 'ATTENDEE'), undefined);
});

test('the title says nothing unless the person says something, and the app is not named', () => {
  assert.equal(line(calendarOf(reminder()), 'SUMMARY'), 'SUMMARY:A minute for yourself');
  assert.equal(line(calendarOf(reminder({ title: '  Tea ' })), 'SUMMARY'), 'SUMMARY:Tea');
  assert.ok(!/secure|relation|partner|http/i.test(calendarOf(reminder())));
});

test('no days and all days are daily; some days are weekly, in the order of the week', () => {
  assert.equal(line(calendarOf(reminder()), 'RRULE'), 'RRULE:FREQ=DAILY');
  assert.equal(line(calendarOf(reminder({ days: ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] })), 'RRULE'), 'RRULE:FREQ=DAILY');
  assert.equal(line(calendarOf(reminder({ days: ['SU', 'WE'], times: 8 })), 'RRULE'), 'RRULE:FREQ=WEEKLY;BYDAY=WE,SU;COUNT=8');
});

test('the first time is still to come and falls on one of the days', () => {
  // 23 November 2026 is a Monday.
  assert.equal(line(calendarOf(reminder()), 'DTSTART'), 'DTSTART:20261123T200500');
  assert.equal(line(calendarOf(reminder({ hour: 9, minute: 0 })), 'DTSTART'), 'DTSTART:20261124T090000');
  assert.equal(line(calendarOf(reminder({ days: ['MO'], hour: 9, minute: 0 })), 'DTSTART'), 'DTSTART:20261130T090000');
  assert.equal(firstTime({ hour: 0, minute: 0, days: ['FR'], now: new Date(2026, 11, 31, 23, 59) }).getTime(), new Date(2027, 0, 1).getTime());
});

test('times are local without a zone, and the stamp is UTC', () => {
  const text = calendarOf(reminder({ now: new Date(Date.UTC(2026, 10, 23, 11, 22, 33)) }));
  assert.match(line(text, 'DTSTART') ?? '', /^DTSTART:\d{8}T200500$/);
  assert.equal(line(text, 'DTSTAMP'), 'DTSTAMP:20261123T112233Z');
});

test('it holds what the format asks of an event and an alarm', () => {
  const text = calendarOf(reminder());
  for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'ACTION', 'DESCRIPTION', 'TRIGGER']) {
    assert.ok(line(text, name), name);
  }
  const begun = [...text.matchAll(/BEGIN:(\w+)/g)].map((match) => match[1]);
  assert.deepEqual([...text.matchAll(/END:(\w+)/g)].map((match) => match[1]), begun.reverse());
});

test('a single time is not repeated', () => {
  const text = calendarAt({ title: '', at: new Date(2026, 10, 23, 18, 40, 59), uid: '2f0c', now: new Date(2026, 10, 23, 18, 20) });
  assert.equal(line(text, 'DTSTART'), 'DTSTART:20261123T184000');
  assert.equal(line(text, 'SUMMARY'), 'SUMMARY:A minute for yourself');
  assert.equal(line(text, 'RRULE'), undefined);
});

test('a reminder of months comes again on the same day, and never on one that a month lacks', () => {
  const made = (at: Date, times: number | null): string => calendarOfMonths({ title: '', at, months: 4, times, uid: '2f0c', now: new Date(2026, 10, 23) });
  const text = made(new Date(2027, 2, 31, 20, 0), 3);
  assert.equal(line(text, 'DTSTART'), 'DTSTART:20270328T200000');
  assert.equal(line(text, 'RRULE'), 'RRULE:FREQ=MONTHLY;INTERVAL=4;COUNT=3');
  assert.equal(line(made(new Date(2027, 2, 5, 8, 30), null), 'RRULE'), 'RRULE:FREQ=MONTHLY;INTERVAL=4');
});
