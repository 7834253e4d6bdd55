import type { Form, Kept, MenuEntry, NazrContext } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import type { Log } from '../../log.ts';
import type { Viewpoint } from '../drives/index.ts';
import type { StandingOf } from './actions/book.ts';
import { bookButton, cancelButton, driveButton, mineButton, whoButton } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** What the root passes in: knowledge of other rooms, and ways into them. */
export interface BookingLinks {
  /** What is known of a person's fitness on a day. */
  readonly standing: StandingOf;
  /** Where a center stands; undefined when there is no such center. */
  readonly viewpoint: (q: Queries, centerId: number) => Promise<Viewpoint | undefined>;
  /** Opens the questions; whoever may give goes on with `bookingWay(personId, driveId)`. 0: no drive yet. */
  readonly askEligibility: (ctx: NazrContext, personId: number, driveId: number) => Promise<void>;
  /** Opens again the questions whose answers can change. */
  readonly reopenQuestions: (ctx: NazrContext, personId: number, bookingId: number) => Promise<void>;
  /** Opens a form of this room. */
  readonly enterForm: (ctx: NazrContext, form: Form, known: Kept) => Promise<void>;
  /** Data of the button that invites others. */
  readonly invite: string;
  readonly log: Log;
}

/** Data of the button that goes on booking for a person, in a drive when one was chosen (else 0). */
export const bookingWay = (personId: number, driveId = 0): string =>
  driveId === 0
    ? whoButton.data({ person: personId, drive: 0 })
    : driveButton.data({ drive: driveId, person: personId });

/** Data of the button that cancels a booking. */
export const cancelWay = (bookingId: number): string => cancelButton.data({ booking: bookingId });

/** «رزرو نوبت» and «نوبت‌های من» in the main menu. */
export const bookEntry: MenuEntry = { words: texts.book, data: bookButton.data({}) };
export const mineEntry: MenuEntry = { words: texts.mine, data: mineButton.data({}) };
