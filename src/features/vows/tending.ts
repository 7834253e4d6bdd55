import { addDays, type EpochDay, type HijriTable, officialTable, today } from '../../calendar/index.ts';
import type { Database, Queries } from '../../database/index.ts';
import { type Chore, enqueue } from '../../delivery/index.ts';
import { ensureCampaigns } from './actions/campaigns.ts';
import { endedMessage } from './ended.ts';
import { endVow } from './queries/changes.ts';
import { type EndedVow, endedVows, untoldVows } from './queries/ended.ts';
import { WAITS_DAYS } from './rules/vows.ts';

/** Rows that one write changes at most: nobody waits long behind it. */
const AT_ONCE = 50;

/**
 * The daily round, made at the start and once on every day after: the campaigns of the year ahead are there,
 * whose window ended is told so, and what nobody answered for thirty days lapses.
 */
export function tendVows(table: HijriTable = officialTable): Chore {
  let tended: EpochDay | undefined;
  return async (database, now) => {
    const day = today(now);
    if (tended === day) return;
    await database.write((tx) => ensureCampaigns(tx, now, table));
    await lapseUnanswered(database, day, now);
    await tellOfEnds(database, day);
    tended = day;
  };
}

async function lapseUnanswered(database: Database, day: EpochDay, now: number): Promise<void> {
  const long = (q: Queries) => endedVows(q, addDays(day, -WAITS_DAYS), AT_ONCE);
  await byPieces(database, long, (vows) =>
    database.write(async (tx) => {
      for (const { id } of vows) await endVow(tx, id, 'lapsed', now);
    }),
  );
}

async function tellOfEnds(database: Database, day: EpochDay): Promise<void> {
  const untold = (q: Queries) => untoldVows(q, day, AT_ONCE);
  await byPieces(database, untold, (vows) =>
    database.write(async (tx) => {
      for (const vow of vows) await enqueue(tx, endedMessage(vow));
    }),
  );
}

// Each piece leaves the query that found it.
async function byPieces(
  database: Database,
  next: (q: Queries) => Promise<EndedVow[]>,
  change: (vows: readonly EndedVow[]) => Promise<void>,
): Promise<void> {
  for (let vows = await next(database.read); vows.length > 0; vows = await next(database.read))
    await change(vows);
}
