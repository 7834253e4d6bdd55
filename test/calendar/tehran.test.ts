import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertTehranOffset, instant, isoDay, today, wallClock } from '../../src/calendar/index.ts';
import { iso } from './days.ts';

const HOUR = 3_600_000;
const fixedSince = Date.parse('2022-09-21T19:30:00Z');

test('Tehran is at +03:30 in every hour from 1401 to five years ahead, as Intl has it', () => {
  const hourOf = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone: 'Asia/Tehran',
    hour: 'numeric',
    minute: 'numeric',
  });
  const wrong: number[] = [];
  for (let at = fixedSince; at < Date.parse('2031-12-01T00:00:00Z'); at += HOUR) {
    const { minutes } = wallClock(at);
    const [hour, minute] = hourOf.format(at).split(':').map(Number);
    if (minutes !== (hour ?? 0) * 60 + (minute ?? 0)) wrong.push(at);
  }
  expect(wrong).toEqual([]);
});

test('an evening in UTC is already tomorrow in Tehran', () => {
  expect(isoDay(today(Date.parse('2026-11-22T20:29:00Z')))).toBe('2026-11-22');
  expect(isoDay(today(Date.parse('2026-11-22T20:30:00Z')))).toBe('2026-11-23');
});

test.each([
  [1050, '2026-11-26T14:00:00.000Z'],
  [1500, '2026-11-26T21:30:00.000Z'],
  [-60, '2026-11-25T19:30:00.000Z'],
])('minute %i of 5 Azar is %s', (minutes, expected) => {
  expect(new Date(instant(iso('2026-11-26'), minutes)).toISOString()).toBe(expected);
});

test('an instant survives being a wall time, from 1394 on', () => {
  const minute = fc.integer({
    min: Date.parse('2015-04-01') / 60_000,
    max: Date.parse('2035-01-01') / 60_000,
  });
  fc.assert(
    fc.property(minute, (n) => {
      const { day, minutes } = wallClock(n * 60_000);
      const back = instant(day, minutes);
      // The last hour of 30 Shahrivar was lived twice until 1401.
      expect([0, HOUR]).toContain(Math.abs(back - n * 60_000));
      expect(wallClock(back)).toEqual({ day, minutes });
    }),
  );
});

test('summer time of years past is kept: noon of 1 Tir 1400 was 07:30 UTC', () => {
  expect(new Date(instant(iso('2021-06-22'), 720)).toISOString()).toBe('2021-06-22T07:30:00.000Z');
  expect(wallClock(Date.parse('2021-06-22T07:30:00Z'))).toEqual({ day: iso('2021-06-22'), minutes: 720 });
});

test('this machine passes the start-up check', () => {
  expect(() => assertTehranOffset(Date.parse('2026-11-23T06:30:00Z'))).not.toThrow();
});

test('time zone data that still have summer time fail the start-up check', () => {
  expect(() => assertTehranOffset(Date.parse('2020-01-01T00:00:00Z'))).toThrow('270 minutes');
});
