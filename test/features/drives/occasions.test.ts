import { describe, expect, it } from 'vitest';
import { dayNote } from '../../../src/features/drives/rules/occasions.ts';
import { jalaliDay, THURSDAY } from './plans.ts';

describe('What a planner is told of a day', () => {
  it('warns of days on which too many come', () => {
    expect(dayNote(jalaliDay(1405, 4, 4))).toMatchObject({ title: 'عاشورای حسینی', isSurge: true });
    expect(dayNote(jalaliDay(1405, 4, 3))).toMatchObject({ title: 'تاسوعای حسینی', isSurge: true });
  });

  it('says when a date is only computed', () => {
    // 15 June 2027 by the table that was computed ahead.
    expect(dayNote(jalaliDay(1406, 3, 25))).toEqual({
      title: 'عاشورای حسینی',
      isSurge: true,
      isUnsure: true,
    });
  });

  it('names a day of its own before what lasts for days, and says nothing of a long winter', () => {
    expect(dayNote(jalaliDay(1405, 9, 5))).toMatchObject({ title: 'روز بسیج مستضعفان', isSurge: false });
    expect(dayNote(THURSDAY)).toBeUndefined();
    expect(dayNote(jalaliDay(1405, 11, 15))?.title).toBe('دههٔ مبارک فجر');
  });
});
