import type { NazrContext, Screen } from '../../../bot/index.ts';
import { inlineMarkup, trouble } from '../../../platforms/index.ts';
import { type Center, centerById } from '../../places/index.ts';
import type { Gate } from '../../staff/index.ts';
import { linkChat, unlinkChat } from '../actions.ts';
import type { Place } from '../linked-chat.ts';
import { linkedChatAt } from '../queries.ts';
import { standingIn } from './asking.ts';
import {
  linkedHereScreen,
  linkedScreen,
  notYoursScreen,
  plainScreen,
  sayNumberScreen,
  whichCenterScreen,
} from './screens.ts';

/** More centers than a screen has buttons are told apart by their numbers. */
const MOST_BUTTONS = 7;

/** How a chat is linked where no center was named: `words` are asked before even the only one is taken. */
export interface Choosing {
  readonly place: Place;
  readonly words?: string;
}

/** Links the chat to the only center of who asks, or asks for which one it is. */
export async function linkOrAsk(ctx: NazrContext, gate: Gate, choosing: Choosing): Promise<void> {
  const { place, words } = choosing;
  const own = new Set((await gate.reach(ctx, 'chats.link'))?.centers);
  const [first, ...others] = own;
  if (first === undefined || own.size > MOST_BUTTONS)
    return ctx.send(sayNumberScreen(isInGroup(ctx) ? undefined : place));
  const isSure = others.length === 0 && words === undefined;
  await (isSure ? link(ctx, gate, place, first) : askWhich(ctx, choosing, [...own]));
}

/** Asks which of these centers a chat is to speak for: in the group where it was asked for, else in private. */
export async function askWhich(
  ctx: NazrContext,
  { place, words }: Choosing,
  ids: readonly number[],
): Promise<void> {
  const standing = await standingIn(ctx, place);
  if (standing !== 'fine') return ctx.send(plainScreen(standing));
  const found = await Promise.all(ids.map((id) => centerById(ctx.read, id)));
  const centers = found.filter((center) => center !== undefined);
  const about = { accountId: ctx.account.id, isPrivate: !isInGroup(ctx) };
  const screen = whichCenterScreen(place, centers, about, words);
  await (about.isPrivate ? ctx.show(screen) : sayThere(ctx, place, screen));
}

/** Links a chat to a center over which the asker was found to have the right, where they and the bot may. */
export async function link(ctx: NazrContext, gate: Gate, place: Place, centerId: number): Promise<void> {
  const standing = await standingIn(ctx, place);
  if (standing !== 'fine') return ctx.send(plainScreen(standing));
  const center = await centerById(ctx.read, centerId);
  if (!center) return ctx.send(notYoursScreen(centerId));
  const known = await linkedChatAt(ctx.read, place.platform, place.chatId);
  const mayTake = known && (await gate.may(ctx, 'chats.link', 'center', known.centerId));
  const over = mayTake ? known.centerId : undefined;
  const outcome = await ctx.write((tx) => linkChat(tx, ctx, place, centerId, over));
  if (outcome.kind === 'taken') return ctx.send(plainScreen('taken'));
  const { id, isNews } = outcome;
  if (!isInGroup(ctx)) return ctx.show(linkedScreen(place, center, id));
  // Bale was seen to tell a bot that runs a group of each message three times.
  if (!isNews) return ctx.send(linkedScreen(place, center, id));
  await confirmThere(ctx, place, center, id);
}

/** Whether what is answered came from a group: what is said there, all its members read. */
export const isInGroup = ({ chat }: NazrContext): boolean =>
  chat !== undefined && chat.type !== 'private' && chat.type !== 'channel';

// The first word in the group is also the proof that the bot can write there.
async function confirmThere(ctx: NazrContext, place: Place, center: Center, id: number): Promise<void> {
  if (ctx.callbackQuery) return ctx.show(linkedHereScreen(center));
  try {
    await sayThere(ctx, place, linkedHereScreen(center));
  } catch (error) {
    if (trouble(ctx.platform, error).kind === 'later') throw error;
    await ctx.write((tx) => unlinkChat(tx, ctx, center.id, id));
    await ctx.send(plainScreen('lostAgain'));
  }
}

async function sayThere(ctx: NazrContext, { chatId }: Place, screen: Screen): Promise<void> {
  const { text, ...marks } = ctx.platform.render(screen.text);
  const options = { ...marks, reply_markup: inlineMarkup(ctx.platform, screen) };
  await ctx.api.sendMessage(chatId, text, options);
}
