import {
  bold,
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../bot/index.ts';
import type { StaffWay } from '../staff/index.ts';
import { building, reading, writing } from './buttons.ts';
import { occasionTitle } from './occasions.ts';
import type { Pack, Version } from './pack.ts';
import type { PackFault } from './rules.ts';
import { signedTitle } from './screens.ts';
import { texts } from './texts.fa.ts';

/** A version of a pack as somebody sees it. */
export interface Sight {
  readonly pack: Pack;
  readonly version: Version;
  /** How many items it has. */
  readonly items: number;
  readonly mayWrite: boolean;
  /** Into later rooms; those that are open to who looks. */
  readonly ways: readonly StaffWay[];
  readonly note?: Words | undefined;
}

/** Versions on a page of their list. */
export const VERSIONS = 5;

/** A version: its cover, how it looks, and what may be done with it. */
export function versionScreen(sight: Sight): Screen {
  const { version, items, note } = sight;
  const { occasion, summary, number } = version;
  return {
    text: lines(
      note,
      bold(signedTitle(version)),
      summary !== '' && summary,
      occasion === null ? texts.forAnyDay : texts.forOccasion(occasionTitle(occasion) ?? occasion),
      [texts.size(items, number), stateWords(sight)].filter((words) => words !== '').join(' – '),
    ),
    buttons: [...rows(waysOf(sight)), lastRow(sight)],
  };
}

/** Where the facts of a version are from. */
export function sourcesScreen({ title, sources, packId }: Version): Screen {
  return {
    text: sources.length === 0 ? texts.noSources : lines(texts.sourcesOf(title), ...sources),
    buttons: [[back(packId), homeButton]],
  };
}

/** What writers do with a pack. */
export function worksScreen({ id, state }: Pack, { title }: Version): Screen {
  const shelf =
    state === 'archived'
      ? { text: texts.fetchBack, data: writing.fetchBack.data({ pack: id }) }
      : { text: texts.putAway, data: writing.putAway.data({ pack: id }) };
  const works = [
    { text: texts.edit, data: writing.edit.data({ pack: id }) },
    { text: texts.versions, data: writing.versions.data({ pack: id, page: 0 }) },
    { text: texts.download, data: writing.download.data({ pack: id }) },
    shelf,
  ];
  return { text: texts.worksOf(title), buttons: [...rows(works), [back(id), homeButton]] };
}

/** The versions of a pack, the newest first, a page of them. */
export function versionsScreen(pack: Pack, versions: readonly Version[], page: number): Screen {
  const from = page * VERSIONS < versions.length ? page * VERSIONS : 0;
  const next = from + VERSIONS < versions.length ? from / VERSIONS + 1 : 0;
  const turn = { text: texts.next, data: writing.versions.data({ pack: pack.id, page: next }) };
  const [newest] = versions;
  return {
    text: texts.versionsOf(newest?.title ?? ''),
    buttons: [
      ...versions.slice(from, from + VERSIONS).map((version) => [versionButton(pack, version)]),
      ...(versions.length > VERSIONS ? [[turn]] : []),
      [back(pack.id), homeButton],
    ],
  };
}

/** Before a draft is thrown away. */
export function discardScreen({ id, title }: Version): Screen {
  const yes = { text: texts.discardNow, data: writing.discardNow.data({ version: id }) };
  const no = { text: commonTexts.back, data: writing.version.data({ version: id }) };
  return { text: texts.discardAsk(title), buttons: [[yes], [no, homeButton]] };
}

/** Why a draft cannot be final yet. */
export function faultWords(fault: PackFault): string {
  return fault.why === 'no-items' ? texts.fault['no-items'] : texts.fault[fault.why](fault.at);
}

function waysOf({ pack, version, items, mayWrite, ways }: Sight): ScreenButton[] {
  const { id, state, sources } = version;
  const preview = { text: texts.preview, data: reading.preview.data({ version: id, elsewhere: 0 }) };
  const facts = { text: texts.sources, data: reading.sources.data({ version: id }) };
  const look = [...(items > 0 ? [preview] : []), ...(sources.length > 0 ? [facts] : [])];
  if (state === 'draft') return [...look, ...draftWays(version)];
  const isRead = pack.versionId === id;
  const works = { text: texts.works, data: writing.works.data({ pack: pack.id }) };
  const again = { text: texts.goBackTo, data: writing.goBackTo.data({ version: id }) };
  return [
    ...look,
    ...(isRead ? ways.map(({ text, data }) => ({ text, data })) : []),
    ...(mayWrite ? [isRead ? works : again] : []),
  ];
}

const draftWays = ({ id }: Version): ScreenButton[] => [
  { text: texts.goOn, data: building.desk.data({ version: id }) },
  { text: texts.details, data: writing.details.data({ version: id }) },
  { text: texts.finish, data: writing.finish.data({ version: id }) },
  { text: texts.discard, data: writing.discard.data({ version: id }) },
];

function lastRow({ pack, version }: Sight): ScreenButton[] {
  if (version.state === 'draft')
    return [{ text: texts.drafts, data: writing.drafts.data({ page: 0 }) }, homeButton];
  if (pack.versionId === version.id)
    return [{ text: texts.all, data: reading.list.data({ page: 0 }) }, homeButton];
  return [{ text: texts.versions, data: writing.versions.data({ pack: pack.id, page: 0 }) }, homeButton];
}

function stateWords({ pack, version }: Sight): string {
  if (version.state === 'draft') return texts.draft;
  if (pack.versionId !== version.id) return texts.older;
  return pack.state === 'archived' ? texts.archived : '';
}

function versionButton({ versionId }: Pack, { id, number, state }: Version): ScreenButton {
  const more = state === 'draft' ? texts.draft : id === versionId ? texts.current : '';
  const text = [texts.version(number), more].filter((words) => words !== '').join(' – ');
  return { text, data: writing.version.data({ version: id }) };
}

const back = (packId: number): ScreenButton => ({
  text: commonTexts.back,
  data: reading.pack.data({ pack: packId }),
});
