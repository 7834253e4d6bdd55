import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/index.ts';
import { countPlaces, makeEvening } from '../lib/crowd.ts';
import { letTake } from '../lib/takers.ts';
import type { Finding, Proof } from './proof.ts';

interface Race {
  readonly processes: number;
  readonly people: number;
  readonly places: number;
}

/** Everybody at once for too few places, in processes of their own. */
export const races: Proof = {
  name: 'races',
  title: '200 people for 10 places, 50 for the last one',
  async run({ postgres }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-proof-'));
    const sqlite = (name: string) => `file:${join(folder, `${name}.db`)}`;
    const stamp = `${process.pid}_${Date.now()}`;
    try {
      return [
        ...(await race('PostgreSQL', await postgres(`ten_${stamp}`), {
          processes: 2,
          people: 200,
          places: 10,
        })),
        ...(await race('PostgreSQL', await postgres(`last_${stamp}`), {
          processes: 2,
          people: 50,
          places: 1,
        })),
        ...(await race('SQLite', sqlite('ten'), { processes: 1, people: 200, places: 10 })),
        ...(await race('SQLite', sqlite('last'), { processes: 1, people: 50, places: 1 })),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function race(name: string, url: string, { processes, people, places }: Race): Promise<Finding[]> {
  const database = await openDatabase(url);
  const evening = await makeEvening(database, [places], people);
  const { booked, errors } = await letTake(url, processes, { ...evening, atOnce: people / processes });
  const { active, taken } = await countPlaces(database, evening.driveId);
  await database.close();
  const where = `${people} people, ${places} free, ${processes} × ${name}`;
  return [
    { what: `${where}: told that they have a place`, found: booked, asked: places },
    { what: `${where}: bookings in the table`, found: active, asked: places },
    { what: `${where}: places counted as taken`, found: taken, asked: places },
    { what: `${where}: errors`, found: errors.length, asked: 0 },
  ];
}
