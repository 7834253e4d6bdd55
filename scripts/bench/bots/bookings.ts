import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Database, openDatabase } from '../../../src/database/index.ts';
import { book, newCode } from '../../../src/features/booking/index.ts';
import { figuresFor } from '../../../src/features/eligibility/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Evening, makeEvening, type Taker } from '../../lib/crowd.ts';
import { termsFor } from '../../lib/terms.ts';
import { makePast } from './past.ts';

// Bookings a second in a table with many: `book()` with a hundred takers at once, and one prepared statement after
// another by hand, each on a file of its own with the same rows.

const TAKERS = 1000;
const AT_ONCE = 100;
const [folder = '', rows = '10000', rounds = '5'] = process.argv.slice(2);
const people = TAKERS * (Number(rounds) + 1);
const figures = figuresFor('ibto_8w');
const { sign } = openVault('0'.repeat(64));

const ours = await prepare(join(folder, `ours-${rows}.db`));
const raw = await prepare(join(folder, `raw-${rows}.db`));
const byHand = openByHand(raw.file, raw.evening);
const measured: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
for (let round = 0; round <= Number(rounds); round++) {
  const share = ([...all]: readonly Taker[]) => all.slice(round * TAKERS, (round + 1) * TAKERS);
  const a = await perSecond(() => takeAtOnce(ours.database, ours.evening, share(ours.evening.people)));
  const b = await perSecond(async () => share(raw.evening.people).forEach(byHand));
  if (round === 0) continue;
  measured.ours.push(a);
  measured.baseline.push(b);
}
for (const { database, file } of [ours, raw]) {
  file.close();
  await database.close();
}
console.log(JSON.stringify(measured));

async function prepare(path: string) {
  const database = await openDatabase(`file:${path}`);
  const file = new Sqlite(path);
  makePast(file, Number(rows));
  const evening = await makeEvening(database, [people], people);
  return { database, file, evening };
}

async function takeAtOnce(database: Database, { slots }: Evening, takers: Taker[]): Promise<void> {
  const [slotId = 0] = slots;
  const take = async (): Promise<void> => {
    for (let taker = takers.pop(); taker; taker = takers.pop()) {
      const wish = { ...taker, slotId, plan: null, newCode: () => newCode(sign) };
      const outcome = await database.write((tx) => book(tx, wish, termsFor(figures)));
      if (outcome.kind !== 'booked') throw new Error(outcome.refusal.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

/** Insert if capacity remains: two prepared statements in a transaction, one by one. */
function openByHand(file: Sqlite.Database, { slots, driveId }: Evening) {
  const [slotId = 0] = slots;
  const place = file.prepare('update slots set taken = taken + 1 where id = ? and taken < capacity');
  const insert = file.prepare(
    `insert into bookings (code, slot_id, drive_id, person_id, account_id, state, created_at)
     values (?, ?, ?, ?, ?, 'active', ?) on conflict (code) do nothing`,
  );
  const one = file.transaction(({ personId, accountId }: Taker) => {
    if (place.run(slotId).changes === 0) throw new Error('Full');
    const row = [slotId, driveId, personId, accountId, Date.now()];
    while (insert.run(newCode(sign), ...row).changes === 0);
  });
  return (taker: Taker): void => one.immediate(taker);
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return TAKERS / ((performance.now() - from) / 1000);
}
