import type { Form, Kept, NazrContext } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import type { FindCenters } from '../drives/index.ts';
import type { Gate } from '../staff/index.ts';
import type { Terms } from '../waitlist/index.ts';

/** What the root passes in. */
export interface ReschedulingParts {
  readonly gate: Gate;
  readonly terms: (now: number) => Terms;
  readonly findCenters: FindCenters;
  /** Opens a form of this room. */
  readonly enterForm: (ctx: NazrContext, form: Form, known: Kept) => Promise<void>;
  /** Goes on booking for somebody on this phone. */
  readonly bookFor: (ctx: NazrContext, personId: number) => Promise<void>;
  /** What the managers of a center are called, as far as known. */
  readonly managers: (q: Queries, centerId: number, now: number) => Promise<readonly string[]>;
}
