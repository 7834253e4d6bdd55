import type { Writes } from '../../../database/index.ts';
import type { DriveState } from '../drive.ts';
import { updateState } from '../queries/changes.ts';
import { driveById } from '../queries/drives.ts';
import { canBecome } from '../rules/states.ts';

/** Takes a drive to another state, publishing excepted. False when it cannot go there from where it is. */
export async function changeDriveState(
  tx: Writes,
  id: number,
  to: Exclude<DriveState, 'draft' | 'open'>,
): Promise<boolean> {
  await tx.lock('drive', id);
  const drive = await driveById(tx, id);
  if (!drive || !canBecome(drive.state, to)) return false;
  await updateState(tx, id, to);
  return true;
}
