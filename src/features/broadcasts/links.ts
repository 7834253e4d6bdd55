import type { Forms, NazrContext } from '../../bot/index.ts';
import type { Database } from '../../database/index.ts';
import type { QuietHours } from '../../delivery/index.ts';
import type { Sex } from '../donors/index.ts';
import type { Gate, StaffLinks } from '../staff/index.ts';

/** What the rules say of who may give, by age and by time since the last donation. */
export interface Giving {
  /** Years. */
  readonly minimumAge: number;
  /** Days that must lie between two donations. */
  readonly intervalDays: (sex: Sex | undefined) => number;
}

/** What this room reaches in others, given by the root. */
export interface BroadcastParts {
  readonly gate: Gate;
  readonly database: Database;
  /** Messages a second that all platforms together allow. */
  readonly rate: number;
  /** When nobody is written to who chose no hours of their own. */
  readonly quietHours: QuietHours;
  readonly giving: Giving;
  readonly names: Pick<StaffLinks, 'counties' | 'centerName'>;
  readonly enterForm: Forms['enter'];
  /** Data of the button that opens a pack in the library. */
  readonly readData: (packId: number) => string;
  /** Data of the button that leads to which messages come, and how many. */
  readonly fewer: string;
  /** Opens the desk on which the items of a draft are written; its ways lead back here. */
  readonly openDesk: (ctx: NazrContext, versionId: number) => Promise<void>;
}
