import { Composer } from 'grammy';
import type { NazrContext, Screen } from '../../../bot/index.ts';
import { loseLinkedChat } from '../../../delivery/index.ts';
import { inlineMarkup, trouble } from '../../../platforms/index.ts';
import { type Center, centerById } from '../../places/index.ts';
import type { Gate } from '../../staff/index.ts';
import { linkButton } from '../buttons.ts';
import { linkChat } from './actions.ts';
import type { Place } from './linked-chat.ts';
import { linkedChatAt } from './queries.ts';
import { readLink } from './reading.ts';
import { linkedHereScreen, linkedScreen, notYoursScreen, plainScreen, whichCenterScreen } from './screens.ts';
import { placeOf, standingIn } from './standing.ts';

/** More centers than a screen has buttons are told apart by their numbers. */
const MOST_BUTTONS = 7;

/** `/link`, in private and in groups: the one thing that the bot does there when asked. */
export function linking(gate: Gate): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  gate.command(composer, 'link', 'chats.link', (ctx) => start(ctx, gate));
  gate.press(composer, linkButton, async (ctx, { center, account, chat }) => {
    const isTheirs = account === ctx.account.id;
    if (!isPrivate(ctx) && !isTheirs) return;
    const place = isTheirs ? await placeOf(ctx, chat) : undefined;
    if (!place) return ctx.show(plainScreen('stale'));
    await link(ctx, gate, place, center);
  });
  return composer;
}

async function start(ctx: NazrContext, gate: Gate): Promise<void> {
  const wish = readLink(ctx.message?.text ?? '');
  if (isPrivate(ctx) && wish.chat === undefined) return ctx.send(plainScreen('howTo'));
  const place = await placeOf(ctx, wish.chat ?? '');
  if (!place) return ctx.send(plainScreen('noChat'));
  if (wish.center !== undefined) {
    const isTheirs = await gate.may(ctx, 'chats.link', 'center', wish.center);
    return isTheirs ? link(ctx, gate, place, wish.center) : ctx.send(notYoursScreen(wish.center));
  }
  const centers = (await gate.reach(ctx, 'chats.link'))?.centers ?? [];
  const [first, ...others] = centers;
  if (first === undefined || centers.length > MOST_BUTTONS) return ctx.send(plainScreen('sayNumber'));
  await (others.length === 0 ? link(ctx, gate, place, first) : askWhich(ctx, place, centers));
}

async function askWhich(ctx: NazrContext, place: Place, ids: readonly number[]): Promise<void> {
  const standing = await standingIn(ctx, place);
  if (standing !== 'fine') return ctx.send(plainScreen(standing));
  const found = await Promise.all(ids.map((id) => centerById(ctx.read, id)));
  const centers = found.filter((center) => center !== undefined);
  const about = { accountId: ctx.account.id, isPrivate: isPrivate(ctx) };
  const screen = whichCenterScreen(place, centers, about);
  await (about.isPrivate ? ctx.send(screen) : sayThere(ctx, place, screen));
}

async function link(ctx: NazrContext, gate: Gate, place: Place, centerId: number): Promise<void> {
  const standing = await standingIn(ctx, place);
  if (standing !== 'fine') return ctx.send(plainScreen(standing));
  const center = await centerById(ctx.read, centerId);
  if (!center) return ctx.send(notYoursScreen(centerId));
  const known = await linkedChatAt(ctx.read, place.platform, place.chatId);
  const mayTake = known && (await gate.may(ctx, 'chats.link', 'center', known.centerId));
  const over = mayTake ? known.centerId : undefined;
  const outcome = await ctx.write((tx) => linkChat(tx, ctx, place, centerId, over));
  if (outcome.kind === 'taken') return ctx.send(plainScreen('taken'));
  if (isPrivate(ctx)) return ctx.show(linkedScreen(place, center));
  // Bale was seen to tell a bot that runs a group of each message three times.
  if (!outcome.isNews) return ctx.send(linkedScreen(place, center));
  await confirmThere(ctx, place, center, outcome.id);
}

// The first word in the group is also the proof that the bot can write there.
async function confirmThere(ctx: NazrContext, place: Place, center: Center, linkedId: number): Promise<void> {
  if (ctx.callbackQuery) return ctx.show(linkedHereScreen(center));
  try {
    await sayThere(ctx, place, linkedHereScreen(center));
  } catch (error) {
    if (trouble(ctx.platform, error).kind === 'later') throw error;
    await ctx.write((tx) => loseLinkedChat(tx, linkedId));
    await ctx.send(plainScreen('lostAgain'));
  }
}

async function sayThere(ctx: NazrContext, { chatId }: Place, screen: Screen): Promise<void> {
  const { text, ...marks } = ctx.platform.render(screen.text);
  const options = { ...marks, reply_markup: inlineMarkup(ctx.platform, screen) };
  await ctx.api.sendMessage(chatId, text, options);
}

const isPrivate = (ctx: NazrContext): boolean => ctx.chat?.type === 'private';
