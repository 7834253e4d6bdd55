import type { Form, Kept, MenuEntry, NazrContext } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import type { Viewpoint } from '../drives/index.ts';
import type { Knowing } from './actions/declare.ts';
import { vowsButton } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** What the root passes in: knowledge of other rooms, and ways into them. */
export interface VowLinks {
  /** Data of the button that goes on booking this slot for a person. */
  readonly slotWay: (slotId: number, personId: number) => string;
  /** Data of the button that goes on booking for a person. */
  readonly book: (personId: number) => string;
  /** The booking a person holds and its day: a vow made now joins it. Read within a write. */
  readonly heldBy: Knowing['heldBy'];
  /** Where a center stands; undefined when there is no such center. */
  readonly viewpoint: (q: Queries, centerId: number) => Promise<Viewpoint | undefined>;
  /** Opens a form of this room. */
  readonly enterForm: (ctx: NazrContext, form: Form, known: Kept) => Promise<void>;
}

/** «نذر خون» in the main menu. */
export const vowEntry: MenuEntry = { words: texts.vow, data: vowsButton.data({}) };
