import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localOf, nowWithOffset, withOffset } from '../src/parts/moments';

function inZone(zone: string, work: () => void): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  work();
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
}

test('a local moment gets the offset that holds on that day', () => {
  inZone('Europe/Berlin', () => {
    assert.equal(withOffset('2024-05-31T18:30'), '2024-05-31T18:30:00+02:00');
    assert.equal(withOffset('2024-01-31T18:30'), '2024-01-31T18:30:00+01:00');
  });
  inZone('America/St_Johns', () => assert.equal(withOffset('2024-01-31T18:30:05'), '2024-01-31T18:30:05-03:30'));
});

test('what is no moment stays as it is', () => {
  for (const text of ['', '2024', '2024-05-31', 'soon']) assert.equal(withOffset(text), text);
});

test('a moment with an offset is shown by the clock of the device', () => {
  inZone('Europe/Berlin', () => {
    assert.equal(localOf('2024-05-31T18:30:00+02:00'), '2024-05-31T18:30');
    assert.equal(localOf('2024-05-31T16:30:00Z'), '2024-05-31T18:30');
    assert.equal(localOf('2024-05'), '');
    assert.equal(nowWithOffset(new Date('2024-05-31T16:30:07.9Z')), '2024-05-31T18:30:07+02:00');
  });
});
