import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { driveById } from '../../drives/index.ts';
import { walkIn } from '../actions/walk-in.ts';
import { at, sexes } from './buttons.ts';
import { entered, showEntered } from './entering.ts';
import type { ChatParts } from './parts.ts';
import { questionScreen } from './screens/lists.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';

/** What a field of a button holds at most. */
const KEYS = 36 ** 6;

/** Somebody without a booking, in three taps. */
export function answerWalkIns(composer: Composer<NazrContext>, { gate }: ChatParts): void {
  gate.press(composer, at.walkIn, async (ctx, { drive }) => {
    if (!(await driveById(ctx.read, drive)))
      return ctx.show(saidScreen(texts.refused['no-drive'], undefined));
    // Of this update's own, and the same when it comes again.
    const key = ctx.update.update_id % KEYS;
    const choices = sexes.map((each, sex) => ({
      text: texts.sex[each],
      data: at.walkInSex.data({ drive, sex, key }),
    }));
    await ctx.show(questionScreen(texts.walkIn.ask, choices, at.board.data({ drive })));
  });
  gate.press(composer, at.walkInSex, (ctx, { drive, sex, key }) => {
    const came = (text: string, first: number) => ({
      text,
      data: at.walkInCame.data({ drive, sex, first, key }),
    });
    const ways = [came(texts.act.arrive, 0), came(texts.walkIn.first, 1)];
    const words = texts.walkIn.confirm(texts.sex[sexOf(sex)]);
    return ctx.show(questionScreen(words, ways, at.walkIn.data({ drive })));
  });
  gate.press(composer, at.walkInCame, async (ctx, { drive, sex, first, key }) => {
    const who = { driveId: drive, sex: sexOf(sex), isFirst: first === 1, key };
    const outcome = await entered(ctx, drive, (tx) => walkIn(tx, ctx, who));
    await showEntered(ctx, { drive, visit: 0, booking: 0 }, outcome);
  });
}

const sexOf = (position: number) => sexes[position] ?? 'male';
