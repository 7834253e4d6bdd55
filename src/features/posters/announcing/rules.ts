import { createHash } from 'node:crypto';
import type { MessageState } from '../../../delivery/index.ts';
import type { Drive } from '../../drives/index.ts';
import type { AudienceHours } from '../poster/hours.ts';

/** What is known of an earlier announcement of a drive in a chat; `at` in ms. */
export interface Told {
  readonly state: MessageState;
  readonly at: number;
  readonly print: number;
}

/** Whether a drive is to be told of in a chat: for the first time, again, or not yet again. */
export type Telling = 'first' | 'again' | 'already';

const DAY_MS = 24 * 3_600_000;

/** A drive is told of twice in one chat only after a change, or a day later. What never went out was not told. */
export function tellingOf(told: Told | undefined, print: number, now: number): Telling {
  if (told === undefined || !['waiting', 'sent'].includes(told.state)) return 'first';
  return told.print !== print || now - told.at >= DAY_MS ? 'again' : 'already';
}

/** Whether a drive may be announced at `now` (ms): it is open and not over. */
export const isAnnounceable = ({ state, endsAt }: Pick<Drive, 'state' | 'endsAt'>, now: number): boolean =>
  state === 'open' && endsAt > now;

/** A number that is another one when what an announcement says of a drive is. */
export function printOf(drive: Drive, hours: readonly AudienceHours[]): number {
  const { day, startMinutes, endMinutes, place, address, audience } = drive;
  const whose = hours.map((each) => [each.audience, each.from, each.to]);
  const said = JSON.stringify([day, startMinutes, endMinutes, place, address, audience, whose]);
  return createHash('sha256').update(said).digest().readUInt32BE(0);
}
