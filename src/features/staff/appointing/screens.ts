import { commonTexts, homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { buttons } from '../buttons.ts';
import { texts } from '../texts.fa.ts';
import type { Holding, OpenInvitation } from './appointment.ts';

/** A thing with its names looked up. */
export type Titled<T> = T & { readonly title: string };
export type NamedHolding = Titled<Holding> & { readonly name: string };
export type Note = keyof typeof texts.note;

/** How many stand on a page. */
export const HOLDERS = 3;
export const LINKS = 5;

/** `/staff`: who has which role. */
export function listScreen(
  shown: readonly NamedHolding[],
  { page, isMore, appoints }: { page: number; isMore: boolean; appoints: boolean },
  note?: Note,
): Screen {
  const appointing = [
    { text: texts.inviteNew, data: buttons.invite.data({}) },
    { text: texts.openLinks, data: buttons.links.data({ page: 0 }) },
  ];
  return {
    text: lines(note && texts.note[note], shown.length === 0 ? texts.listEmpty : texts.listTitle),
    buttons: [
      ...shown.map((each) => [
        {
          text: texts.row(each.name, each.title, each.endsAt),
          data: buttons.holder.data({ role: each.id }),
        },
      ]),
      ...(appoints ? [appointing] : []),
      turning(buttons.list, page, isMore, panelButton),
    ],
  };
}

/** One role of somebody, and what can be done to it. */
export function holderScreen(holding: NamedHolding, mayChange: boolean, note?: Note): Screen {
  const { id: role, name, title, grantedAt, endsAt } = holding;
  const changes = [
    { text: texts.revoke, data: buttons.askRevoke.data({ role }) },
    { text: texts.handOver, data: buttons.handOver.data({ role }) },
    { text: texts.limit, data: buttons.limit.data({ role }) },
  ];
  return {
    text: lines(note && texts.note[note], texts.holder(name, title, today(grantedAt), endsAt)),
    buttons: [...(mayChange ? rows(changes) : []), toList],
  };
}

/** Asks once more before a role is taken. */
export function askRevokeScreen({ id: role, name, title }: NamedHolding): Screen {
  return {
    text: texts.revokeAsk(name, title),
    buttons: [
      [{ text: texts.revokeYes, data: buttons.revoke.data({ role }), sign: 'no' }],
      [{ text: commonTexts.back, data: buttons.holder.data({ role }) }, homeButton],
    ],
  };
}

/** The links nobody has opened yet; a press takes one back. */
export function linksScreen(
  shown: readonly Titled<OpenInvitation>[],
  { page, isMore }: { page: number; isMore: boolean },
  note?: Note,
): Screen {
  const taking = shown.map(({ id, title, endsAt, handsOver }) => ({
    text: texts.linkRow(title, endsAt, handsOver !== null),
    data: buttons.takeBack.data({ invitation: id }),
  }));
  return {
    text: lines(note && texts.note[note], shown.length === 0 ? texts.noLinks : texts.linksTitle),
    buttons: [...rows(taking, 1), turning(buttons.links, page, isMore, listButton)],
  };
}

/** Says what to do with the link, which stands in a message of its own. */
export function invitedScreen(invitation: number, isHandover: boolean): Screen {
  return {
    text: isHandover ? texts.handoverReady : texts.invited,
    buttons: [[{ text: texts.takeBack, data: buttons.takeBack.data({ invitation }) }], toList],
  };
}

/** The way into the panel. */
export const panelButton: ScreenButton = { text: texts.panel, data: buttons.panel.data({}) };

const listButton: ScreenButton = { text: commonTexts.back, data: buttons.list.data({ page: 0 }) };

const toList = [listButton, homeButton];

/** The last row of a page: back, by a page or, from the first, to where it was opened; on, and home. */
function turning(
  list: typeof buttons.list | typeof buttons.links,
  page: number,
  isMore: boolean,
  out: ScreenButton,
): ScreenButton[] {
  const turn = (text: string, to: number) => ({ text, data: list.data({ page: to }) });
  return [
    page > 0 ? turn(commonTexts.back, page - 1) : out,
    ...(isMore ? [turn(texts.next, page + 1)] : []),
    homeButton,
  ];
}

/** To somebody who ended their own role. */
export const leftScreen: Screen = { text: texts.left, buttons: [[homeButton]] };
