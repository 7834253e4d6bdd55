import { isoDay } from '../../../calendar/index.ts';
import type { Database, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Problem } from '../../places/index.ts';
import { announceDrive, draftDrive } from '../actions.ts';
import type { DeskLinks } from '../links.ts';
import { driveById, wasCalledOff } from '../queries/drives.ts';
import { seatsAt } from '../queries/seats.ts';
import type { PlanFault } from '../rules/plan.ts';
import { hourFaults } from '../rules/reserved.ts';
import type { DriveRow, DriveRows } from './read-drives.ts';

/** What an import did, or in a dry run would do. */
export interface DriveImport {
  readonly new: number;
  /** Drives that are there already: the same team, day, hours and place. */
  readonly known: number;
  readonly problems: readonly Problem[];
}

/** When (ms), how people come to a center, and whether nothing is to stay of it. */
export interface ImportOptions extends Pick<DeskLinks, 'showRate'> {
  readonly now: number;
  readonly dryRun?: boolean;
}

/**
 * Makes the drives of a list, in one write. The same list again changes nothing; rows that cannot be are left
 * out and reported.
 */
export async function importDrives(
  database: Database,
  rows: DriveRows,
  options: ImportOptions,
): Promise<DriveImport> {
  try {
    return await database.write(async (tx) => {
      const report = await writeAll(tx, rows, options);
      if (options.dryRun) throw new Rehearsed(report);
      return report;
    });
  } catch (outcome) {
    if (outcome instanceof Rehearsed) return outcome.report;
    throw outcome;
  }
}

/** Thrown at the end of a dry run, so that nothing of it stays. */
class Rehearsed extends Error {
  constructor(readonly report: DriveImport) {
    super('A dry run ends here');
  }
}

async function writeAll(tx: Writes, rows: DriveRows, options: ImportOptions): Promise<DriveImport> {
  const problems = [...rows.problems];
  const fates = { new: 0, known: 0 };
  for (const row of rows.drives) {
    const fate = await writeOne(tx, await seated(tx, row, options), options.now);
    if (typeof fate === 'string') fates[fate]++;
    else problems.push({ where: row.where, says: fate.map(faultWords).join('; ') });
  }
  return { ...fates, problems };
}

/** The row with as many seats as its chairs are worth at its center, where it says no other number. */
async function seated(tx: Writes, row: DriveRow, links: Pick<DeskLinks, 'showRate'>): Promise<DriveRow> {
  const { centerId, chairs = 0 } = row.plan;
  if (!row.isByChairs || centerId === null) return row;
  const seats = await seatsAt(tx, centerId, links);
  return { ...row, plan: { ...row.plan, capacity: seats(chairs) } };
}

async function writeOne(
  tx: Writes,
  { plan, state }: DriveRow,
  now: number,
): Promise<'new' | 'known' | readonly PlanFault[]> {
  // A draft is judged when it is published, but only its slots remember these hours.
  const impossible = state === 'draft' ? hourFaults(plan) : [];
  if (impossible.length > 0) return impossible;
  // The same list again does not bring back what was called off since.
  if (await wasCalledOff(tx, plan.team, plan)) return 'known';
  const outcome = await (state === 'draft' ? draftDrive : announceDrive)(tx, plan, now);
  if (outcome.kind === 'faulty') return outcome.faults;
  if (outcome.kind === 'drafted' || outcome.kind === 'announced') return 'new';
  const there = required(await driveById(tx, outcome.id), 'a drive that was just found');
  const isSame = there.place === plan.place && there.endMinutes === plan.endMinutes;
  return isSame ? 'known' : [{ kind: 'team-busy', with: there }];
}

function faultWords(fault: PlanFault): string {
  switch (fault.kind) {
    case 'ends-before-start':
      return 'it ends before it starts';
    case 'too-long':
      return 'it lasts longer than 18 hours';
    case 'slot-length':
      return 'a slot has 5 to 120 minutes';
    case 'shorter-than-slot':
      return 'it is shorter than one slot';
    case 'capacity':
      return 'a slot has 1 to 50 places';
    case 'hours-outside':
      return `the hours of ${fault.audience} are not within those of the drive`;
    case 'hours-overlap':
      return 'the hours of women and men overlap';
    case 'over':
      return 'it is over already';
    case 'begun':
      return 'somebody came to it already';
    case 'team-busy':
      return `its team is at «${fault.with.place}» on ${isoDay(fault.with.day)} and cannot be here in time`;
  }
}
