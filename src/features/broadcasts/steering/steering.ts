import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { endBatch, holdBatch, releaseBatch, underWay } from '../../../delivery/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { type Broadcast, MESSAGE } from '../broadcast.ts';
import { takeBack } from '../feeding/taking-back.ts';
import { tellProgress } from '../progress/telling.ts';
import { broadcastById, outcomesOf } from '../queries.ts';
import { addOutcome } from '../sending/ended.ts';

/** What became of steering a broadcast; `unfit`: it is not in a state for that any more. */
export type Steered = 'done' | 'unfit';

/** Messages a minute that can be chosen; null: as fast as the platforms allow. */
export const speeds = [null, 600, 300, 60] as const;
export type Speed = (typeof speeds)[number];

/** Nothing more of it begins until it is resumed; what is on its way goes out. */
export function pause(tx: Writes, doer: Doer, id: number): Promise<Steered> {
  return steer(tx, doer, id, ['running'], async () => {
    await holdBatch(tx, MESSAGE, id);
    await change(tx, id, { state: 'paused', pausedBy: null });
    await record(tx, doer, { act: 'broadcast.paused', more: { broadcast: id } });
  });
}

export function resume(tx: Writes, doer: Doer, id: number): Promise<Steered> {
  return steer(tx, doer, id, ['paused'], async (broadcast) => {
    // Fed anew, they are spaced; what was tried before is released as it is.
    const fedTo = await takeBack(tx, broadcast);
    await releaseBatch(tx, MESSAGE, id, doer.now);
    await change(tx, id, { state: 'running', pausedBy: null, streak: 0, fedTo });
    await record(tx, doer, { act: 'broadcast.resumed', more: { broadcast: id } });
  });
}

/** Ends it for good: what has not begun is counted as stopped. */
export function stop(tx: Writes, doer: Doer, id: number): Promise<Steered> {
  return steer(tx, doer, id, ['freezing', 'running', 'paused'], async ({ total }) => {
    await endBatch(tx, MESSAGE, id);
    const { sending } = await underWay(tx, MESSAGE, id);
    const ended = Object.values(await outcomesOf(tx, id)).reduce((sum, people) => sum + people, 0);
    await addOutcome(tx, id, 'stopped', Math.max(0, total - ended - sending));
    await change(tx, id, { state: 'stopped', pausedBy: null, endedAt: doer.now });
    await record(tx, doer, { act: 'broadcast.stopped', more: { broadcast: id } });
  });
}

/** Makes it slower or faster, from now on: what was made and never tried is made anew. */
export function setSpeed(tx: Writes, doer: Doer, id: number, perMinute: Speed): Promise<Steered> {
  return steer(tx, doer, id, ['freezing', 'running', 'paused'], async (broadcast) => {
    if (broadcast.state !== 'freezing') await change(tx, id, { fedTo: await takeBack(tx, broadcast) });
    await change(tx, id, { perMinute });
    await record(tx, doer, { act: 'broadcast.slowed', more: { broadcast: id, perMinute: perMinute ?? 0 } });
  });
}

async function steer(
  tx: Writes,
  { now }: Doer,
  id: number,
  fit: readonly Broadcast['state'][],
  act: (broadcast: Broadcast) => Promise<void>,
): Promise<Steered> {
  await tx.lock('broadcast', id);
  const broadcast = await broadcastById(tx, id);
  if (!broadcast || !fit.includes(broadcast.state)) return 'unfit';
  await act(broadcast);
  await tellProgress(tx, broadcast, now);
  return 'done';
}

type Change = Partial<Writes['tables']['broadcasts']['$inferInsert']>;

async function change(tx: Writes, id: number, to: Change): Promise<void> {
  await tx.update(tx.tables.broadcasts).set(to).where(eq(tx.tables.broadcasts.id, id));
}
