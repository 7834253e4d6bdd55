import { expect, test } from 'vitest';
import { instant } from '../../../src/calendar/index.ts';
import { texts } from '../../../src/features/booking/texts.fa.ts';
import { day } from './evening.ts';

test('a slot after midnight is told with its morning', () => {
  const slot = (minutes: number) => texts.slot({ startsAt: instant(day, minutes) }, 4, 'all');
  expect([slot(1440 - 15), slot(1440 + 15)]).toEqual(['ساعت ۲۳:۴۵ (۴ جا)', 'بامداد جمعه ۰۰:۱۵ (۴ جا)']);
});
