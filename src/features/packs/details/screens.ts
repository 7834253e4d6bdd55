import { commonTexts, homeButton, rows, type Screen } from '../../../bot/index.ts';
import { writing } from '../buttons.ts';
import type { Version } from '../pack.ts';
import { texts } from './texts.fa.ts';

/** What of a draft's cover to change. */
export function detailsScreen({ id }: Version): Screen {
  const groups = texts.groups.map((text, group) => ({
    text,
    data: writing.detail.data({ version: id, group }),
  }));
  const back = { text: commonTexts.back, data: writing.version.data({ version: id }) };
  return { text: texts.editWhat, buttons: [...rows(groups), [back, homeButton]] };
}
