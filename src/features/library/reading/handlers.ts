import type { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { readyPacks } from '../../packs/index.ts';
import { buttons } from '../buttons.ts';
import { type Place, placeIn } from './open-pack.ts';
import { goneScreen, itemLetter, packsScreen, pollScreen, quizScreen } from './screens.ts';
import { sendItem } from './sending.ts';

/** Packs to read: the list, and one item after another. */
export function answerReading(composer: Composer<NazrContext>): void {
  onPress(composer, buttons.packs, async (ctx, { page }) =>
    ctx.show(packsScreen(await readyPacks(ctx.read, { page, now: ctx.now }), page)),
  );
  onPress(composer, buttons.read, (ctx, { pack, at }) => readAt(ctx, pack, at));
  onPress(composer, buttons.open, (ctx, { pack }) => {
    ctx.keepMessage();
    return readAt(ctx, pack, 0);
  });
  onPress(composer, buttons.quiz, async (ctx, { pack, at, option }) => {
    const place = await placeIn(ctx.read, pack, at);
    const isQuiz = place?.at === at && place.item.poll?.right !== undefined;
    await (place && isQuiz ? ctx.show(quizScreen(place, option)) : readAt(ctx, pack, at));
  });
}

/** Shows an item of a pack: in the place of the one before where both are text, else as a new message. */
export async function readAt(ctx: NazrContext, packId: number, at: number): Promise<void> {
  const place = await placeIn(ctx.read, packId, at);
  if (!place) return ctx.show(goneScreen);
  const isPoll = place.item.poll !== null;
  if (isPoll && !ctx.platform.can.polls) return ctx.show(pollScreen(place));
  if (isPoll || isFiled(place)) return ctx.write((tx) => sendItem(tx, place, ctx.account.id, ctx.now));
  await ctx.show(itemLetter(place));
}

const isFiled = ({ item }: Place): boolean => item.mediaIds.length > 0;
