import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockText, instant, wallClock } from '../../../src/calendar/index.ts';
import {
  driveById,
  importDrives,
  readDrives,
  slotsOf,
  upcomingDrives,
} from '../../../src/features/drives/index.ts';
import type { Center } from '../../../src/features/places/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { CsvTrouble } from '../../../src/lib/csv.ts';
import { databases, type Scratch } from '../../databases.ts';
import { ILAM, jalaliDay, THURSDAY } from './plans.ts';

const NOW = instant(jalaliDay(1405, 9, 2), 600);
const HEADER = 'date,start,end,team,center,town,place,lat,lon,slot,capacity,audience,women,notes,state';

const center = (id: number, mosque: string, town: string): Center => ({
  id,
  mosque,
  town,
  center: null,
  address: null,
  county: town,
  countyId: 1,
  point: ILAM,
  approximate: true,
});
const centers = [
  center(1, 'مسجد جامع', 'ایلام'),
  center(2, 'مسجد جامع', 'مهران'),
  center(3, 'مسجد والی', 'ایلام'),
];
const search = (text: string) =>
  centers.filter(({ id, mosque }) => String(id) === text || mosque.includes(text));
const read = (...rows: string[]) => readDrives([HEADER, ...rows].join('\n'), search, NOW);
/** Of sixty who held a place thirty-six came: 1.25 seats for a chair. */
const showRate = async () => ({ expected: 60, came: 36 });
const GOOD = '۱۴۰۵/۰۹/۱۲,17:00,21:00,تیم سیار ۱,3,,,,,,,,,,';

describe('A list of drives', () => {
  it('is read with the defaults for what it leaves out', () => {
    expect(read(GOOD).drives).toEqual([
      {
        where: 'line 2',
        state: 'open',
        isByChairs: false,
        plan: {
          team: 'تیم سیار ۱',
          centerId: 3,
          place: 'مسجد والی',
          address: null,
          point: ILAM,
          approximate: true,
          day: THURSDAY,
          startMinutes: 1020,
          endMinutes: 1260,
          slotMinutes: 15,
          chairs: 0,
          capacity: 4,
          audience: 'all',
          reserved: [],
          notes: null,
        },
      },
    ]);
  });

  it('opens as many seats as there are chairs, unless it says how many', () => {
    const columns = 'date,start,end,team,center,chairs,capacity';
    const plansOf = (...cells: string[]) =>
      readDrives(
        [columns, ...cells.map((each) => `۱۴۰۵/۰۹/۱۲,17:00,21:00,تیم ۱,3,${each}`)].join('\n'),
        search,
        NOW,
      ).drives.map(({ plan }) => [plan.chairs, plan.capacity]);
    expect(plansOf('6,', '۶,8', ',3', ',')).toEqual([
      [6, 6],
      [6, 8],
      [0, 3],
      [0, 4],
    ]);
  });

  it('takes ISO dates, nights, hours for women and places of their own', () => {
    const row = '2026-12-03,21:15,02:00,تیم ۲,,,پارک کودک,33.6,46.4,20,3,بانوان,21:15-23:15,در چادر,draft';
    const { drives, problems } = read(row);
    expect(problems).toEqual([]);
    expect(drives[0]).toMatchObject({
      state: 'draft',
      plan: {
        day: THURSDAY,
        startMinutes: 1275,
        endMinutes: 1560,
        place: 'پارک کودک',
        centerId: null,
        point: { lat: 33.6, lon: 46.4 },
        approximate: false,
        audience: 'women',
        reserved: [{ startMinutes: 1275, endMinutes: 1395, audience: 'women' }],
        notes: 'در چادر',
      },
    });
  });

  it.each<[string, string]>([
    ['1405/13/12,17:00,21:00,تیم,3,,,,,,,,,,', 'date «1405/13/12» is no date'],
    [',17:00,21:00,تیم,3,,,,,,,,,,', 'date is missing'],
    ['1405/9/12,37:00,21:00,,3,,,,,,,,,,', 'start «37:00» is no hour; team is missing'],
    ['1405/9/12,17:00,21:00,تیم,,,,,,,,,,,', 'neither center nor place is given'],
    ['1405/9/12,17:00,21:00,تیم,,,پارک,,,,,,,,', 'the place «پارک» needs lat and lon'],
    ['1405/9/12,17:00,21:00,تیم,سبز,,,,,,,,,,', 'no center «سبز»'],
    ['1405/9/12,17:00,21:00,تیم,مسجد جامع,,,,,,,,,,', 'may be several centers (1, 2)'],
    ['1405/9/12,17:00,21:00,تیم,3,,,,,x,,,,,', 'slot «x» is no whole number'],
    ['1405/9/12,17:00,21:00,تیم,3,,,,,,-3,,,,', 'capacity «-3» is no whole number from 1 to 50'],
    ['1405/9/12,17:00,21:00,تیم,3,,,,,,100000,,,,', 'capacity «100000» is no whole number from 1 to 50'],
    ['1406/07/31,17:00,21:00,تیم,3,,,,,,,,,,', 'date «1406/07/31» is no date: مهر ۳۰ روز دارد'],
    ['1405/9/12,17:00,21:00,تیم,3', 'has 5 fields where the header has 15'],
    [`${GOOD},9,9`, 'has 17 fields where the header has 15'],
    ['1405/9/12,17:00,21:00,تیم,3,,,,,,,بچه‌ها,,,', 'audience «بچه‌ها» is no all, women or men'],
    ['1405/9/12,17:00,21:00,تیم,3,,,,,,,,,,done', 'state «done» is no draft or open'],
  ])('names the line of %s and what is wrong', (row, says) => {
    const { drives, problems } = read(row, GOOD);
    expect(problems).toEqual([{ where: 'line 2', says: expect.stringContaining(says) }]);
    expect(drives).toHaveLength(1);
  });

  it('tells centers of one name apart by their town', () => {
    const [found] = read('1405/9/12,17:00,21:00,تیم,مسجد جامع,مهران,,,,,,,,,').drives;
    expect(found?.plan.centerId).toBe(2);
  });

  it('is refused without its columns', () => {
    expect(() => readDrives('date,start\n', search, NOW)).toThrow(CsvTrouble);
  });
});

