import { z } from 'zod';
import { leaps } from './passing-time.ts';
import type { Seat } from './seat.ts';

const words = z.string().min(1).max(8192);
const personal = { seat: z.string().max(40) };

/** What a visitor does, as the page posts it: an act of somebody in the demo, or one upon the demo itself. */
export const act = z.discriminatedUnion('does', [
  z.object({ does: z.literal('says'), ...personal, text: words }),
  z.object({ does: z.literal('starts'), ...personal, payload: z.string().max(64).optional() }),
  z.object({ does: z.literal('presses'), ...personal, message: z.number().int(), data: words }),
  z.object({ does: z.literal('sharesContact'), ...personal }),
  z.object({ does: z.literal('sharesLocation'), ...personal, latitude: z.number(), longitude: z.number() }),
  z.object({ does: z.literal('sendsSticker'), ...personal }),
  z.object({ does: z.literal('sendsVoice'), ...personal }),
  /** Takes a photo of the ticket that somebody in the demo was given last. */
  z.object({ does: z.literal('photographs'), ...personal }),
  z.object({ does: z.literal('joins'), flavour: z.enum(['telegram', 'bale']), name: words.max(40) }),
  z.object({ does: z.literal('passesTime'), leap: z.enum(leaps) }),
]);

export type Act = z.output<typeof act>;

/** An act of one person. */
export type PersonalAct = Exclude<Extract<Act, { seat: string }>, { does: 'photographs' }>;

/** Does what the person in a seat does. */
export async function perform(seat: Seat, act: PersonalAct): Promise<void> {
  const { person } = seat;
  switch (act.does) {
    case 'says':
      return person.says(act.text);
    case 'starts':
      return person.starts(act.payload);
    case 'presses':
      return seat.presses({ message: act.message, data: act.data });
    case 'sharesLocation':
      return person.sharesLocation(act.latitude, act.longitude);
    default:
      return person[act.does]();
  }
}
