import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Gate } from '../../staff/index.ts';
import { desk } from '../desk/buttons.ts';
import type { Desk } from '../desk/desk.ts';
import { texts as deskTexts } from '../desk/texts.fa.ts';
import type { DeskLinks } from '../links.ts';
import { driveById } from '../queries/drives.ts';
import { slotsOf } from '../queries/slots.ts';
import { waitsScreen } from './screens.ts';

/** The line of a drive, by hour. */
export function waits(composer: Composer<NazrContext>, gate: Gate, links: DeskLinks, { list }: Desk): void {
  gate.press(composer, desk.waits, async (ctx, press) => {
    const drive = await driveById(ctx.read, press.drive);
    if (!drive) return list(ctx, 0, 0, deskTexts.note.gone);
    const [slots, hours] = [await slotsOf(ctx.read, drive.id), await links.waiting(ctx.read, drive.id)];
    await ctx.show(waitsScreen(drive, slots, hours, today(ctx.now)));
  });
}
