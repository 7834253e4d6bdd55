import type { PlatformName } from '../config.ts';
import { type Database, isOutage } from '../database/index.ts';
import { trace } from '../lib/trace.ts';
import type { Log } from '../log.ts';
import { trouble } from '../platforms/index.ts';
import { areStillOurs, isHeldLongEnough, released, settle } from './claims.ts';
import type { Composes, Letter } from './composing.ts';
import type { Pace } from './pace.ts';
import type { Parcel } from './parcels.ts';
import { permission } from './permission.ts';
import type { QuietHours } from './quiet-hours.ts';
import { afterTrouble, again, FIRST_WAIT_MS, later, MOST_BUGS, untilUseless } from './recovery.ts';
import { sendLetter } from './sending.ts';
import { type Reach, type Way, wayTo } from './ways.ts';

export interface DeliveryParts extends Reach {
  readonly database: Database;
  readonly compose: Composes;
  readonly quietHours: QuietHours;
  readonly log: Log;
  readonly paces: ReadonlyMap<PlatformName, Pace>;
  readonly isStopped: () => boolean;
}

/** Sends what goes out as one message and notes what became of it; answers whether it went out. Never throws. */
export async function deliver(parts: DeliveryParts, parcel: Parcel): Promise<boolean> {
  try {
    return await attempt(parts, parcel);
  } catch (error) {
    const [{ kind, id }] = parcel;
    parts.log.error({ kind, outbox: id, trace: trace(error) }, 'a message failed');
    const now = parts.now();
    const put = settle(parts.database, parcel, (row) =>
      isOutage(error) ? later(now, FIRST_WAIT_MS) : again(row, now, MOST_BUGS),
    );
    // What cannot be noted either is taken up when its lease is over.
    await put.catch(() => undefined);
    return false;
  }
}

async function attempt(parts: DeliveryParts, parcel: Parcel): Promise<boolean> {
  const { database, now, quietHours } = parts;
  const [first] = parcel;
  const put = (change: Parameters<typeof settle>[2]) => settle(database, parcel, change).then(() => false);
  const way = await wayTo(database.read, parts, first);
  if (way === 'nobody') return put(() => ({ state: 'failed' }));
  if (way === 'unreachable' || !parts.health.get(way.account.platform)?.mayTry(now()))
    return put((row) => untilUseless(row, now()));
  if (!(await isForAll(parts, parcel, way))) return unpack(parts, parcel);
  const allowed = await permission(database.read, first, way.account, { now: now(), quietHours });
  if (allowed === 'never') return put(() => ({ state: 'skipped' }));
  if (allowed !== 'now') return put(() => ({ dueAt: allowed.at, leasedUntil: 0 }));
  const pace = parts.paces.get(way.account.platform);
  if (!isHeld(pace)) await pace?.turn();
  if (isHeld(pace)) return put(() => later(now(), pace?.held() ?? 0));
  if (parts.isStopped() || !isHeldLongEnough(first, now())) return put(() => released(now()));
  const composed = await compose(parts, parcel, way);
  if (composed === 'obsolete') return put(() => ({ state: 'obsolete' }));
  return (await areStillOurs(database.read, parcel))
    ? send(parts, way, parcel, composed)
    : unpack(parts, parcel);
}

/** A platform may have gone down since the rows were put together: nobody hears what is another account's to hear. */
async function isForAll(parts: DeliveryParts, [, ...others]: Parcel, { account }: Way): Promise<boolean> {
  for (const row of others) {
    const way = await wayTo(parts.database.read, parts, row);
    if (typeof way === 'string' || way.account.id !== account.id) return false;
  }
  return true;
}

const isHeld = (pace: Pace | undefined): boolean => (pace?.held() ?? 0) > 0;

interface Composed {
  readonly screen: Letter;
  /** Which rows of the parcel it tells of. */
  readonly told: readonly boolean[];
}

async function compose(
  { compose, database, now }: DeliveryParts,
  parcel: Parcel,
  { account }: Way,
): Promise<Composed | 'obsolete'> {
  const [{ kind, ids }] = parcel;
  const make = compose[kind];
  if (!make) throw new Error(`No room composes ${kind}`);
  if (typeof make !== 'function') {
    const all = parcel.map((row) => row.ids);
    return make.composeAll(database.read, all, now(), account);
  }
  const screen = await make(database.read, ids, now(), account);
  return screen === 'obsolete' ? screen : { screen, told: [true] };
}

/** It is no longer one message for one account, or something in it was withdrawn: what is left is taken up anew. */
async function unpack({ database, now }: DeliveryParts, parcel: Parcel): Promise<boolean> {
  await settle(database, parcel, () => released(now()));
  return false;
}

async function send(
  parts: DeliveryParts,
  { account, connection }: Way,
  parcel: Parcel,
  { screen, told }: Composed,
): Promise<boolean> {
  const health = parts.health.get(account.platform);
  let state: 'sent' | 'obsolete';
  try {
    state = await sendLetter(connection, account, screen);
    health?.worked();
  } catch (error) {
    const [{ kind, id }] = parcel;
    const what = trouble(connection.platform, error);
    parts.log.warn({ kind, outbox: id, trouble: what.kind }, 'a message did not go out');
    await afterTrouble(parts, parcel, account, what);
    return false;
  }
  const sent = { state, sentAt: parts.now(), sentTo: account.id } as const;
  await settle(parts.database, parcel, (_row, i) => (told[i] ? sent : { state: 'obsolete' }));
  return true;
}
