import { instant } from '../../../../src/calendar/index.ts';
import { expected } from '../../../../src/features/attendance/index.ts';
import { driveById } from '../../../../src/features/drives/index.ts';
import { reportOf } from '../../../../src/features/reports/index.ts';
import { required } from '../../../../src/lib/assert.ts';
import type { SimPerson } from '../../../../test/simulator/index.ts';
import type { Finding } from '../../proof.ts';
import type { Ledger } from '../ledger.ts';
import { DRIVE } from '../plan.ts';
import type { Stage } from '../stage.ts';
import { toldFigures, trueFigures } from './told.ts';
import { trueReport } from './truth.ts';

/** Every figure of the report, and every line of the one that each admin got. */
export async function judgeReport(
  { database: { read } }: Stage,
  ledger: Ledger,
  admins: readonly SimPerson[],
): Promise<Finding[]> {
  const drive = required(await driveById(read, DRIVE), 'the drive');
  const times = { startsAt: instant(drive.day, drive.startMinutes), endsAt: drive.endsAt };
  const truth = trueReport(ledger);
  const counted = reportOf(await expected(read, DRIVE), times, truth.cancelled);
  const report = { ...counted, hours: counted.hours.filter((hour) => hour.booked + hour.came > 0) };
  const fields = Object.keys(truth) as (keyof typeof truth)[];
  const differing = fields.filter((name) => JSON.stringify(report[name]) !== JSON.stringify(truth[name]));
  const lines = trueFigures(truth);
  const told = admins.map(toldFigures);
  return [
    { what: 'figures of the report', found: fields.length },
    {
      what: `of these not as in truth${named(differing, report, truth)}`,
      found: differing.length,
      asked: 0,
    },
    {
      what: 'admins who got it once, each line as in truth',
      found: told.filter((each) => each.join('\n') === lines.join('\n')).length,
      asked: admins.length,
    },
  ];
}

function named<T extends object>(names: readonly (keyof T)[], found: T, truth: T): string {
  const each = names.map(
    (name) => `${String(name)} ${JSON.stringify(found[name])} for ${JSON.stringify(truth[name])}`,
  );
  return names.length === 0 ? '' : ` (${each.join(', ')})`;
}
