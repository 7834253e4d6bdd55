import { type Forms, home, type NazrContext } from './bot/index.ts';
import type { Config } from './config.ts';
import type { Queries } from './database/index.ts';
import * as booking from './features/booking/index.ts';
import type * as donors from './features/donors/index.ts';
import * as eligibility from './features/eligibility/index.ts';
import * as places from './features/places/index.ts';
import * as settings from './features/settings/index.ts';
import * as vows from './features/vows/index.ts';
import * as waitlist from './features/waitlist/index.ts';
import type { Log } from './log.ts';

/** The rooms that lead into each other on the way to a donation: questions, vows, the waitlist, booking. */
export type Giving = ReturnType<typeof givingBlood>;

export interface GivingParts {
  readonly config: Config;
  readonly log: Log;
}

/** Wires them. `enter` opens forms, which are opened after the rooms whose forms they are. */
export function givingBlood({ config, log }: GivingParts, enterForm: Forms['enter']) {
  const { quietHours: quiet } = config;
  const figures = eligibility.readFigures(config.intervalProfile, config.screeningFigures);
  const standing: eligibility.StandingOf = (q, personId, day, at) =>
    eligibility.standing(q, figures, personId, day, at);
  const terms = (now: number): waitlist.Terms => ({ now, quiet, standing });
  const questions = eligibility.eligibility(figures, questionLinks);
  const { bookingWay: book, slotWay } = booking;
  return {
    terms,
    /** What the rules say of who may give, by age and time. */
    rules: {
      minimumAge: figures.minimumAge,
      intervalDays: (sex: donors.Sex | undefined) => eligibility.intervalDays(sex, figures),
    },
    questions,
    nextDay: (q: Queries, personId: number, at: number) =>
      eligibility.nextPossibleDay(q, figures, personId, at),
    vow: vows.vows({ slotWay, book, heldBy: booking.vowable, viewpoint, enterForm }),
    wait: waitlist.waitlist({ ...waitLinks, terms }),
    book: booking.booking({ standing, quiet, viewpoint, log, enterForm, ...asking(questions) }),
    ...unasked(terms),
  };
}

const questionLinks: eligibility.EligibilityLinks = {
  book: goOn,
  leave: goBack,
  mine: booking.mineEntry.data,
  cancel: booking.cancelWay,
  isHeld: booking.isHeld,
  bringParent: booking.bringParentWay,
  invite: places.inviteData,
  onDonations: vows.keepDeclared,
};

const waitLinks: Omit<waitlist.WaitlistLinks, 'terms'> = {
  slots: (driveId, personId) => booking.bookingWay(personId, driveId),
  questions: booking.questionsWay,
  mine: booking.mineEntry.data,
  heldIn: booking.heldPlace,
  heldAt: booking.heldAt,
  resume: settings.resumeWays,
};

/** Ways from booking into the questions, and what they lead back to. */
function asking(questions: eligibility.EligibilityRoom) {
  const ask = (kind: eligibility.Purpose['kind']) => (ctx: NazrContext, personId: number, id: number) =>
    questions.ask(ctx, { personId, purpose: id === 0 ? { kind: 'check', id } : { kind, id } });
  return {
    askEligibility: ask('drive'),
    askForOffer: ask('offer'),
    askForParty: ask('party'),
    reopenQuestions: (ctx: NazrContext, personId: number, id: number) =>
      questions.ask(ctx, { personId, purpose: { kind: 'booking', id }, reopened: true }),
    invite: places.inviteData,
  };
}

/** What these rooms say unasked, and what becomes due in them. */
function unasked(terms: (now: number) => waitlist.Terms) {
  const { now: _, ...lasting } = terms(0);
  return {
    compose: {
      // What the first release left waiting.
      'booking.check': booking.reminders,
      'booking.reminder': booking.reminders,
      'eligibility.note': eligibility.composeNote,
      'vows.ended': vows.composeEnded,
      'waitlist.offer': waitlist.composeOffer(booking.heldAt),
      'waitlist.lapsed': waitlist.composeLapsed,
    },
    chores: [waitlist.expireOffers(lasting), vows.tendVows()],
  };
}

/** Where somebody goes on to who has nothing against them. */
function goOn(personId: number, { kind, id }: eligibility.Purpose): string {
  if (kind === 'offer') return waitlist.acceptButton.data({ offer: id });
  if (kind === 'party') return booking.partyWay(id);
  return booking.bookingWay(personId, kind === 'drive' ? id : 0);
}

/** Where somebody goes back to who leaves the questions. */
function goBack({ kind, id }: eligibility.Purpose): string {
  if (kind === 'booking') return booking.mineEntry.data;
  return kind === 'party' ? booking.partyPeopleWay(id) : home.data({});
}

/** Where a center stands; undefined when there is no such center. */
export async function viewpoint(q: Queries, centerId: number) {
  const center = await places.centerById(q, centerId);
  return center && { ...center.point, approximate: center.approximate };
}
