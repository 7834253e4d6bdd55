import { expect, test } from 'vitest';
import { addDays, clockText, prayerTimes } from '../../src/calendar/index.ts';
import { solar } from './days.ts';

const ilam = { lat: 33.63794, lon: 46.42027 };

test('maghrib in Ilam on 12 Azar 1405 is 17:35, noon 12:14', () => {
  const times = prayerTimes(solar(1405, 9, 12), ilam);
  expect(Math.abs(times.maghrib - (17 * 60 + 35))).toBeLessThanOrEqual(1);
  expect(Math.abs(times.noon - (12 * 60 + 14))).toBeLessThanOrEqual(1);
});

test('the times of every day of a year stand in order, near those of the day before', () => {
  let before = prayerTimes(solar(1404, 12, 29), ilam);
  for (let day = solar(1405, 1, 1); day <= solar(1405, 12, 29); day = addDays(day, 1)) {
    const times = prayerTimes(day, ilam);
    const inOrder = [
      times.fajr,
      times.sunrise,
      times.noon,
      times.sunset,
      times.maghrib,
      times.isha,
      times.midnight,
    ];
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(Math.abs(times.maghrib - before.maghrib)).toBeLessThanOrEqual(2);
    before = times;
  }
});

test('the middle of a summer night lies after midnight', () => {
  const { midnight } = prayerTimes(solar(1405, 4, 1), ilam);
  expect(midnight).toBeGreaterThan(1380);
  expect(clockText(midnight)).toMatch(/^(23|00):/);
});
