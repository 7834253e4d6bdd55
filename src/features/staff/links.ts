import type { Queries } from '../../database/index.ts';

/** Something with a name: a county, a team. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** A center as a search finds it. */
export interface FoundCenter {
  readonly id: number;
  readonly mosque: string;
  readonly town: string;
  readonly countyId: number;
}

/** The names of what a role is over. */
export interface ScopeNames {
  readonly counties: (q: Queries) => Promise<readonly Named[]>;
  readonly teams: (q: Queries) => Promise<readonly Named[]>;
  readonly centerName: (q: Queries, centerId: number) => Promise<string | undefined>;
}

/** What this room reaches in later ones, given by the root. */
export interface StaffLinks extends ScopeNames {
  /** The first name (and an initial) of the account's own person; undefined where nobody gave one. */
  readonly accountName: (q: Queries, accountId: number) => Promise<string | undefined>;
  /** By a part of the name, or the number. */
  readonly findCenters: (text: string) => Promise<readonly FoundCenter[]>;
  /** A drive in a few words: «پنجشنبه ۱۲ آذر، مسجد جامع». */
  readonly driveName: (q: Queries, driveId: number) => Promise<string | undefined>;
  /** Addresses that open the bot with this `start` payload, Bale first. */
  readonly linksTo: (payload: string) => readonly string[];
}
