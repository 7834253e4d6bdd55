import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../bot/index.ts';
import { type Gate, record } from '../staff/index.ts';
import { discardDraft, publishDrive } from './actions.ts';
import { noteOf, showDrive, showList } from './desk.ts';
import { desk, editScreen } from './desk-screens.ts';
import { answersOf } from './form/answers.ts';
import type { DriveForms } from './form/new-drive.ts';
import { draftById } from './queries/drives.ts';

/** What the desk is wired with. */
export interface DeskParts {
  readonly gate: Gate;
  readonly forms: Forms;
  readonly own: DriveForms;
}

/** `/newdrive`, `/drives` and the desk behind them, for those who have the right; others are passed on. */
export function drives({ gate, forms, own }: DeskParts): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  gate.command(composer, 'newdrive', 'drives.plan', (ctx) => forms.enter(ctx, own.plan));
  gate.command(composer, 'drives', 'drives.see', (ctx) => showList(ctx, 0));
  gate.press(composer, desk.list, (ctx, { page }) => showList(ctx, page));
  gate.press(composer, desk.drive, (ctx, { drive }) => showDrive(ctx, drive));
  publishing(composer, gate);
  editing(composer, gate, forms, own.change);
  return composer;
}

function publishing(composer: Composer<NazrContext>, gate: Gate): void {
  gate.press(composer, desk.publish, async (ctx, { drive }) => {
    const outcome = await ctx.write(async (tx) => {
      const became = await publishDrive(tx, drive, ctx.now);
      if (became.kind === 'published') await record(tx, ctx, { act: 'drive.published', driveId: drive });
      return became;
    });
    await showDrive(ctx, drive, noteOf(outcome, ctx.now));
  });
  gate.press(composer, desk.discard, async (ctx, { drive }) => {
    const isDone = await ctx.write(async (tx) => {
      const isGone = await discardDraft(tx, drive);
      if (isGone) await record(tx, ctx, { act: 'drive.discarded', driveId: drive });
      return isGone;
    });
    await showList(ctx, 0, isDone ? 'discarded' : 'gone');
  });
}

function editing(composer: Composer<NazrContext>, gate: Gate, forms: Forms, change: Form): void {
  gate.press(composer, desk.edit, async (ctx, press) => {
    const draft = await draftById(ctx.read, press.drive);
    await (draft ? ctx.show(editScreen(draft)) : showList(ctx, 0, 'gone'));
  });
  gate.press(composer, desk.editGroup, async (ctx, press) => {
    const draft = await draftById(ctx.read, press.drive);
    await (draft ? forms.enter(ctx, change, answersOf(draft, press.group)) : showList(ctx, 0, 'gone'));
  });
}
