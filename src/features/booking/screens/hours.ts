import type { ScreenButton } from '../../../bot/index.ts';
import { freeOf, type Slot } from '../../drives/index.ts';
import { joinButton } from '../../waitlist/index.ts';
import { waiting } from '../texts/waiting.fa.ts';
import { texts } from '../texts.fa.ts';

/** For whom hours are listed, and where a free one leads. */
export interface HourWays {
  readonly personId: number;
  readonly choose: (slotId: number) => string;
}

/** A button for each hour: a free one is chosen, a full one is waited for. */
export function hourEntries(slots: readonly Slot[], { personId, choose }: HourWays): ScreenButton[] {
  return slots.map((slot) =>
    freeOf(slot) > 0
      ? { text: texts.slot(slot, freeOf(slot), slot.audience), data: choose(slot.id) }
      : { text: waiting.fullSlot(slot, slot.audience), data: lineOf(slot, personId) },
  );
}

/** Data of the button that joins the line for a slot. */
export const lineOf = ({ driveId, id }: Pick<Slot, 'driveId' | 'id'>, personId: number): string =>
  joinButton.data({ drive: driveId, slot: id, person: personId });
