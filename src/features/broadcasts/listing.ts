import { bold, homeButton, lines, type Screen, type Words } from '../../bot/index.ts';
import type { Broadcast } from './broadcast.ts';
import { sends } from './buttons.ts';
import type { Titled } from './queries.ts';
import { kindWords, stateWords, texts } from './texts.fa.ts';

/** Broadcasts on a page: with its turns and the ways out it has eight buttons. */
export const PAGE = 4;

export interface ListSight {
  readonly shown: readonly Broadcast[];
  readonly titles: ReadonlyMap<number, Titled>;
  readonly page: number;
  readonly hasMore: boolean;
  readonly note?: Words | undefined;
}

/** `/broadcasts`: each with its state, and how many were reached. */
export function listScreen({ shown, titles, page, hasMore, note }: ListSight): Screen {
  const turn = (text: string, to: number) => ({ text, data: sends.list.data({ page: to }) });
  const turns = [
    ...(page > 0 ? [turn(texts.earlier, page - 1)] : []),
    ...(hasMore ? [turn(texts.later, page + 1)] : []),
  ];
  const fresh = { text: texts.fresh, data: sends.of.data({ version: 0 }) };
  return {
    text: lines(note, shown.length === 0 ? texts.listEmpty : bold(texts.listTitle)),
    buttons: [
      ...shown.map((each) => [entry(each, titles.get(each.id))]),
      ...(turns.length > 0 ? [turns] : []),
      [fresh, homeButton],
    ],
  };
}

function entry({ id, kind, state, total }: Broadcast, { title = '', sent = 0 }: Partial<Titled> = {}) {
  const name = title === '' ? kindWords[kind] : texts.entry(kind, title);
  const figures = state === 'draft' || state === 'freezing' ? '' : `، ${texts.sent(sent, total)}`;
  return { text: `${name} (${stateWords[state]}${figures})`, data: sends.page.data({ broadcast: id }) };
}
