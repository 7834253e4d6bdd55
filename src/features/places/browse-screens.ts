import {
  commonTexts,
  homeButton,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../bot/index.ts';
import { anotherButton, chooseButton, countiesButton, countyButton, townButton } from './buttons.ts';
import type { Center } from './center.ts';
import type { Place } from './queries.ts';
import { type Page, pageOf } from './rules.ts';
import { texts } from './texts.fa.ts';

const PAGE = 8;

export function countiesScreen(counties: readonly Place[], number: number): Screen {
  return listScreen(texts.whichCounty, pageOf(counties, number, PAGE), {
    item: ({ id, name }) => ({ text: name, data: countyButton.data({ county: id, page: 0 }) }),
    page: (page) => countiesButton.data({ page }),
    back: anotherButton.data({}),
  });
}

export function townsScreen(county: number, towns: readonly Place[], number: number): Screen {
  return listScreen(texts.whichTown, pageOf(towns, number, PAGE), {
    item: ({ id, name }) => ({ text: name, data: townButton.data({ town: id, page: 0 }) }),
    page: (page) => countyButton.data({ county, page }),
    back: countiesButton.data({ page: 0 }),
  });
}

export function centersScreen(town: number, centers: readonly [Center, ...Center[]], number: number): Screen {
  const [first] = centers;
  return listScreen(texts.whichCenter(first.town), pageOf(centers, number, PAGE), {
    item: ({ id, mosque }) => ({ text: mosque, data: chooseButton.data({ center: id }) }),
    page: (page) => townButton.data({ town, page }),
    back: countyButton.data({ county: first.countyId, page: 0 }),
  });
}

function listScreen<T>(
  text: Words,
  page: Page<T>,
  data: { item: (item: T) => ScreenButton; page: (number: number) => string; back: string },
): Screen {
  const turn = [
    ...(page.hasEarlier ? [{ text: texts.earlier, data: data.page(page.number - 1) }] : []),
    ...(page.hasLater ? [{ text: texts.more, data: data.page(page.number + 1) }] : []),
  ];
  const ways = [{ text: commonTexts.back, data: data.back }, homeButton];
  return { text, buttons: [...rows(page.items.map(data.item)), turn, ways].filter((row) => row.length > 0) };
}
