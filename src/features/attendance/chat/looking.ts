import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { type Drive, driveById, upcomingDrives, whereaboutsOf } from '../../drives/index.ts';
import { isWithin, type Reach } from '../../staff/index.ts';
import { goTo } from '../board/standing.ts';
import { expected } from '../queries/attendees.ts';
import { driveToday } from '../queries/drives.ts';
import { at, parts as listParts } from './buttons.ts';
import { showBoardOf, showPerson } from './entering.ts';
import type { ChatParts } from './parts.ts';
import { drivesScreen, listScreen } from './screens/lists.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';

/** `/drive`, the word «پذیرش», the board, its list and the people on it. */
export function answerLooking(composer: Composer<NazrContext>, parts: ChatParts): void {
  const { gate, forms, own } = parts;
  const open = async (ctx: NazrContext) => {
    const over = await gate.reach(ctx, 'visits.record');
    if (over) await openBoard(ctx, parts, over);
  };
  gate.command(composer, 'drive', 'visits.record', open);
  gate.word(composer, texts.admission, 'visits.record', open);
  gate.press(composer, at.drives, async (ctx) => {
    const over = await gate.reach(ctx, 'visits.record');
    if (over) await showDrives(ctx, over);
  });
  gate.press(composer, at.board, async (ctx, { drive }) => {
    await forms.leave(ctx);
    await showBoardOf(ctx, parts, drive);
  });
  gate.press(composer, at.ask, async (ctx, { drive }) => {
    if (!(await driveById(ctx.read, drive)))
      return ctx.show(saidScreen(texts.refused['no-drive'], undefined));
    // A code is answered wherever it is typed: from here on it is asked for at this drive.
    await ctx.write((tx) => goTo(tx, ctx.account.id, drive, ctx.now));
    await forms.enter(ctx, own.find, { drive: String(drive) });
  });
  gate.press(composer, at.list, async (ctx, { drive, part, page }) => {
    const all = await expected(ctx.read, drive);
    await ctx.show(listScreen(drive, all, listParts[part] ?? 'waiting', page));
  });
  gate.press(composer, at.person, (ctx, who) => showPerson(ctx, who));
  gate.press(composer, at.correct, (ctx, who) => showPerson(ctx, who, 'correctTo'));
}

/** The one drive that is on; the choice where there are several, or none. */
async function openBoard(ctx: NazrContext, parts: ChatParts, over: Reach): Promise<void> {
  const found = await driveToday(ctx.read, over, ctx.now);
  const [only, ...others] = found.filter(({ isOn }) => isOn);
  if (only && others.length === 0) return showBoardOf(ctx, parts, only.drive.id);
  await ctx.show(drivesScreen(found, await nextDrive(ctx, over)));
}

async function showDrives(ctx: NazrContext, over: Reach): Promise<void> {
  const found = await driveToday(ctx.read, over, ctx.now);
  await ctx.show(drivesScreen(found, await nextDrive(ctx, over)));
}

async function nextDrive({ read: q, now }: NazrContext, over: Reach): Promise<Drive | undefined> {
  for (const drive of await upcomingDrives(q, now)) {
    const there = drive.state === 'draft' ? undefined : await whereaboutsOf(q, drive.id);
    if (there && isWithin(over, there)) return drive;
  }
  return undefined;
}
