import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Database, Queries } from '../database/index.ts';
import { type OutboxRow, rowFields } from './claims.ts';
import type { Composes } from './composing.ts';
import { type Reach, wayTo } from './ways.ts';

/** What goes out as one message: a row and, of a kind that bundles, others of it to the same account. */
export type Parcel = readonly [OutboxRow, ...OutboxRow[]];

/** A family's reminders go out together when they are due within this time. */
const TOGETHER_MS = 30 * 60_000;

export interface Packing extends Reach {
  readonly database: Database;
  readonly compose: Composes;
}

/** Puts claimed rows into parcels; what belongs to one of them and is due soon is claimed with it. */
export async function packed(parts: Packing, claimed: readonly OutboxRow[]): Promise<Parcel[]> {
  const parcels: Parcel[] = [];
  const byAccount = new Map<string, [OutboxRow, ...OutboxRow[]]>();
  for (const row of claimed) {
    const account = isBundled(parts, row) ? await accountFor(parts, row) : undefined;
    if (account === undefined) {
      parcels.push([row]);
      continue;
    }
    // What passes quiet hours takes nothing along that does not.
    const key = `${row.kind} ${row.lane} ${account} ${passesQuiet(row, parts.now())}`;
    const begun = byAccount.get(key);
    if (begun) begun.push(row);
    else byAccount.set(key, [row]);
  }
  for (const [key, rows] of byAccount) {
    const account = Number(key.split(' ')[2]);
    parcels.push([...rows, ...(await claimRest(parts, rows, account))]);
  }
  return parcels;
}

function isBundled({ compose }: Packing, { kind }: OutboxRow): boolean {
  const made = compose[kind];
  return made !== undefined && 'composeAll' in made;
}

const passesQuiet = ({ passesQuietAt }: OutboxRow, now: number): boolean =>
  passesQuietAt !== null && passesQuietAt <= now;

async function accountFor(parts: Packing, row: OutboxRow): Promise<number | undefined> {
  const way = await wayTo(parts.database.read, parts, row);
  return typeof way === 'string' ? undefined : way.account.id;
}

/** What else of this kind goes to the account within half an hour, claimed for as long as the first. */
async function claimRest(
  parts: Packing,
  rows: readonly [OutboxRow, ...OutboxRow[]],
  accountId: number,
): Promise<OutboxRow[]> {
  const [{ kind, lane, leasedUntil }] = rows;
  const now = parts.now();
  const soon = now + TOGETHER_MS;
  const found = await parts.database.read
    .prepared('outboxSoonTo', soonTo)
    .execute({ accountId, kind, lane, now, soon });
  const theirs: number[] = [];
  const alike = found.filter((row) => passesQuiet(row, now) === passesQuiet(rows[0], now));
  for (const row of alike) if ((await accountFor(parts, row)) === accountId) theirs.push(row.id);
  if (theirs.length === 0) return [];
  return parts.database.write(async (tx) => {
    await tx.lock('outbox', 0);
    const { outbox } = tx.tables;
    const free = and(inArray(outbox.id, theirs), eq(outbox.state, 'waiting'), lte(outbox.leasedUntil, now));
    return tx.update(outbox).set({ leasedUntil, dueAt: leasedUntil }).where(free).returning(rowFields(tx));
  });
}

// What is claimed already, for this parcel or another, is leased.
function soonTo(door: Queries) {
  const { outbox, holders } = door.tables;
  const value = sql.placeholder;
  return door
    .select(rowFields(door))
    .from(holders)
    .innerJoin(outbox, eq(outbox.personId, holders.personId))
    .where(
      and(
        eq(holders.accountId, value('accountId')),
        eq(outbox.state, 'waiting'),
        eq(outbox.kind, value('kind')),
        eq(outbox.lane, value('lane')),
        lte(outbox.dueAt, value('soon')),
        lte(outbox.leasedUntil, value('now')),
      ),
    );
}
