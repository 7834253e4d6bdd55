import type { ScreenButton } from '../../../bot/index.ts';
import { personButton, releaseButton, renewButton, vowsButton } from '../buttons.ts';
import type { Vow } from '../queries/vows.ts';
import { texts } from '../texts.fa.ts';

/** «نذر خون». */
export const vowWay: ScreenButton = { text: texts.vow, data: vowsButton.data({}) };

/** Back to everything of a person. */
export const backTo = (personId: number): ScreenButton => ({
  text: texts.back,
  data: personButton.data({ person: personId }),
});

/** Letting go in one tap; a vow whose window ended can be renewed as well. */
export function endings({ id }: Pick<Vow, 'id'>, isOver: boolean): ScreenButton[] {
  const renewing = { text: texts.renew, data: renewButton.data({ vow: id }) };
  const releasing = { text: texts.release, data: releaseButton.data({ vow: id }) };
  return isOver ? [renewing, releasing] : [releasing];
}

/** The name of what a vow is for. */
export const nameOfVow = ({ campaign }: Pick<Vow, 'campaign'>): string => texts.campaign(campaign?.name);
