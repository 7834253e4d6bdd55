import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { centersScreen, countiesScreen } from '../../../src/features/places/browse-screens.ts';
import type { Center } from '../../../src/features/places/index.ts';
import * as screens from '../../../src/features/places/screens.ts';

const center = (id: number): Center => ({
  id,
  mosque: `مسجد شمارهٔ ${id}`,
  center: null,
  town: 'ایلام',
  county: 'ایلام',
  countyId: 3,
  address: null,
  point: { lat: 33.6, lon: 46.4 },
  approximate: false,
});
const buttons = (screen: Screen) => (screen.buttons ?? []).flat().map(({ text }) => text);

describe('Screens of places', () => {
  const few = Array.from({ length: 6 }, (_, i) => center(i));

  it.each([
    ['a poster', screens.confirmScreen(center(1))],
    ['the ways', screens.waysScreen()],
    ['another center', screens.changeScreen('s')],
    ['an unknown center', screens.unknownCenterScreen()],
    ['nothing found', screens.notFoundScreen()],
    ['a far location', screens.farScreen()],
    ['matches', screens.matchesScreen(few)],
    ['nearest', screens.nearestScreen(few.slice(1).map((each) => ({ center: each, km: 3.2 })))],
  ])('are short for %s', (_, screen) => {
    expect(plain(screen.text).split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(buttons(screen).length).toBeLessThanOrEqual(8);
  });

  it('lead back and home from another center, or leave the first for later', () => {
    expect(buttons(screens.waysScreen()).at(-1)).toBe('بعداً');
    expect(buttons(screens.changeScreen('s')).slice(2)).toEqual(['بازگشت', 'خانه']);
    expect(buttons(screens.changeScreen()).slice(2)).toEqual(['خانه']);
  });

  it('ask whether a mosque is yours by its name and town', () => {
    expect(plain(screens.confirmScreen(center(1)).text)).toBe('مسجد شما: مسجد شمارهٔ 1، ایلام – درست است؟');
  });

  it('show a distance, or else the town', () => {
    const { buttons: made } = screens.nearestScreen([
      { center: center(1), km: 0.8 },
      { center: center(2), km: undefined },
    ]);
    expect(made?.slice(0, 2).map(([button]) => button?.text)).toEqual([
      'مسجد شمارهٔ 1، ۸۰۰ متر',
      'مسجد شمارهٔ 2، ایلام',
    ]);
  });

  it('turn pages of eight, and end where the list ends', () => {
    const many = Array.from({ length: 18 }, (_, i) => ({ id: i, name: `شهرستان ${i}` }));
    expect(buttons(countiesScreen(many, 0)).slice(8)).toEqual(['صفحهٔ بعد', 'بازگشت', 'خانه']);
    expect(buttons(countiesScreen(many, 1)).slice(8)).toEqual(['صفحهٔ پیش', 'صفحهٔ بعد', 'بازگشت', 'خانه']);
    expect(buttons(countiesScreen(many, 99)).slice(0, 3)).toEqual(['شهرستان 16', 'شهرستان 17', 'صفحهٔ پیش']);
  });

  it('lead from the centers of a town back to its county', () => {
    const { buttons: made } = centersScreen(7, [center(1)], 0);
    expect(made?.at(-1)?.[0]).toEqual({ text: 'بازگشت', data: 'pb:3:0' });
  });
});
