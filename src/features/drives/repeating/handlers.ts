import type { Composer } from 'grammy';
import type { Forms, NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Gate } from '../../staff/index.ts';
import { desk } from '../desk/buttons.ts';
import type { Desk } from '../desk/desk.ts';
import { texts as deskTexts } from '../desk/texts.fa.ts';
import { driveById } from '../queries/drives.ts';
import { seriesOf } from '../queries/shelves.ts';
import type { RepeatForms } from './forms.ts';
import { publishSeries } from './repeat.ts';
import { outcomesScreen, repeatScreen } from './screens.ts';

/** What repeating is wired with. */
export interface RepeatParts {
  readonly gate: Gate;
  readonly forms: Forms;
  readonly own: RepeatForms;
  readonly list: Desk['list'];
}

/** A drive once more: on another day, or every week; and drafts that belong together published at once. */
export function repeating(composer: Composer<NazrContext>, { gate, forms, own, list }: RepeatParts): void {
  gate.press(composer, desk.repeat, async (ctx, press) => {
    const drive = await driveById(ctx.read, press.drive);
    if (!drive) return list(ctx, 0, 0, deskTexts.note.gone);
    const drafts = drive.state === 'draft' ? await seriesOf(ctx.read, drive, ctx.now) : [];
    await ctx.show(repeatScreen(drive, today(ctx.now), drafts.length));
  });
  for (const kind of ['copy', 'weekly'] as const)
    gate.press(composer, desk[kind], async (ctx, press) => {
      const isThere = await driveById(ctx.read, press.drive);
      if (!isThere) return list(ctx, 0, 0, deskTexts.note.gone);
      await forms.enter(ctx, own[kind], { drive: String(press.drive) });
    });
  gate.press(composer, desk.publishAll, async (ctx, press) => {
    const outcomes = await ctx.write(async (tx) => (await publishSeries(tx, ctx, press.drive)) ?? null);
    if (!outcomes) return list(ctx, 1, 0, deskTexts.note.gone);
    await ctx.show(outcomesScreen('published', outcomes, today(ctx.now)));
  });
}
