import { Composer } from 'grammy';
import { type Form, type Forms, type NazrContext, onPress } from '../../bot/index.ts';
import type { Log } from '../../log.ts';
import { forOwners } from '../staff/index.ts';
import { discardDraft, publishDrive } from './actions.ts';
import { noteOf, showDrive, showList } from './desk.ts';
import { desk, editScreen, isDeskPress } from './desk-screens.ts';
import { answersOf } from './form/answers.ts';
import type { DriveForms } from './form/new-drive.ts';
import { draftById } from './queries/drives.ts';

/** `/newdrive`, `/drives` and the desk behind them, for owners; everybody else is passed on. */
export function drives(parts: { forms: Forms; own: DriveForms; log: Log }): Composer<NazrContext> {
  const { forms, own, log } = parts;
  const composer = new Composer<NazrContext>();
  const owners = composer.filter(isDeskWork).filter(forOwners(log));
  owners.command('newdrive', (ctx) => forms.enter(ctx, own.plan));
  owners.command('drives', (ctx) => showList(ctx, 0));
  owners.use(listing(), publishing(), editing(forms, own.change));
  return composer;
}

const isDeskWork = (ctx: NazrContext): boolean =>
  ctx.hasCommand(['newdrive', 'drives']) || isDeskPress(ctx.callbackQuery?.data);

function listing(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, desk.list, (ctx, { page }) => showList(ctx, page));
  onPress(composer, desk.drive, (ctx, { id }) => showDrive(ctx, id));
  return composer;
}

function publishing(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, desk.publish, async (ctx, press) => {
    const outcome = await ctx.write((tx) => publishDrive(tx, press.id, ctx.now));
    await showDrive(ctx, press.id, noteOf(outcome, ctx.now));
  });
  onPress(composer, desk.discard, async (ctx, press) => {
    const isDone = await ctx.write((tx) => discardDraft(tx, press.id));
    await showList(ctx, 0, isDone ? 'discarded' : 'gone');
  });
  return composer;
}

function editing(forms: Forms, change: Form): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, desk.edit, async (ctx, press) => {
    const draft = await draftById(ctx.read, press.id);
    await (draft ? ctx.show(editScreen(draft)) : showList(ctx, 0, 'gone'));
  });
  onPress(composer, desk.editGroup, async (ctx, press) => {
    const draft = await draftById(ctx.read, press.id);
    await (draft ? forms.enter(ctx, change, answersOf(draft, press.group)) : showList(ctx, 0, 'gone'));
  });
  return composer;
}
