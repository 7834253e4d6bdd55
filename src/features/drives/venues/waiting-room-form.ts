import type { Form } from '../../../bot/index.ts';
import type { Gate } from '../../staff/index.ts';
import { readCount } from '../form/reading.ts';
import { option, questionScreen } from '../form/screens.ts';
import { setWaitingRoom, venueLimits } from './actions.ts';
import { venue } from './buttons.ts';
import { showVenue } from './handlers.ts';
import { noVenueScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const USUAL = [10, 15, 20, 30, 40];
const UNKNOWN = 'unknown';

/** Asks how many can sit and wait at a center, which is known as `center`, with the drive to go back to as `from`. */
export function waitingRoomForm(gate: Gate): Form {
  return {
    name: 'waiting-room',
    questions: [
      {
        id: 'seats',
        ask: () => {
          const usual = USUAL.map((n) => option(texts.people(n), String(n)));
          return questionScreen(texts.askSeats, [...usual, option(texts.notKnown, UNKNOWN)]);
        },
        read(answer) {
          const { from, to } = venueLimits.waitingRoom;
          const seats = answer === UNKNOWN ? UNKNOWN : readCount(answer, { from, to });
          return seats === undefined ? { again: texts.noSeats(from, to) } : { value: String(seats) };
        },
      },
    ],
    async done(ctx, { center, from, seats }) {
      const at = { center: Number(center), from: Number(from) };
      // The right may have ended while the form was open.
      const isAllowed = await gate.may(ctx, venue.waitingRoom.permission, 'center', at.center);
      if (!isAllowed) return ctx.show(noVenueScreen);
      const count = seats === UNKNOWN ? null : Number(seats);
      await ctx.write((tx) => setWaitingRoom(tx, ctx, at.center, count));
      await showVenue(ctx, gate, at);
    },
  };
}
