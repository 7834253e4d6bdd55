import { startScript } from './child.ts';
import { Failure } from './command.ts';
import type { Taker } from './crowd.ts';
import type { Order, Taken } from './taker.ts';

const READY_WITHIN_MS = 2500;

/** People spread over processes that begin together, all on one database; answers what became of them all. */
export async function letTake(
  url: string,
  processes: number,
  wishes: { people: readonly Taker[]; slots: readonly number[]; atOnce: number },
): Promise<Taken> {
  const at = Date.now() + READY_WITHIN_MS;
  const shares = Array.from({ length: processes }, (_, p) =>
    wishes.people.filter((_, i) => i % processes === p),
  );
  const done = await Promise.all(
    shares.map((people) => run(url, { people, slots: wishes.slots, atOnce: wishes.atOnce, at })),
  );
  return {
    booked: done.reduce((all, { booked }) => all + booked, 0),
    errors: done.flatMap(({ errors }) => errors),
    times: done.flatMap(({ times }) => times),
  };
}

async function run(url: string, order: Order): Promise<Taken> {
  const printed = await startScript('scripts/lib/taker.ts', [url, JSON.stringify(order)]).ended;
  if (printed === '') throw new Failure('A process of takers ended without a result');
  return JSON.parse(printed) as Taken;
}
