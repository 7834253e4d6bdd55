import type { Form, Kept, MenuEntry, NazrContext } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import type { QuietHours } from '../../delivery/index.ts';
import type { Log } from '../../log.ts';
import type { Viewpoint } from '../drives/index.ts';
import type { StandingOf } from '../eligibility/index.ts';
import type { Terms } from '../waitlist/index.ts';
import {
  addable,
  bookButton,
  cancelButton,
  comingButton,
  driveButton,
  mineButton,
  moveButton,
  moveDrivesButton,
  partyBackButton,
  partyPeopleButton,
  questionsButton,
  relativeButton,
  slotButton,
  ticketButton,
  whoButton,
} from './buttons.ts';
import { unpackParty } from './rules/carried-party.ts';
import { texts } from './texts.fa.ts';

/** What the root passes in: knowledge of other rooms, and ways into them. */
export interface BookingLinks {
  /** What is known of a person's fitness on a day. */
  readonly standing: StandingOf;
  /** When nothing unasked is said. */
  readonly quiet: QuietHours;
  /** Where a center stands; undefined when there is no such center. */
  readonly viewpoint: (q: Queries, centerId: number) => Promise<Viewpoint | undefined>;
  /** Opens the questions; whoever may give goes on with `bookingWay(personId, driveId)`. 0: no drive yet. */
  readonly askEligibility: (ctx: NazrContext, personId: number, driveId: number) => Promise<void>;
  /** The same before an offer of the waitlist is accepted; who may give goes on with its `acceptButton`. */
  readonly askForOffer: (ctx: NazrContext, personId: number, offerId: number) => Promise<void>;
  /** The same of a companion; who may give goes on with `partyWay(party)`. */
  readonly askForParty: (ctx: NazrContext, personId: number, party: number) => Promise<void>;
  /** Opens again the questions whose answers can change. */
  readonly reopenQuestions: (ctx: NazrContext, personId: number, bookingId: number) => Promise<void>;
  /** Opens a form of this room. */
  readonly enterForm: (ctx: NazrContext, form: Form, known: Kept) => Promise<void>;
  /** Data of the button that invites others. */
  readonly invite: string;
  readonly log: Log;
}

/** What decisions of this update are made with. */
export const termsOf = ({ now }: NazrContext, { quiet, standing }: BookingLinks): Terms => ({
  now,
  quiet,
  standing,
});

/** Data of the button that goes on booking for a person, in a drive when one was chosen (else 0). */
export const bookingWay = (personId: number, driveId = 0): string =>
  driveId === 0
    ? whoButton.data({ person: personId, drive: 0 })
    : driveButton.data({ drive: driveId, person: personId });

/** Data of the button that goes on booking an hour for a person. */
export const slotWay = (slotId: number, personId: number): string =>
  slotButton.data({ slot: slotId, person: personId });

/** Data of the button that opens the questions of a person, and then a drive. */
export const questionsWay = (personId: number, driveId: number): string =>
  questionsButton.data({ person: personId, drive: driveId });

/** Data of the button that goes back to a party after the questions of one of it. */
export const partyWay = (party: number): string => partyBackButton.data(unpackParty(party));

/** Data of the button that leaves those questions for the party. */
export const partyPeopleWay = (party: number): string => partyPeopleButton.data(unpackParty(party));

/** Data of the button that cancels a booking. */
export const cancelWay = (bookingId: number): string => cancelButton.data({ booking: bookingId });

/** Data of the buttons of one booking: that they are coming, another hour, another drive, its ticket. */
export const comingWay = (booking: number): string => comingButton.data({ booking });
export const moveWay = (booking: number): string => moveButton.data({ booking });
export const otherDrivesWay = (booking: number): string => moveDrivesButton.data({ booking, page: 0 });
export const ticketWay = (booking: number): string => ticketButton.data({ booking });

/** Data of the button that books for a parent who is not on this phone yet. */
export const bringParentWay: string = relativeButton.data({ relation: addable.indexOf('parent'), drive: 0 });

/** «رزرو نوبت» and «نوبت‌های من» in the main menu. */
export const bookEntry: MenuEntry = { words: texts.book, data: bookButton.data({}) };
export const mineEntry: MenuEntry = { words: texts.mine, data: mineButton.data({}) };
