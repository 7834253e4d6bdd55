import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../bot/index.ts';
import { type Gate, record } from '../staff/index.ts';
import { discardDraft, publishDrive } from './actions.ts';
import { desk } from './desk/buttons.ts';
import { type Desk, noteOf, openDesk } from './desk/desk.ts';
import { editScreen } from './desk/screens.ts';
import { texts } from './desk/texts.fa.ts';
import { answersOf } from './form/answers.ts';
import type { DriveForms } from './form/new-drive.ts';
import { hours } from './hours/handlers.ts';
import type { DeskLinks } from './links.ts';
import { draftById, driveById } from './queries/drives.ts';
import { slotsOf } from './queries/slots.ts';
import { repeating } from './repeating/handlers.ts';
import { venues } from './venues/handlers.ts';
import { waits } from './waits/handlers.ts';

/** What the desk is wired with. */
export interface DeskParts {
  readonly gate: Gate;
  readonly forms: Forms;
  readonly own: DriveForms;
  readonly links: DeskLinks;
}

/** `/newdrive`, `/drives` and the desk behind them, for those who have the right; others are passed on. */
export function drives({ gate, forms, own, links }: DeskParts): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const shown = openDesk(gate, links);
  gate.command(composer, 'newdrive', 'drives.plan', (ctx) => forms.enter(ctx, own.plan));
  gate.command(composer, 'drives', 'drives.see', (ctx) => shown.list(ctx, 0, 0));
  gate.press(composer, desk.list, (ctx, { shelf, page }) => shown.list(ctx, shelf, page));
  gate.press(composer, desk.drive, (ctx, { drive }) => shown.show(ctx, drive));
  gate.press(composer, desk.ways, (ctx, { drive, page }) => shown.show(ctx, drive, undefined, page));
  publishing(composer, gate, shown);
  editing(composer, { gate, forms, shown, change: own.change });
  repeating(composer, { gate, forms, own: own.repeat, list: shown.list });
  hours(composer, gate, links, shown);
  waits(composer, gate, links, shown);
  venues(composer, { gate, forms, links, waitingRoom: own.waitingRoom });
  return composer;
}

function publishing(composer: Composer<NazrContext>, gate: Gate, shown: Desk): void {
  gate.press(composer, desk.publish, async (ctx, { drive }) => {
    const outcome = await ctx.write(async (tx) => {
      const became = await publishDrive(tx, drive, ctx.now);
      if (became.kind === 'published') await record(tx, ctx, { act: 'drive.published', driveId: drive });
      return became;
    });
    await shown.show(ctx, drive, noteOf(outcome, await driveById(ctx.read, drive), ctx.now));
  });
  gate.press(composer, desk.discard, async (ctx, { drive }) => {
    const isDone = await ctx.write(async (tx) => {
      const isGone = await discardDraft(tx, drive);
      if (isGone) await record(tx, ctx, { act: 'drive.discarded', driveId: drive });
      return isGone;
    });
    await shown.list(ctx, 1, 0, isDone ? texts.note.discarded : texts.note.gone);
  });
}

interface Editing {
  readonly gate: Gate;
  readonly forms: Forms;
  readonly shown: Desk;
  readonly change: Form;
}

function editing(composer: Composer<NazrContext>, { gate, forms, shown, change }: Editing): void {
  gate.press(composer, desk.edit, async (ctx, press) => {
    const draft = await draftById(ctx.read, press.drive);
    await (draft ? ctx.show(editScreen(draft)) : shown.list(ctx, 1, 0, texts.note.gone));
  });
  gate.press(composer, desk.editGroup, async (ctx, press) => {
    const draft = await draftById(ctx.read, press.drive);
    if (!draft) return shown.list(ctx, 1, 0, texts.note.gone);
    await forms.enter(ctx, change, answersOf(draft, await slotsOf(ctx.read, draft.id), press.group));
  });
}
