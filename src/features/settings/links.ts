import type { Forms } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import type { QuietHours } from '../../delivery/index.ts';

/** What this room reaches in others, given by the root. */
export interface SettingsLinks {
  /** Quiet hours of those who chose none. */
  readonly usual: QuietHours;
  readonly centerName: (q: Queries, centerId: number) => Promise<string | undefined>;
  /** Data of the button that leads to another center. */
  readonly changeCenter: string;
  /** Data of the button that adds somebody to this phone. */
  readonly addRelative: string;
  readonly enterForm: Forms['enter'];
  readonly leaveForm: Forms['leave'];
}