describe.each(databases)('An import of drives on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const run = (rows: readonly string[], dryRun = false) =>
    importDrives(scratch.database, read(...rows), { now: NOW, dryRun, showRate });
  const coming = () => upcomingDrives(scratch.database.read, NOW);

  it('opens drives and changes nothing the second time', async () => {
    expect(await run([GOOD])).toEqual({ new: 1, known: 0, problems: [] });
    expect(await run([GOOD])).toEqual({ new: 0, known: 1, problems: [] });
    expect((await coming()).map(({ state, team }) => [state, team])).toEqual([['open', 'تیم سیار ۱']]);
  });

  it('opens more seats than chairs where not everybody comes, unless a row says how many', async () => {
    const columns = 'date,start,end,team,center,place,lat,lon,chairs,capacity';
    const rows = [
      '۱۴۰۵/۰۹/۱۲,17:00,21:00,تیم ۱,3,,,,10,',
      '۱۴۰۵/۰۹/۱۲,17:00,21:00,تیم ۲,3,,,,10,10',
      '۱۴۰۵/۰۹/۱۲,17:00,21:00,تیم ۳,,پارک کودک,33.6,46.4,10,',
    ];
    const list = readDrives([columns, ...rows].join('\n'), search, NOW);
    await importDrives(scratch.database, list, { now: NOW, showRate });
    expect((await coming()).map(({ team, capacity }) => [team, capacity])).toEqual([
      ['تیم ۱', 13],
      ['تیم ۲', 10],
      ['تیم ۳', 10],
    ]);
  });

  it('knows what was called off, however its team is spelled', async () => {
    await run([GOOD]);
    await scratch.database.write((tx) => tx.update(tx.tables.drives).set({ state: 'cancelled' }));
    expect(await run([GOOD.replace('تیم سیار ۱', 'تيم سيار 1')])).toEqual({ new: 0, known: 1, problems: [] });
  });

  it('writes nothing in a dry run', async () => {
    expect(await run([GOOD], true)).toEqual({ new: 1, known: 0, problems: [] });
    expect(await coming()).toEqual([]);
  });

  it('leaves out what cannot be, with its line, and takes the rest', async () => {
    const elsewhere = GOOD.replace(',3,', ',1,');
    const overlapping = elsewhere.replace('17:00', '18:00');
    const past = GOOD.replace('۱۴۰۵', '۱۴۰۴');
    const { problems, ...counts } = await run([GOOD, elsewhere, overlapping, past]);
    expect(counts).toEqual({ new: 1, known: 0 });
    expect(problems.map(({ where, says }) => `${where}: ${says}`)).toEqual([
      'line 3: its team is at «مسجد والی» on 2026-12-03 and cannot be here in time',
      'line 4: its team is at «مسجد والی» on 2026-12-03 and cannot be here in time',
      'line 5: it is over already',
    ]);
  });

  it('keeps no hours for women that the drive does not have, in a draft neither', async () => {
    const row = GOOD.replace(/,,,$/, ',20:00-22:00,,');
    const { problems, ...counts } = await run([row, `${row}draft`]);
    expect(counts).toEqual({ new: 0, known: 0 });
    const says = 'the hours of women are not within those of the drive';
    expect(problems).toEqual([2, 3].map((line) => ({ where: `line ${line}`, says })));
  });

  it('closes azan and keeps the hours of women', async () => {
    await run([GOOD.replace(/,,,$/, ',17:00-18:15,,')]);
    const [drive] = await coming();
    const { id } = required(drive, 'the drive');
    const slots = await slotsOf(scratch.database.read, id);
    const women = slots.filter(({ audience, closed }) => audience === 'women' && !closed);
    expect(women.map(({ startsAt }) => clockText(wallClock(startsAt).minutes))).toEqual(['17:00', '18:00']);
    expect((await driveById(scratch.database.read, id))?.audience).toBe('all');
  });
});
