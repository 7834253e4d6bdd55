import { readFile } from 'node:fs/promises';
import { addDays, type EpochDay, isRamadan, today } from '../../src/calendar/index.ts';
import type { Database, Writes } from '../../src/database/index.ts';
import { announceDrive, type DrivePlan } from '../../src/features/drives/index.ts';
import { type Center, importPlaces, openPlaces, readPlaces } from '../../src/features/places/index.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** What to seed: `drives` of them over the `days` after `now` (ms); an equal `seed` gives equal drives. */
export interface Seeding {
  readonly days: number;
  readonly drives: number;
  readonly seed: number;
  readonly now: number;
}

/** How many drives were added, and how many of them were there already. */
export interface Seeded {
  readonly new: number;
  readonly known: number;
}

const places = new URL('../data/ilam-places.json', import.meta.url);
const ILAM = { lat: 33.63794, lon: 46.42027 };
/** A drive that its team cannot reach is drawn again, but not for ever. */
const DRAWS = 8;

/** Fills a database with Ilam's places and open drives; the same call again changes nothing. */
export async function seedDemo(database: Database, seeding: Seeding): Promise<Seeded> {
  const rows = readPlaces(await readFile(places, 'utf8'));
  await database.write((tx) => importPlaces(tx, rows));
  const centers = await centersAround(database, rows.centers.length, seeding.now);
  return database.write(async (tx) => {
    const random = seededRandom(seeding.seed);
    const fates = new Map<number, keyof Seeded>();
    for (let i = 0; i < seeding.drives; i++) {
      const day = addDays(today(seeding.now), 1 + Math.floor((i * seeding.days) / seeding.drives));
      await announceOne(tx, () => draw(random, centers, day), seeding.now, fates);
    }
    const many = (fate: keyof Seeded) => [...fates.values()].filter((each) => each === fate).length;
    return { new: many('new'), known: many('known') };
  });
}

async function centersAround(database: Database, count: number, now: number): Promise<Center[]> {
  const atlas = await openPlaces(database, () => now).current();
  const around = atlas.nearest(ILAM, count).map(({ center }) => center);
  return around.sort((a, b) => a.id - b.id);
}

async function announceOne(
  tx: Writes,
  draw: () => DrivePlan,
  now: number,
  fates: Map<number, keyof Seeded>,
): Promise<void> {
  for (let i = 0; i < DRAWS; i++) {
    const outcome = await announceDrive(tx, draw(), now);
    if (outcome.kind === 'faulty' || fates.has(outcome.id)) continue;
    fates.set(outcome.id, outcome.kind === 'taken' ? 'known' : 'new');
    return;
  }
}

const TEAMS = ['تیم سیار ۱', 'تیم سیار ۲', 'تیم سیار ۳'];
const SHIFTS = [
  { startMinutes: 8 * 60 + 30, endMinutes: 12 * 60 + 30 },
  { startMinutes: 9 * 60, endMinutes: 13 * 60 },
  { startMinutes: 15 * 60, endMinutes: 19 * 60 },
  { startMinutes: 16 * 60, endMinutes: 20 * 60 },
];
const NIGHT_SHIFTS = [{ startMinutes: 19 * 60, endMinutes: 24 * 60 + 30 }];
const AUDIENCES = ['all', 'all', 'all', 'all', 'women'] as const;

function draw(random: SeededRandom, centers: readonly Center[], day: EpochDay): DrivePlan {
  const { id, mosque, address, point, approximate } = random.pick(centers);
  return {
    centerId: id,
    place: mosque,
    address,
    point,
    approximate,
    team: random.pick(TEAMS),
    day,
    ...random.pick(isRamadan(day) ? NIGHT_SHIFTS : SHIFTS),
    slotMinutes: 15,
    capacity: 4,
    audience: random.pick(AUDIENCES),
    notes: null,
  };
}
