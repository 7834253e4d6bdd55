import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Database } from '../../../src/database/index.ts';
import { type Child, startScript } from '../../lib/child.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { Lines } from './lines.ts';
import type { Order } from './sender.ts';

/** When a sender was killed (ms), and which messages were noted as being on their way right after it. */
export interface Death {
  readonly at: number;
  readonly onTheWay: ReadonlySet<number>;
}

/** Some are killed before they are up. */
const UP_WITHIN_MS = 1500;
/** A call and its answer take about as long. */
const ON_THE_WAY_MS = 150;
/** All that is due may be leased to the dead. */
const PATIENCE_MS = 20_000;

export const startSender = (order: Order): Child =>
  startScript('scripts/proof/broadcast/sender.ts', [JSON.stringify(order)]);

/** Starts a sender and kills it: before it is up, or after some calls, at any moment of the next one. */
export async function dieOnce(
  order: Order,
  lines: Lines,
  database: Database,
  mostCalls: number,
  chance: SeededRandom,
): Promise<Death> {
  const sender = startSender(order);
  const calls = Math.floor(chance.next() * (mostCalls + 1));
  if (calls === 0) await pause(chance.next() * UP_WITHIN_MS);
  else {
    await sender.firstLine;
    await heard(lines, calls);
    await pause(chance.next() * ON_THE_WAY_MS);
  }
  const at = Date.now();
  await sender.end('SIGKILL');
  return { at, onTheWay: await onTheWay(database) };
}

/** The same deaths, each with what was on its way then for the first time: what the dead leave lies for some time. */
export function ownOf(deaths: readonly Death[]): Death[] {
  const known = new Set<number>();
  return deaths.map(({ at, onTheWay }) => {
    const own = [...onTheWay].filter((id) => !known.has(id));
    for (const id of own) known.add(id);
    return { at, onTheWay: new Set(own) };
  });
}

/** Resolves after so many more calls, or when none come. */
function heard({ telegram, bale }: Lines, calls: number): Promise<void> {
  return new Promise((resolve) => {
    let left = calls;
    const stops = [telegram, bale].map((sim) => sim.onCall(() => --left <= 0 && done()));
    const timer = setTimeout(() => done(), PATIENCE_MS);
    const done = (): void => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve();
    };
  });
}

async function onTheWay({ read }: Database): Promise<Set<number>> {
  const { outbox } = read.tables;
  const rows = await read.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, 'sending'));
  return new Set(rows.map(({ id }) => id));
}
