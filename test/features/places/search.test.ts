import { describe, expect, it } from 'vitest';
import { drawAtlas } from '../../../src/features/places/atlas.ts';
import type { Center } from '../../../src/features/places/index.ts';
import { ilam } from './ilam.ts';

const center = (id: number, mosque: string, town = 'ایلام', name: string | null = null): Center => ({
  id,
  mosque,
  center: name,
  town,
  county: town,
  countyId: 1,
  address: null,
  point: { lat: 33.6, lon: 46.4 },
  approximate: true,
});

const atlas = drawAtlas(
  ilam().centers.map((row, i) => ({ ...center(i + 1, row.mosque, row.town, row.center) })),
);
const best = (text: string) => atlas.search(text, 8)[0]?.mosque;
const all = (text: string) => atlas.search(text, 8).map(({ mosque }) => mosque);

describe('A center is found by its name', () => {
  it.each([
    ['مسجد جامع ایلام', 'مسجد جامع ایلام'],
    ['جامع مهران', 'مسجد جامع مهران'],
    ['مهران جامع', 'مسجد جامع مهران'],
    ['والي', 'مسجد والی'],
    ['مسجد صاحب الزمان', 'مسجد صاحب‌الزمان (عج)'],
    ['صاحبالزمان عج', 'مسجد صاحب‌الزمان (عج)'],
    ['زمان', 'مسجد صاحب‌الزمان (عج)'],
    ['قمر بنی هاشم مهران', 'مسجد قمر بنی‌هاشم'],
    ['امام کاظم', 'مسجد امام موسی کاظم (ع)'],
    ['اِمام رِضا', 'مسجد امام رضا (ع)'],
    ['كانون جوادالائمه', 'حوزهٔ علمیهٔ آبدانان'],
    ['کانون صادق آل محمد', 'مسجد امام جعفر صادق (ع)'],
    ['چم کبود', 'مسجد ابوالفضل (ع) چم‌کبود'],
    ['مسجد ۲', 'مسجد والی'],
    ['2', 'مسجد والی'],
  ])('%s', (text, mosque) => {
    expect(best(text)).toBe(mosque);
  });
});

describe('One wrong letter is forgiven', () => {
  it.each([
    ['صاحب الذمان', 'مسجد صاحب‌الزمان (عج)', 'wrong'],
    ['مسجد ولی', 'مسجد والی', 'missing'],
    ['والیی', 'مسجد والی', 'too many'],
    ['عتبات عالیاط', 'مسجد عتبات عالیات', 'wrong at the end'],
    ['حامع مهران', 'مسجد جامع مهران', 'wrong at the beginning'],
    ['جامع مهرن', 'مسجد جامع مهران', 'missing in the town'],
    ['ابوالفصل', 'مسجد ابوالفضل (ع) چم‌کبود', 'wrong in a part of the name'],
    ['راه کبرلا', 'مسجد راه کربلا', 'swapped'],
  ])('%s is %s', (text, mosque) => {
    expect(best(text)).toBe(mosque);
  });

  it('but not two', () => {
    expect(all('صاحت الذمان')).toEqual([]);
  });
});

describe('What is found', () => {
  it('stands in the order exact, beginning, part', () => {
    const found = drawAtlas([
      center(1, 'مسجد شهدای نور'),
      center(2, 'مسجد نور الهدی'),
      center(3, 'حسینیه نور'),
      center(4, 'مسجد نار'),
    ]).search('مسجد نور', 8);
    expect(found.map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('are all centers of a town when only that is named', () => {
    expect(all('سراب باغ')).toEqual(['مسجد امام موسی کاظم (ع)', 'مسجد امام جعفر صادق (ع)']);
  });

  it('is no more than was asked for', () => {
    expect(atlas.search('جامع', 2)).toHaveLength(2);
  });

  it.each(['', 'مسجد', 'ب', 'مسجد ۹۹۹', 'کتابخانهٔ مرکزی', '🕌'])('is nothing for «%s»', (text) => {
    expect(all(text)).toEqual([]);
  });
});
