import { seededRandom } from '../../scripts/lib/seeded-random.ts';
import type { Fault, ScriptedReply } from './faults.ts';
import { COUNTED } from './limit.ts';
import { replies } from './replies.ts';
import type { Call } from './shapes.ts';

/** What goes wrong by chance: the share of sends and edits (0 to 1) that each of these meets. */
export interface Chances {
  /** The same seed gives the same troubles to the same order of calls. */
  readonly seed: number;
  /** 429 that says how long to wait. */
  readonly tooMany?: number;
  readonly tooManyWithoutTime?: number;
  /** A 5xx; every other one although the call was carried out. */
  readonly failed?: number;
  /** The connection is lost before the call is carried out, or after. */
  readonly cutBefore?: number;
  readonly cutAfter?: number;
}

/** A server on a bad day: answers what goes wrong with a call, if anything does. */
export function badDay({ seed, ...shares }: Chances): (call: Pick<Call, 'method'>) => Fault | undefined {
  const chance = seededRandom(seed);
  let failures = 0;
  const failed = (): ScriptedReply => ({ ...replies.badGateway(), effect: ++failures % 2 === 0 });
  const troubles: readonly [number | undefined, () => Fault][] = [
    [shares.tooMany, () => ({ reply: replies.tooMany(1) })],
    [shares.tooManyWithoutTime, () => ({ reply: replies.tooManyWithoutTime() })],
    [shares.failed, () => ({ reply: failed() })],
    [shares.cutBefore, () => ({ cut: 'before' })],
    [shares.cutAfter, () => ({ cut: 'after' })],
  ];
  return ({ method }) => {
    if (!COUNTED.test(method)) return undefined;
    let left = chance.next();
    for (const [share = 0, happen] of troubles) {
      left -= share;
      if (left < 0) return happen();
    }
    return undefined;
  };
}
