import type { Compose } from '../../../delivery/index.ts';
import { crewOf, type Drive, type DriveState, driveById } from '../../drives/index.ts';
import { sheetScreen } from './screens.ts';
import { sheetOf } from './sheet.ts';

/** The list as it stands when it goes out; obsolete where the drive does not take place, or not on that day. */
export const composeSheet: Compose = async (q, { drive: id = 0, day, replaces }, now, account) => {
  const drive = await driveById(q, id);
  if (!drive || !takesPlace(drive) || drive.day !== day) return 'obsolete';
  if (!(await crewOf(q, id, 'visits.sheet', now)).includes(account.id)) return 'obsolete';
  const sheet = await sheetOf(q, drive, now);
  const { bytes, name } = sheet;
  return { ...sheetScreen(drive, sheet, replaces === 1), file: { bytes, name, kind: 'document' } };
};

const onPaper: readonly DriveState[] = ['open', 'closed'];
const takesPlace = ({ state }: Drive): boolean => onPaper.includes(state);
