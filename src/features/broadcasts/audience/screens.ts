import { commonTexts, homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { bloodGroups } from '../../donors/index.ts';
import { roles } from '../../staff/index.ts';
import type { Broadcast } from '../broadcast.ts';
import { sends } from '../buttons.ts';
import { texts as roomTexts } from '../texts.fa.ts';
import { spans } from './audience.ts';
import { type FacetName, facets, isChosen, platforms, sexes } from './facets.ts';
import { facetWords, groupWords, platformWords, roleWords, sexWords, spanWords, texts } from './texts.fa.ts';

/** Facets on a screen, and choices: with turns and the ways out it has eight buttons. */
const FACETS = 5;
const CHOICES = 4;

/** A choice of a facet; `value` is its number in buttons. */
export interface Choice {
  readonly value: number;
  readonly text: string;
}

/** By what whom it goes to can be narrowed, a page of it. */
export function audienceScreen({ id: broadcast }: Broadcast, sentence: string, page: number): Screen {
  const shown = facets.slice(page * FACETS, (page + 1) * FACETS).map((facet) => ({
    text: facetWords[facet],
    data: sends.facet.data({ broadcast, facet: facets.indexOf(facet), page: 0 }),
  }));
  const other = (page + 1) * FACETS < facets.length ? page + 1 : 0;
  const more = { text: texts.more, data: sends.audience.data({ broadcast, page: other }) };
  return {
    text: lines(texts.title, sentence),
    buttons: [...rows([...shown, more]), [back(sends.page.data({ broadcast })), homeButton]],
  };
}

/** The choices of one facet, a page of them; those that are set bear a sign, and are taken back by a press. */
export function facetScreen(
  { id: broadcast, audience }: Broadcast,
  facet: FacetName,
  choices: readonly Choice[],
  page: number,
): Screen {
  const at = facets.indexOf(facet);
  const shown = choices.slice(page * CHOICES, (page + 1) * CHOICES).map(({ value, text }) => {
    const isOn = isChosen(audience, facet, value);
    const data = sends.choose.data({ broadcast, facet: at, value, on: Number(!isOn), page });
    return { text: isOn ? texts.chosen(text) : text, data };
  });
  const turn = (text: string, to: number) => ({
    text,
    data: sends.facet.data({ broadcast, facet: at, page: to }),
  });
  const turns = [
    ...(page > 0 ? [turn(roomTexts.earlier, page - 1)] : []),
    ...((page + 1) * CHOICES < choices.length ? [turn(roomTexts.later, page + 1)] : []),
  ];
  const list = sends.audience.data({ broadcast, page: Math.floor(at / FACETS) });
  return {
    text: choices.length === 0 ? emptyWords(facet) : texts.choose(facet),
    buttons: [...rows(shown), ...(turns.length > 0 ? [turns] : []), [back(list), homeButton]],
  };
}

/** What a choice of a facet that always has the same ones is called. */
export function choiceWords(facet: FacetName, value: number): string {
  switch (facet) {
    case 'groups':
      return groupWords(bloodGroups[value] ?? '');
    case 'given':
      return spanWords[spans[value] ?? 'never'];
    case 'sex':
      return sexWords[sexes[value] ?? 'female'];
    case 'platform':
      return platformWords[platforms[value] ?? 'bale'];
    case 'role':
      return roleWords[roles[value] ?? 'manager'];
    case 'vowed':
      return value === 1 ? texts.vowed : texts.unvowed;
    default:
      return texts.again;
  }
}

const emptyWords = (facet: FacetName): string =>
  facet === 'centers' ? texts.countyFirst : texts.empty(facet);

const back = (data: string): ScreenButton => ({ text: commonTexts.back, data });
