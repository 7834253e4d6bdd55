import { lines, type Screen, type ScreenButton, type Words } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import { type DatedReason, datedReasons, type OpenReason, openReasons } from './findings.ts';
import { notBeforeWords } from './not-before.fa.ts';
import { texts } from './texts.fa.ts';
import type { Verdict } from './verdict.ts';

/** Where an outcome can lead: data of buttons that other rooms own. A way that is not given is not offered. */
export interface OutcomeLinks {
  readonly home: string;
  readonly book?: string | undefined;
  /** Back to those with whom they come. */
  readonly party?: string | undefined;
  readonly remind?: string | undefined;
  readonly invite?: string | undefined;
  /** Books for a parent of whoever is too young. */
  readonly bringParent?: string | undefined;
  /** Bookings, and cancelling the one because of which the questions were asked again. */
  readonly held?: { readonly mine: string; readonly cancel: string } | undefined;
}

/** What an outcome's screen needs besides the verdict. */
export interface OutcomeView {
  readonly links: OutcomeLinks;
  /** Asks for consent to keep birth date, sex and donation dates: the data of its two buttons. */
  readonly consent?: { readonly yes: string; readonly no: string } | undefined;
  /** From when we suggest the next donation, where that lies ahead. */
  readonly suggested?: EpochDay | undefined;
  readonly ramadan?: boolean;
  /** A relative's name. */
  readonly about?: string | undefined;
}

/** The screen that replaces the questions. It depends on the verdict alone, never on how it was reached. */
export function outcomeScreen(verdict: Verdict, view: OutcomeView): Screen {
  const { text, brief, buttons } = screenFor(verdict, view);
  const consent = consentRow(view);
  const held = isFree(verdict) ? undefined : view.links.held;
  return {
    text: lines(
      view.about !== undefined && texts.outcomeOf(view.about),
      text,
      held !== undefined && texts.stillHeld,
      consent.length > 0 && texts.keep,
    ),
    brief: lines(
      view.about !== undefined && texts.outcomeOf(view.about),
      brief,
      consent.length > 0 && texts.keep,
    ),
    buttons: [
      consent,
      isFree(verdict) ? [] : to(texts.otherCompanions, view.links.party),
      held ? [...to(texts.cancelBooking, held.cancel), ...to(texts.mine, held.mine)] : [],
      ...buttons,
    ].filter((row) => row.length > 0),
  };
}

const isFree = ({ outcome }: Verdict): boolean => outcome === 'eligible' || outcome === 'physician';

interface Part {
  readonly text: Words;
  readonly brief: Words;
  readonly buttons: ScreenButton[][];
}

function screenFor(verdict: Verdict, view: OutcomeView): Part {
  switch (verdict.outcome) {
    case 'eligible':
      return {
        ...free([texts.nothingFound, preparation(view)], view),
        brief: texts.brief.free,
      };
    case 'physician':
      return { ...free([texts.physician, texts.card], view), brief: texts.brief.physician };
    case 'permanent':
      return {
        text: texts.permanent,
        brief: texts.brief.permanent,
        buttons: [to(texts.invite, view.links.invite), home(view)],
      };
    case 'deferred':
      return verdict.until === null ? open(verdict, view) : dated(verdict, verdict.until, view);
  }
}

/** A companion reads it on their ticket. */
function preparation({ ramadan, links }: OutcomeView): Words | undefined {
  if (links.party !== undefined) return undefined;
  return ramadan ? texts.preparationInRamadan : texts.preparation;
}

/** The suggested day waits until consent is answered: one message asks one thing. */
function free(said: readonly (Words | undefined)[], view: OutcomeView): Omit<Part, 'brief'> {
  const suggested = view.consent ? undefined : view.suggested;
  return {
    text: lines(...said, suggested !== undefined && texts.suggested(suggested)),
    buttons: [[...onward(view), ...home(view)]],
  };
}

/** While consent is asked, or what becomes of a booking or a party, the reminder is a plain offer. */
function dated({ reasons, physicianToo, onSite }: Verdict, until: EpochDay, view: OutcomeView): Part {
  const { remind, invite, party, held } = view.links;
  const reason = reasons.find(isDated);
  const asks = remind !== undefined && !view.consent && !held && party === undefined;
  const parent = reason === 'age' ? view.links.bringParent : undefined;
  return {
    text: lines(
      ...(reason ? because(reason, until) : [notBeforeWords({ day: until, ...(onSite && { onSite }) })]),
      physicianToo && texts.physicianThen,
      asks && texts.remind,
      asks && !physicianToo && meanwhile(parent, invite),
    ),
    brief: texts.brief.dated(until),
    buttons: [
      asks
        ? [...to(texts.remindYes, remind), ...to(texts.remindNo, view.links.home)]
        : [...to(texts.remindOnly, remind), ...home(view)],
      to(texts.bringParent, parent),
      to(texts.invite, invite),
      asks ? home(view) : [],
    ],
  };
}

const because = (reason: DatedReason, until: EpochDay): Words[] => [
  texts.dated(reason),
  reason === 'age' ? texts.oldEnough(until) : texts.freeFrom(until),
];

/** A role until the day comes: most members are under eighteen. */
function meanwhile(parent: string | undefined, invite: string | undefined): Words | undefined {
  if (parent !== undefined) return texts.meanwhileYoung;
  return invite === undefined ? undefined : texts.meanwhile;
}

/** What must end first: at most three of them, or the message would be a list nobody reads. */
function open({ reasons, physicianToo }: Verdict, view: OutcomeView): Part {
  const { remind } = view.links;
  const ends = reasons.filter(isOpen).slice(0, 3);
  return {
    text: lines(
      ends.length > 0 ? texts.notYet : texts.notNow,
      ...ends.map(texts.open),
      physicianToo && texts.physicianThen,
      remind === undefined && texts.askAgainLater,
    ),
    brief: texts.brief.open,
    buttons: [to(texts.askAgain, remind), home(view)],
  };
}

const to = (text: string, data: string | undefined): ScreenButton[] =>
  data === undefined ? [] : [{ text, data }];
const onward = ({ links }: OutcomeView): ScreenButton[] =>
  links.held
    ? to(texts.mine, links.held.mine)
    : [...to(texts.goOn, links.party), ...to(texts.book, links.book)];
const home = ({ links }: OutcomeView): ScreenButton[] => to(texts.home, links.home);

const consentRow = ({ consent }: OutcomeView): ScreenButton[] =>
  consent ? [...to(texts.keepYes, consent.yes), ...to(texts.keepNo, consent.no)] : [];

// «private» and «surgery» are in both lists; a verdict is one or the other as a whole.
export const isDated = (reason: DatedReason | OpenReason): reason is DatedReason =>
  (datedReasons as readonly string[]).includes(reason);
const isOpen = (reason: DatedReason | OpenReason): reason is OpenReason =>
  (openReasons as readonly string[]).includes(reason);
