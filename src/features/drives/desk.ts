import type { NazrContext } from '../../bot/index.ts';
import type { Publishing } from './actions.ts';
import { driveScreen, listScreen, type Note } from './desk-screens.ts';
import { driveById, upcomingDrives } from './queries/drives.ts';
import { slotsOf } from './queries/slots.ts';
import { texts } from './texts.fa.ts';

/** Shows a drive to an owner; the list where it is there no more. */
export async function showDrive(ctx: NazrContext, id: number, note?: Note): Promise<void> {
  const drive = await driveById(ctx.read, id);
  if (!drive) return showList(ctx, 0, 'gone');
  await ctx.show(driveScreen(drive, await slotsOf(ctx.read, id), note));
}

/** Shows what is coming. */
export async function showList(ctx: NazrContext, page: number, note?: Note): Promise<void> {
  await ctx.show(listScreen(await upcomingDrives(ctx.read, ctx.now), Math.max(0, page), note));
}

/** What is said about a try to publish. */
export function noteOf(outcome: Publishing): Note {
  if (outcome.kind === 'published') return 'published';
  const [fault] = outcome.kind === 'faulty' ? outcome.faults : [];
  return fault ? { fault: texts.fault(fault) } : 'gone';
}
