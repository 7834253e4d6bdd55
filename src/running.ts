import type { Form, Forms, NazrContext } from './bot/index.ts';
import { centerSearch } from './center-search.ts';
import type { Database, Queries } from './database/index.ts';
import type { Chore, Composes } from './delivery/index.ts';
import * as attendance from './features/attendance/index.ts';
import * as chats from './features/chats/index.ts';
import * as drives from './features/drives/index.ts';
import type { Places } from './features/places/index.ts';
import * as posters from './features/posters/index.ts';
import * as reports from './features/reports/index.ts';
import * as rescheduling from './features/rescheduling/index.ts';
import { accountsReaching, type Gate, type StaffLinks } from './features/staff/index.ts';
import * as waitlist from './features/waitlist/index.ts';
import type { Log } from './log.ts';

/** The rooms in which staff plan, fill, change and run a drive. */
export type Running = ReturnType<typeof runningDrives>;

export interface RunningParts {
  readonly gate: Gate;
  readonly database: Database;
  readonly log: Log;
  readonly index: Places;
  readonly linksTo: posters.LinksTo;
  readonly names: StaffLinks;
  readonly terms: (now: number) => waitlist.Terms;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  /** Goes on booking for somebody on this phone. */
  readonly bookFor: (ctx: NazrContext, personId: number) => Promise<void>;
}

/** Wires them. */
export function runningDrives({ gate, database, log, index, linksTo, names, ...parts }: RunningParts) {
  const { forms, terms, bookFor } = parts;
  const findCenters = centerSearch(index);
  const links = deskLinks(terms);
  const own = drives.driveForms({ findCenters, gate, links });
  const scanner = attendance.openScanner();
  const bus = attendance.attendance({ gate, ways: boardWays, database, scanner, forms, terms });
  const changing = rescheduling.rescheduling({
    ...{ gate, terms, findCenters, bookFor, enterForm: forms.enter },
    managers: (q, centerId, now) => managersOf(q, names, centerId, now),
  });
  const linking = chats.chats({ gate, enterForm: forms.enter });
  return {
    bus,
    forms: [...own.all, ...changing.forms, ...bus.forms, ...linking.forms] as readonly Form[],
    groups: linking.groups,
    /** What is typed or passed on where no form is open. */
    typed: linking.typed,
    composers: (all: Forms) => [
      linking.composer,
      drives.drives({ gate, forms: all, own, links }),
      changing.composer,
      posters.posters({ gate, linksTo, log }),
      reports.reports({ gate }),
    ],
    ...unasked(gate, linksTo, terms),
    close: () => scanner.close(),
  };
}

/** What the desk shows of later rooms. */
const deskLinks = (terms: RunningParts['terms']): drives.DeskLinks => ({
  ways: (drive) => [
    attendance.boardWay(drive),
    ...rescheduling.concernedWays(drive),
    posters.posterWay(drive),
    posters.announceWay(drive),
    reports.sheetWay(drive),
    reports.reportWay(drive),
  ],
  waiting: waitlist.linesOf,
  opened: (tx, slot, places, now) => waitlist.offerFreed(tx, slot, places, terms(now)),
  showRate: attendance.showRate,
});

const boardWays = (drive: drives.Drive) => [reports.sheetWay(drive), reports.reportWay(drive)];

/** What these rooms say unasked, and what becomes due in them. */
function unasked(gate: Gate, linksTo: posters.LinksTo, terms: RunningParts['terms']) {
  const crew = { crewOf: crewAt, open: (drive: number) => attendance.boardWay({ id: drive }).data };
  const compose: Composes = {
    ...chats.chatComposes,
    ...posters.posterComposes(linksTo),
    ...reports.reportComposes,
    'attendance.barred': attendance.composeBarred,
    'attendance.board': attendance.composeBoard({ gate, ways: boardWays }),
    'attendance.missed': attendance.composeMissed(terms),
    'attendance.unfinished': attendance.composeUnfinished(crew),
    'rescheduling.notice': rescheduling.composeNotice(terms),
    'rescheduling.wait': rescheduling.composeWait,
  };
  const chores: readonly Chore[] = [
    chats.tellLostChats(),
    attendance.freeBarred(terms),
    attendance.closeDrives(crew),
    ...reports.reportChores(),
  ];
  return { compose, chores };
}

const crewAt = (q: Queries, driveId: number, now: number): Promise<number[]> =>
  drives.crewOf(q, driveId, 'visits.record', now);

/** What the managers of a center are called, as far as known. */
async function managersOf(q: Queries, names: StaffLinks, centerId: number, now: number): Promise<string[]> {
  const there = { countyId: null, centerId, teamId: null };
  const managers = await accountsReaching(q, 'centers.manage', there, now);
  const called = await Promise.all(managers.map(({ accountId }) => names.accountName(q, accountId)));
  return called.filter((name) => name !== undefined);
}
