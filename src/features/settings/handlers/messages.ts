import { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { topics } from '../../../delivery/index.ts';
import { wantTopic } from '../actions.ts';
import { buttons } from '../buttons.ts';
import { limits } from '../rules.ts';
import { limitScreen, messagesScreen } from '../screens/messages.ts';
import { change, wish } from './changing.ts';

/** Which unasked messages come, and how many a week. */
export function messages(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const show = (ctx: NazrContext) => ctx.show(messagesScreen(ctx.account));
  onPress(composer, buttons.messages, show);
  onPress(composer, buttons.topic, async (ctx, press) => {
    const topic = topics[press.topic];
    if (topic) await change(ctx, (tx) => wantTopic(tx, ctx.account.id, topic, press.wanted === 1));
    await show(ctx);
  });
  onPress(composer, buttons.stop, async (ctx) => {
    await wish(ctx, { stopped: true });
    await show(ctx);
  });
  onPress(composer, buttons.limits, (ctx) => ctx.show(limitScreen(ctx.account, false)));
  onPress(composer, buttons.limit, async (ctx, press) => {
    const weeklyLimit = limits.find((limit) => limit === press.limit);
    if (weeklyLimit !== undefined) await wish(ctx, { weeklyLimit });
    await ctx.show(limitScreen(ctx.account, weeklyLimit !== undefined));
  });
  return composer;
}
