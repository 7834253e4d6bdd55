import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../../src/database/index.ts';
import { outcomesOf } from '../../../src/features/broadcasts/queries.ts';
import { outcomeOf } from '../../../src/features/broadcasts/sending/ended.ts';
import type { RecordedCall } from '../../../test/simulator/index.ts';
import type { Finding } from '../proof.ts';
import { type Death, ownOf } from './dying.ts';
import { groupedBy } from './grouping.ts';
import { callsByChat, type Lines, saidByChat } from './lines.ts';
import type { Recipient } from './members.ts';

/** What is judged when all is over. */
export interface Broadcasted {
  readonly database: Database;
  readonly lines: Lines;
  readonly broadcastId: number;
  /** By account. */
  readonly members: ReadonlyMap<number, Recipient>;
  readonly deaths: readonly Death[];
}

type Row = Queries['tables']['outbox']['$inferSelect'];

/** A recipient, what was noted of their message, and what really happened. */
interface Fate extends Recipient {
  readonly rows: readonly Row[];
  readonly outcome: string;
  /** How often their chat got it. */
  readonly got: number;
  readonly calls: readonly RecordedCall[];
}

const ENDS = /^(?:sent|uncertain|obsolete|skipped|failed)$/;
/** An answer is noted within this time, on a slow machine too. */
const NOTED_WITHIN_MS = 5000;

/** Whether everybody got it at most once and what is known of each is true. */
export async function judgeBroadcast(parts: Broadcasted): Promise<Finding[]> {
  const fates = await fatesOf(parts);
  const count = (holds: (fate: Fate) => boolean) => fates.filter(holds).length;
  const isIn =
    (...outcomes: readonly string[]) =>
    (fate: Fate) =>
      outcomes.includes(fate.outcome);
  const noted = isIn('sent', 'uncertain');
  return [
    { what: 'recipients', found: fates.length, asked: parts.members.size },
    { what: 'chats that got it', found: count(({ got }) => got > 0) },
    { what: 'noted as sent', found: count(isIn('sent')) },
    { what: 'noted as blocked or gone', found: count(isIn('blocked', 'gone')) },
    { what: 'not in exactly one end state', found: count(({ rows }) => !isEnded(rows)), asked: 0 },
    { what: 'lost', found: count((fate) => fate.alive && !noted(fate)), asked: 0 },
    { what: 'doubled', found: count(({ got }) => got > 1), asked: 0 },
    { what: 'got it, noted otherwise', found: count((fate) => fate.got > 0 && !noted(fate)), asked: 0 },
    {
      what: 'noted as sent, not there once',
      found: count((f) => isIn('sent')(f) && f.got !== 1),
      asked: 0,
    },
    ...judgeDoubts(fates.filter(isIn('uncertain')), ownOf(parts.deaths)),
    { what: 'outcomes that are counted wrongly', found: await miscounted(parts, fates), asked: 0 },
  ];
}

const isEnded = ([row, ...others]: readonly Row[]): boolean =>
  row !== undefined && others.length === 0 && ENDS.test(row.state);

/** What is in doubt had no answer, or was on its way when a sender was killed. */
function judgeDoubts(doubts: readonly Fate[], deaths: readonly Death[]): Finding[] {
  const killed = doubts.filter(({ calls }) => !calls.some(isUnanswered));
  const deathOf = ({ rows: [row] }: Fate) => deaths.find(({ onTheWay }) => onTheWay.has(row?.id ?? 0));
  const isLate = (fate: Fate): boolean => {
    const arrived = fate.calls.find(({ status }) => status === 200)?.at ?? Number.POSITIVE_INFINITY;
    return arrived < (deathOf(fate)?.at ?? 0) - NOTED_WITHIN_MS;
  };
  const inFlight = deaths.map(({ onTheWay }) => onTheWay.size);
  return [
    { what: 'uncertain: the server failed or no answer came', found: doubts.length - killed.length },
    { what: 'uncertain: by a kill', found: killed.length },
    { what: 'in flight at the kills', found: inFlight.reduce((all, rows) => all + rows, 0) },
    { what: 'in flight at one kill, at most', found: Math.max(0, ...inFlight) },
    { what: 'uncertain, not in flight at a kill', found: killed.filter((f) => !deathOf(f)).length, asked: 0 },
    { what: 'uncertain, answered long before', found: killed.filter(isLate).length, asked: 0 },
  ];
}

const isUnanswered = ({ status }: RecordedCall): boolean => status === 0 || status >= 500;

async function fatesOf({ database: { read }, lines, broadcastId, members }: Broadcasted): Promise<Fate[]> {
  const { outbox, recipients } = read.tables;
  const frozen = await read.select().from(recipients).where(eq(recipients.broadcastId, broadcastId));
  const sent = (await read.select().from(outbox)).filter(({ kind }) => kind === 'broadcasts.message');
  const rowsOf = groupedBy(sent, ({ accountId }) => accountId);
  const [calls, said] = [callsByChat(lines), saidByChat(lines)];
  return frozen.map(({ accountId }) => {
    const member = members.get(accountId) ?? { key: '', alive: false };
    const rows = rowsOf.get(accountId) ?? [];
    return {
      ...{ ...member, rows, outcome: outcomeIn(rows) },
      ...{ got: said.get(member.key)?.length ?? 0, calls: calls.get(member.key) ?? [] },
    };
  });
}

const outcomeIn = ([row]: readonly Row[]): string =>
  row === undefined ? 'never made' : outcomeOf(row as Parameters<typeof outcomeOf>[0]);

/** The counts of the room beside those of its rows. */
async function miscounted({ database, broadcastId }: Broadcasted, fates: readonly Fate[]): Promise<number> {
  const counted = await outcomesOf(database.read, broadcastId);
  const found = groupedBy(fates, ({ outcome }) => outcome);
  const names = new Set([...Object.keys(counted), ...found.keys()]);
  return [...names].filter((name) => (counted[name] ?? 0) !== (found.get(name)?.length ?? 0)).length;
}
