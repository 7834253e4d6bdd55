import { Composer } from 'grammy';
import { homeButton, type NazrContext } from '../../bot/index.ts';
import { type Drive, driveById } from '../drives/index.ts';
import { type Gate, record, type StaffWay } from '../staff/index.ts';
import { buttons } from './buttons.ts';
import { reportFacts } from './report/facts.ts';
import { reportPicture } from './report/picture.ts';
import { notYetScreen, reportScreen } from './report/screens.ts';
import { sheetScreen } from './sheet/screens.ts';
import { sheetOf } from './sheet/sheet.ts';
import { texts } from './texts.fa.ts';

/** The way to the list of a drive as it stands now, on paper. */
export const sheetWay = ({ id }: Pick<Drive, 'id'>): StaffWay => ({
  text: texts.sheet,
  data: buttons.sheet.data({ drive: id }),
  permission: buttons.sheet.permission,
});

/** The way to the figures of a drive: as they stand now, for whom each outcome is no secret; for others in the end. */
export const reportWay = ({ id, state }: Pick<Drive, 'id' | 'state'>): StaffWay => ({
  text: texts.report,
  data: buttons.report.data({ drive: id }),
  permission: state === 'done' ? buttons.report.permission : 'reports.detail',
});

/** The list and the report of a drive, on demand; whoever sees names is on record. */
export function reports({ gate }: { readonly gate: Gate }): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  gate.press(composer, buttons.sheet, async (ctx, { drive: id }) => {
    const drive = await driveOnPaper(ctx, id);
    if (!drive) return;
    await ctx.write((tx) => record(tx, ctx, { act: 'sheet.seen', driveId: id, centerId: drive.centerId }));
    const sheet = await sheetOf(ctx.read, drive, ctx.now);
    await ctx.sendFile(sheet.bytes, sheet.name);
    await ctx.send(sheetScreen(drive, sheet, false));
  });
  gate.press(composer, buttons.report, async (ctx, { drive: id }) => {
    const drive = await driveOnPaper(ctx, id);
    if (!drive) return;
    const isDetailed = await gate.may(ctx, 'reports.detail', 'drive', id);
    if (!isDetailed && drive.state !== 'done') return ctx.show(notYetScreen(drive));
    const facts = await reportFacts(ctx.read, drive, ctx.now, { isDetailed });
    await ctx.sendPicture(await reportPicture(facts), reportScreen(facts));
  });
  return composer;
}

/** The drive, if there is anything to print of it; else says why not. */
async function driveOnPaper(ctx: NazrContext, id: number): Promise<Drive | undefined> {
  const drive = await driveById(ctx.read, id);
  const isHeld = drive !== undefined && drive.state !== 'draft' && drive.state !== 'cancelled';
  if (isHeld) return drive;
  const text = drive?.state === 'draft' ? texts.nothing.draft : texts.nothing.gone;
  await ctx.show({ text, buttons: [[homeButton]] });
  return undefined;
}
