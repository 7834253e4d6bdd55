import { describe, expect, it } from 'vitest';
import { readPlaces, UnreadablePlaces } from '../../../src/features/places/index.ts';
import { ilam } from './ilam.ts';

const HEADER = 'county,town,mosque,center,address,lat,lon';
const csv = (...lines: string[]) => readPlaces([HEADER, ...lines].join('\n'));
const wrong = (...lines: string[]) => csv(...lines).problems.map(({ where, says }) => `${where}: ${says}`);

describe('A list in CSV', () => {
  it('gives centers, with Persian digits and a BOM', () => {
    const text = `\uFEFF${HEADER}\nایلام,ایلام,مسجد والی,کانون نور,"خیابان رسالت، ۱۲",۳۳٫۶۳,46.42\n`;
    expect(readPlaces(text).centers).toEqual([
      {
        where: 'line 2',
        county: 'ایلام',
        town: 'ایلام',
        mosque: 'مسجد والی',
        center: 'کانون نور',
        address: 'خیابان رسالت، ۱۲',
        point: { lat: 33.63, lon: 46.42 },
      },
    ]);
  });

  it('gives a town where a row has only that and its point', () => {
    expect(csv('ایلام,چوار,,,,33.69,46.29')).toMatchObject({
      towns: [{ town: 'چوار', point: { lat: 33.69, lon: 46.29 } }],
      centers: [],
    });
  });

  it.each([
    ['ایلام,ایلام,,کانون نور,,33.6,46.4', 'mosque is missing'],
    ['ایلام,ایلام,,,,,', 'mosque is missing'],
    [',ایلام,مسجد والی,,,,', 'county is missing'],
    ['ایلام,ایلام,مسجد,,,,', 'mosque has no name of its own'],
    ['ایلام,ایلام,مسجد والی,,,شمال,46.4', 'lat «شمال» is no number'],
    ['ایلام,ایلام,مسجد والی,,,33.6,', 'lon is missing beside the other'],
    [
      'ایلام,ایلام,مسجد والی,,,46.4,33.6',
      'lat 46.4, lon 33.6 lies outside Iran; lat and lon seem to be swapped',
    ],
    [',,,,,,', 'county is missing; town is missing; mosque is missing'],
    ['ایلام,ایلام,مسجد کم', 'has 3 fields where the header has 7'],
    ['ایلام,ایلام,مسجد والی,,,33.6,46.4,9,9', 'has 9 fields where the header has 7'],
  ])('names a bad row with its line: %s', (line, says) => {
    expect(wrong('ایلام,ایلام,مسجد جامع,,,,', line)).toEqual([`line 3: ${says}`]);
  });

  it('goes on after a bad row', () => {
    const rows = csv(',,,,,,', 'x', 'ایلام,ایلام,مسجد والی,,,,');
    expect(rows.centers.map(({ mosque }) => mosque)).toEqual(['مسجد والی']);
  });

  it('needs its header', () => {
    expect(() => readPlaces('county,town\nایلام,ایلام')).toThrow(UnreadablePlaces);
  });
});

describe('A list in JSON', () => {
  it('gives towns and centers; an approximate center has no point of its own', () => {
    const { towns, centers, problems } = ilam();
    expect([towns.length > 20, centers.length, problems]).toEqual([true, 15, []]);
    expect(centers.every(({ point }) => point === null)).toBe(true);
  });

  it('names a bad item with its place', () => {
    const source = {
      counties: [
        { name_fa: 'ایلام', towns: [{ name_fa: 'ایلام' }] },
        { name_fa: 'مهران', towns: 'مهران' },
      ],
      mosques: [null, { mosque_fa: 'مسجد والی', county: 'ایلام', town: 'ایلام', lat: true }],
    };
    expect(readPlaces(JSON.stringify(source)).problems).toEqual([
      { where: 'counties[0].towns[0]', says: 'the town «ایلام» has no lat and lon' },
      { where: 'counties[1].towns', says: 'is no list' },
      { where: 'mosques[0]', says: 'county is missing; town is missing; mosque is missing' },
      { where: 'mosques[1]', says: 'lat is no number' },
    ]);
  });

  it('may begin with a BOM', () => {
    expect(readPlaces('\uFEFF{"counties": []}').problems).toEqual([]);
  });

  it.each(['{"counties": [', '{}', '[]', ''])('is refused when it is none: %s', (source) => {
    expect(() => readPlaces(source)).toThrow(UnreadablePlaces);
  });
});
