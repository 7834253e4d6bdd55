import type { MenuEntry } from './bot/index.ts';
import { plain } from './bot/index.ts';
import { today } from './calendar/index.ts';
import { centerSearch } from './center-search.ts';
import { calledName, selfOf } from './features/donors/index.ts';
import * as drives from './features/drives/index.ts';
import * as places from './features/places/index.ts';
import type { LinksTo } from './features/posters/index.ts';
import type { StaffEntry, StaffLinks } from './features/staff/index.ts';

export interface StaffingParts {
  readonly index: places.Places;
  readonly now: () => number;
  readonly linksTo: LinksTo;
}

/** What the room of roles and of the audit shows of other rooms: names, and links to pass on. */
export function staffLinks({ index, now, linksTo }: StaffingParts): StaffLinks {
  return {
    linksTo: (payload) => linksTo(payload).map(({ url }) => url),
    counties: places.counties,
    teams: drives.allTeams,
    centerName: async (q, id) => (await places.centerById(q, id))?.mosque,
    findCenters: centerSearch(index),
    async accountName(q, accountId) {
      const self = await selfOf(q, accountId);
      return (self && calledName(self)) ?? undefined;
    },
    async driveName(q, id) {
      const drive = await drives.driveById(q, id);
      return drive && plain(drives.driveTitle(drive, today(now())));
    },
  };
}

/** The words that stand in anybody's main menu. */
export const wordsOf = (everyones: readonly MenuEntry[], own: readonly StaffEntry[]): string[] =>
  [...everyones, ...own].map(({ words }) => words);
