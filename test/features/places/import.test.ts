import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  centerById,
  centersOf,
  counties,
  importPlaces,
  openPlaces,
  readPlaces,
  townsOf,
} from '../../../src/features/places/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { ilam } from './ilam.ts';

const HEADER = 'county,town,mosque,center,address,lat,lon';
const csv = (...lines: string[]) => readPlaces([HEADER, ...lines].join('\n'));

describe.each(databases)('Importing places into $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const load = (rows = ilam(), options = {}) =>
    scratch.database.write((tx) => importPlaces(tx, rows, options));
  const center = (id: number) => centerById(scratch.database.read, id);

  it('numbers centers in the order of the list', async () => {
    expect((await load()).centers).toEqual({ new: 15, changed: 0, same: 0 });
    expect(await center(1)).toEqual({
      id: 1,
      mosque: 'مسجد جامع ایلام',
      center: null,
      address: 'جنب پارک کودک',
      town: 'ایلام',
      county: 'ایلام',
      countyId: expect.any(Number),
      point: { lat: 33.63794, lon: 46.42027 },
      approximate: true,
    });
    expect(await center(16)).toBeUndefined();
    expect(await center(2 ** 70)).toBeUndefined();
  });

  it('changes nothing the second time', async () => {
    await load();
    expect(await load()).toMatchObject({
      newCounties: 0,
      towns: { new: 0, changed: 0 },
      centers: { new: 0, changed: 0, same: 15 },
    });
  });

  it('takes over new details under the same number, and nothing from an empty field', async () => {
    await load();
    expect(await load(csv('ایلام,ایلام,جامع ايلام,کانون جامع,خیابان تازه,33.64,46.41'))).toMatchObject({
      centers: { new: 0, changed: 1 },
    });
    await load(csv('شهرستان ایلام,ایلام,مسجد جامع ایلام,,,,'));
    expect(await center(1)).toMatchObject({
      mosque: 'مسجد جامع ایلام',
      center: 'کانون جامع',
      address: 'خیابان تازه',
      point: { lat: 33.64, lon: 46.41 },
      approximate: false,
    });
  });

  it('gives a center without a point its town’s', async () => {
    await load(csv('مهران,مهران,مسجد نور,,,,', 'مهران,مهران,,,,33.12,46.16'));
    expect(await center(1)).toMatchObject({ point: { lat: 33.12, lon: 46.16 }, approximate: true });
  });

  it('makes a new town where its first center lies, and leaves it there', async () => {
    const rows = csv('مهران,صالح‌آباد,مسجد نور,,,,', 'مهران,صالح آباد,مسجد امام,,,33.47,46.19');
    await load(rows);
    expect(await center(1)).toMatchObject({ point: { lat: 33.47, lon: 46.19 }, approximate: true });
    expect(await load(rows)).toMatchObject({ towns: { changed: 0 }, centers: { same: 2 } });
  });

  it('leaves out bad rows only', async () => {
    await load();
    const report = await load(
      csv(
        'ایلام,ناکجا,مسجد نور,,,,',
        'ایلام,ایلام,مسجد کوثر,,الف,,',
        'ایلام,ایلام,کوثر,,ب,,',
        'ایلام,ایلام,مسجد کوثر,,الف,,',
        'ایلام,ایلام,مسجد هدی,,,x,',
      ),
    );
    expect(report.centers.new).toBe(1);
    expect(report.problems.map(({ where, says }) => `${where}: ${says}`)).toEqual([
      'line 6: lat «x» is no number',
      'line 2: «ناکجا» in «ایلام» is not known, and no row gives its lat and lon',
      'line 4: is the same place as line 3, with other details',
    ]);
  });

  it('writes nothing in a dry run, and numbers nothing', async () => {
    expect((await load(ilam(), { dryRun: true })).centers.new).toBe(15);
    expect(await counties(scratch.database.read)).toEqual([]);
    await load();
    expect(await center(1)).toMatchObject({ mosque: 'مسجد جامع ایلام' });
  });

  it('takes thousands of rows, and two lists at once', async () => {
    const list = csv(...Array.from({ length: 3000 }, (_, i) => `مهران,مهران,مسجد شهید ${i},,,33.1,46.1`));
    const [one, other] = await Promise.all([load(list), load(list)]);
    expect([one.centers.new + other.centers.new, one.centers.same + other.centers.same]).toEqual([
      3000, 3000,
    ]);
  });

  it('fills lists of counties, towns and centers that lead somewhere', async () => {
    await load();
    const { read } = scratch.database;
    const found = await counties(read);
    expect(found.map(({ name }) => name)).toEqual(['آبدانان', 'ایلام', 'دهلران', 'مهران']);
    const towns = await townsOf(read, found[0]?.id ?? 0);
    expect(towns.map(({ name }) => name)).toEqual(['آبدانان', 'سراب باغ']);
    const centers = await centersOf(read, towns[1]?.id ?? 0);
    expect(centers.map(({ mosque }) => mosque)).toEqual([
      'مسجد امام جعفر صادق (ع)',
      'مسجد امام موسی کاظم (ع)',
    ]);
    expect(await centersOf(read, 999)).toEqual([]);
  });

  it('is seen by every process a minute later', async () => {
    let now = 0;
    const places = openPlaces(scratch.database, () => now);
    const found = async (text: string) => (await places.current()).search(text, 5).length;
    expect(await found('والی')).toBe(0);
    await load();
    expect(await found('والی')).toBe(0);
    now += 60_000;
    expect(await found('والی')).toBe(1);
    await load(csv('ایلام,ایلام,مسجد والی,کانون پیروزی,,,'));
    now += 60_000;
    expect(await found('پیروزی')).toBe(1);
  });
});
