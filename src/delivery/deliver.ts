import { type Database, isOutage } from '../database/index.ts';
import { trace } from '../lib/trace.ts';
import type { Log } from '../log.ts';
import type { Shelf } from '../media/index.ts';
import { trouble } from '../platforms/index.ts';
import { areStillOurs, isHeldLongEnough } from './claims.ts';
import { type Composes, isOnceRow, type Letter } from './composing.ts';
import type { Ledger, Settling } from './ledger.ts';
import { lanes } from './outbox.ts';
import type { Parcel } from './parcels.ts';
import { permission } from './permission.ts';
import type { QuietHours } from './quiet-hours.ts';
import {
  afterTrouble,
  again,
  FIRST_WAIT_MS,
  inDoubt,
  later,
  MOST_BUGS,
  released,
  untilUseless,
} from './recovery.ts';
import type { Rhythms } from './rhythms.ts';
import { sendLetter } from './sending.ts';
import { chatKey, type Reach, type Way, wayTo } from './ways.ts';

export interface DeliveryParts extends Reach {
  readonly database: Database;
  readonly compose: Composes;
  readonly quietHours: QuietHours;
  readonly log: Log;
  readonly ledger: Ledger;
  readonly rhythms: Rhythms;
  readonly shelf: Shelf;
  readonly isStopped: () => boolean;
}

/** Sends what goes out as one message and notes what became of it; answers whether it went out. Never throws. */
export async function deliver(parts: DeliveryParts, parcel: Parcel): Promise<boolean> {
  try {
    return await attempt(parts, parcel);
  } catch (error) {
    const [{ kind, id }] = parcel;
    parts.log.error({ kind, outbox: id, trace: trace(error) }, 'a message failed');
    // What cannot be noted either is taken up when its lease is over.
    await putBack(parts, parcel, error).catch(() => undefined);
    return false;
  }
}

async function putBack(parts: DeliveryParts, parcel: Parcel, error: unknown): Promise<void> {
  const { database, ledger } = parts;
  const now = parts.now();
  if (!(await areStillOurs(database.read, parcel))) {
    // What had begun to go out at most once may be out; anything else was withdrawn.
    if (isOnceRow(parts, parcel[0])) await ledger.settle(parcel, () => inDoubt(now, 'bug'));
    return;
  }
  await ledger.settle(parcel, (row) =>
    isOutage(error) ? later(now, FIRST_WAIT_MS) : again(row, now, MOST_BUGS, 'bug'),
  );
}

async function attempt(parts: DeliveryParts, parcel: Parcel): Promise<boolean> {
  const { database, now } = parts;
  const [first] = parcel;
  const put = (change: Parameters<Ledger['settle']>[1]) =>
    parts.ledger.settle(parcel, change).then(() => false);
  const way = await wayTo(database.read, parts, first);
  if (way === 'nobody') return put(() => ({ state: 'failed', trouble: 'gone' }));
  if (way === 'unreachable' || !parts.health.get(way.account.platform)?.mayTry(now()))
    return put((row) => untilUseless(row, now()));
  if (!(await isForAll(parts, parcel, way))) return unpack(parts, parcel);
  const postponed = await postponement(parts, parcel, way);
  if (postponed) return put(() => postponed);
  if (parts.isStopped() || !isHeldLongEnough(first, now())) return put(() => released(now()));
  const composed = await compose(parts, parcel, way);
  if (composed === 'obsolete') return put(() => ({ state: 'obsolete' }));
  takeRest(parts, first, way, composed.letter);
  return (await begin(parts, parcel)) ? send(parts, way, parcel, composed) : unpack(parts, parcel);
}

/** A platform may have gone down since the rows were put together: nobody hears what is another account's to hear. */
async function isForAll(parts: DeliveryParts, [, ...others]: Parcel, { account }: Way): Promise<boolean> {
  for (const row of others) {
    const way = await wayTo(parts.database.read, parts, row);
    if (typeof way === 'string' || way.account.id !== account.id) return false;
  }
  return true;
}

/** What becomes of a parcel that may not go out now; undefined once its turn has come. */
async function postponement(parts: DeliveryParts, [first]: Parcel, way: Way): Promise<Settling | undefined> {
  const { database, now, quietHours } = parts;
  const allowed = await permission(database.read, first, way.account, { now: now(), quietHours });
  if (allowed === 'never') return { state: 'skipped' };
  if (allowed !== 'now')
    return isUseful(first, allowed.at) ? { dueAt: allowed.at, leasedUntil: 0 } : { state: 'skipped' };
  const waitMs = rhythm(parts, first, way);
  if (waitMs > 0) return later(now(), waitMs);
  const { pace } = way.connection;
  if (pace.held() === 0) await pace.turn();
  return pace.held() > 0 ? later(now(), pace.held()) : undefined;
}

const isUseful = ({ uselessAt }: Parcel[0], at: number): boolean => uselessAt === null || at < uselessAt;

/** How long (ms) its chat was written to too often for one more message. */
function rhythm({ rhythms }: DeliveryParts, { lane, linkedChatId }: Parcel[0], { account }: Way): number {
  // What answers somebody's act is as fast as they are.
  if (lane === lanes.answer) return 0;
  return rhythms.take(chatKey(account), linkedChatId !== null, 1);
}

/** The other pictures of an album count as well: what follows it in this chat waits for longer. */
function takeRest(
  { rhythms }: DeliveryParts,
  { linkedChatId }: Parcel[0],
  { account }: Way,
  letter: Letter,
): void {
  const more = (letter.media?.length ?? 1) - 1;
  if (more > 0) rhythms.add(chatKey(account), linkedChatId !== null, more);
}

interface Composed {
  readonly letter: Letter;
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
  if ('composeAll' in make) {
    const all = parcel.map((row) => row.ids);
    const made = await make.composeAll(database.read, all, now(), account);
    return made === 'obsolete' ? made : { letter: made.screen, told: made.told };
  }
  const alone = typeof make === 'function' ? make : make.compose;
  const letter = await alone(database.read, ids, now(), account);
  return letter === 'obsolete' ? letter : { letter, told: [true] };
}

/** Whether the parcel is still ours to send; what goes out at most once is noted as being on its way. */
async function begin({ compose, database, ledger }: DeliveryParts, parcel: Parcel): Promise<boolean> {
  const [first] = parcel;
  return isOnceRow({ compose }, first) ? ledger.begin(first) : areStillOurs(database.read, parcel);
}

/** It is no longer one message for one account, or something in it was withdrawn: what is left is taken up anew. */
async function unpack({ ledger, now }: DeliveryParts, parcel: Parcel): Promise<boolean> {
  await ledger.settle(parcel, () => released(now()));
  return false;
}

async function send(
  parts: DeliveryParts,
  way: Way,
  parcel: Parcel,
  { letter, told }: Composed,
): Promise<boolean> {
  const { account, connection } = way;
  let sent: Awaited<ReturnType<typeof sendLetter>>;
  try {
    sent = await sendLetter(connection, account, letter, parts.shelf);
    parts.health.get(account.platform)?.worked();
  } catch (error) {
    const [{ kind, id }] = parcel;
    const what = trouble(connection.platform, error);
    parts.log.warn({ kind, outbox: id, trouble: what.kind }, 'a message did not go out');
    await afterTrouble(parts, parcel, way, what);
    return false;
  }
  const went = { ...sent, sentAt: parts.now(), sentTo: account.id } as const;
  await parts.ledger.settle(parcel, (_row, i) => (told[i] ? went : { state: 'obsolete' }));
  return true;
}
