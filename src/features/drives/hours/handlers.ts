import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Gate } from '../../staff/index.ts';
import { desk } from '../desk/buttons.ts';
import type { Desk } from '../desk/desk.ts';
import { texts } from '../desk/texts.fa.ts';
import type { DeskLinks } from '../links.ts';
import { driveById } from '../queries/drives.ts';
import { slotsOf } from '../queries/slots.ts';
import { type HourOutcome, setHour } from './actions.ts';
import { hoursScreen, pageOf } from './screens.ts';

/** The hours of a drive: seen by all who see it, opened and closed by whoever has that right. */
export function hours(composer: Composer<NazrContext>, gate: Gate, links: DeskLinks, { list }: Desk): void {
  const show = async (ctx: NazrContext, driveId: number, view: { page: number; note?: HourOutcome }) => {
    const drive = await driveById(ctx.read, driveId);
    if (!drive) return list(ctx, 0, 0, texts.note.gone);
    const mayChange = await gate.may(ctx, 'drives.hours', 'drive', driveId);
    const slots = await slotsOf(ctx.read, driveId);
    await ctx.show(hoursScreen(drive, slots, today(ctx.now), { ...view, mayChange }));
  };
  gate.press(composer, desk.hours, (ctx, { drive, page }) => show(ctx, drive, { page }));
  gate.press(composer, desk.setHour, async (ctx, { drive, slot, open }) => {
    const hour = { driveId: drive, slotId: slot, isOpen: open === 1 };
    const note = await ctx.write((tx) => setHour(tx, ctx, hour, links));
    await show(ctx, drive, { page: pageOf(await slotsOf(ctx.read, drive), slot), note });
  });
}
