import type { NazrContext } from '../../../bot/index.ts';
import { driveById } from '../../drives/index.ts';
import type { Gate, Reach } from '../../staff/index.ts';
import { boardOfAccount } from '../board/standing.ts';
import { driveToday } from '../queries/drives.ts';
import { entryRefusal } from '../rules.ts';

/**
 * The drive at which staff are: at which they looked last, also long after its end, while anything is entered
 * there; else the one that is on.
 */
export async function driveHere(ctx: NazrContext, gate: Gate, over: Reach): Promise<number | undefined> {
  const { read: q, now } = ctx;
  const last = await boardOfAccount(q, ctx.account.id);
  const drive = last && (await driveById(q, last.driveId));
  const isOpen = drive !== undefined && !entryRefusal(drive, now);
  if (isOpen && (await gate.may(ctx, 'visits.record', 'drive', drive.id))) return drive.id;
  return (await driveToday(q, over, now)).find((each) => each.isOn)?.drive.id;
}
