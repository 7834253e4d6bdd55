import type { Compose } from '../../../delivery/index.ts';
import { driveById } from '../../drives/index.ts';
import { knowsOutcomes, readersOfReport } from '../readers.ts';
import { reportFacts } from './facts.ts';
import { reportPicture } from './picture.ts';
import { reportScreen } from './screens.ts';

/** The report as it stands when it goes out, to who still has the right to it. */
export const composeReport: Compose = async (q, { drive: id = 0 }, now, account) => {
  const drive = await driveById(q, id);
  if (drive?.state !== 'done') return 'obsolete';
  if (!(await readersOfReport(q, id, now)).includes(account.id)) return 'obsolete';
  const facts = await reportFacts(q, drive, now, { isDetailed: await knowsOutcomes(q, id, account.id, now) });
  const file = { bytes: await reportPicture(facts), name: `nazr-report-${id}.png`, kind: 'picture' } as const;
  return { ...reportScreen(facts), file };
};
