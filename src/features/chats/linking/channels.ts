import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { forwardOf } from '../../../platforms/index.ts';
import type { Gate } from '../../staff/index.ts';
import { linkedChatAt } from '../queries.ts';
import { placeOf } from './asking.ts';
import { linkWished } from './handlers.ts';
import { linkOrAsk } from './linking.ts';
import { readName } from './reading.ts';
import { plainScreen } from './screens.ts';
import { runs } from './standing.ts';
import { texts } from './texts.fa.ts';

/**
 * A post of a channel that is passed on in private, or its name, by somebody who may link; everything else goes on.
 * Stands after what is open to be typed into: to that it is an answer.
 */
export function shownChannels(gate: Gate): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.on('message', async (ctx, next) => {
    const post = forwardOf(ctx.message);
    const wish = post ? undefined : readName(ctx.message.text ?? '');
    if (!(post || wish) || !(await gate.reach(ctx, 'chats.link'))) return next();
    if (wish) return linkWished(ctx, gate, wish);
    const place = await placeOf(ctx, String(post?.chatId));
    if (!place) return ctx.send(plainScreen('noChat'));
    await linkOrAsk(ctx, gate, { place, words: texts.whichCenter(place.title) });
  });
  return composer;
}

/** Telegram says when the bot is made an administrator: whoever did it is asked in private for which center. */
export function joinedChannels(gate: Gate): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.on('my_chat_member', async (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    if (chat.type !== 'channel' || runs(before) || !runs(after)) return;
    if (!(await gate.reach(ctx, 'chats.link'))) return;
    const known = await linkedChatAt(ctx.read, ctx.platform.name, chat.id);
    const place = await placeOf(ctx, '');
    if (!place || known?.state === 'active') return;
    await linkOrAsk(ctx, gate, { place, words: texts.joined(place.title) });
  });
  return composer;
}
