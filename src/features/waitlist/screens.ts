import { homeButton, rows, type Screen, type ScreenButton, type Words } from '../../bot/index.ts';
import { nameOf, type Relation } from '../donors/index.ts';
import { acceptButton, declineButton, joinButton, leaveButton } from './buttons.ts';
import type { WaitlistLinks } from './links.ts';
import type { Wait, WaitRow } from './queries/waits.ts';
import type { Silence } from './silence.ts';
import { type Dead, texts } from './texts.fa.ts';

/** In line, and where. */
export function joinedScreen(
  wait: Wait,
  links: Pick<WaitlistLinks, 'slots' | 'mine' | 'resume'>,
  silence?: Silence,
): Screen {
  const back = { text: texts.back, data: links.slots(wait.driveId, wait.personId) };
  return {
    text: texts.joined(wait, nameOf(wait), silence ? silenceWords(silence) : texts.willTell),
    brief: texts.joinedBrief(wait, silence ? silenceWords(silence) : texts.willTellBriefly),
    buttons: [
      ...(silence ? [[endOf(silence, links)]] : []),
      [{ text: texts.leave, data: leaveButton.data({ wait: wait.id }) }, toMine(links.mine)],
      [back, homeButton],
    ],
  };
}

const silenceWords = (silence: Silence): Words =>
  silence.kind === 'stopped' ? texts.stopped : texts.away(silence.until);

const endOf = ({ kind }: Silence, { resume }: Pick<WaitlistLinks, 'resume'>): ScreenButton =>
  kind === 'stopped'
    ? { text: texts.resume, data: resume.messages }
    : { text: texts.present, data: resume.presence };

/** Out of the line; the way back in stays. */
export function leftScreen(wait: Wait, mine: string): Screen {
  return { text: texts.left(wait), buttons: [[toLine(wait), toMine(mine)], [homeButton]] };
}

/** The button belongs to a wait that is no more, or to somebody else. */
export const noWaitScreen = (mine: string): Screen => ({
  text: texts.noWait,
  buttons: [[toMine(mine), homeButton]],
});

/** A place that is held for somebody. Instants in ms UTC. */
export interface HeldPlace {
  readonly id: number;
  readonly startsAt: number;
  readonly expiresAt: number;
  readonly place: string;
  /** Who they are to the account that is told. */
  readonly person: Somebody | undefined;
  /** When the booking begins that accepting moves (ms). */
  readonly moves?: number | undefined;
}

type Somebody = { readonly firstName: string; readonly relation: Relation };

/** A freed place, until when it is held, and whether they want it. */
export function offerScreen(held: HeldPlace, now: number): Screen {
  const name = held.person && nameOf(held.person);
  return {
    text: texts.offer(held, name, now),
    brief: texts.offerBrief(held, name, now),
    buttons: [
      [
        { text: texts.take, data: acceptButton.data({ offer: held.id }) },
        { text: texts.letGo, data: declineButton.data({ offer: held.id }) },
      ],
      [homeButton],
    ],
  };
}

/** Its time ran out, and nobody had answered. */
export function lapsedScreen(
  { startsAt, person }: Pick<HeldPlace, 'startsAt' | 'person'>,
  wait: InLine,
): Screen {
  return {
    text: texts.lapsed(startsAt, person && nameOf(person)),
    buttons: [[toLine(wait), homeButton]],
  };
}

/** The place went on to the next; who waits for any slot still does. */
export function declinedScreen(wait: Wait, mine: string): Screen {
  if (wait.state !== 'waiting')
    return { text: texts.passedOn, buttons: [[toLine(wait), toMine(mine)], [homeButton]] };
  const leave = { text: texts.leave, data: leaveButton.data({ wait: wait.id }) };
  return { text: texts.passedOnWaiting(wait), buttons: [[leave, toMine(mine)], [homeButton]] };
}

/** An offer was pressed that holds nothing any more: why, and the way back into its line. */
export function deadOfferScreen(how: Dead, wait: InLine, mine: string): Screen {
  const hasPlace = how === 'accepted' || how === 'placed';
  const ways = hasPlace ? [toMine(mine)] : [toLine(wait), toMine(mine)];
  return { text: texts.dead[how], buttons: rows([...ways, homeButton]) };
}

/** An offer of somebody else, or none. */
export const strangeOfferScreen = (mine: string): Screen => ({
  text: texts.strangeOffer,
  buttons: [[toMine(mine), homeButton]],
});

/** A wait in one line, for «نوبت‌های من». */
export const waitLine = (wait: Wait): Words =>
  wait.state === 'offered' ? texts.held(wait, nameOf(wait)) : texts.waiting(wait, nameOf(wait));

/** The button that takes a place which is held, beside that. */
export const takeEntry = (wait: Wait): ScreenButton[] =>
  wait.offerId === null
    ? []
    : [{ text: texts.takeOf(nameOf(wait)), data: acceptButton.data({ offer: wait.offerId }) }];

/** The button that leaves a line, beside that. */
export const leaveEntry = (wait: Wait): ScreenButton => ({
  text: texts.leaveOf(nameOf(wait)),
  data: leaveButton.data({ wait: wait.id }),
});

type InLine = Pick<WaitRow, 'driveId' | 'slotId' | 'personId'>;

function toLine({ driveId, slotId, personId }: InLine): ScreenButton {
  return { text: texts.join, data: joinButton.data({ drive: driveId, slot: slotId, person: personId }) };
}

const toMine = (mine: string): ScreenButton => ({ text: texts.mine, data: mine });
