import {
  bold,
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import type { PackPage } from '../../packs/index.ts';
import { type Counted, reachedBy } from '../audience/counting.ts';
import { texts as audienceTexts } from '../audience/texts.fa.ts';
import { type Broadcast, broadcastKinds } from '../broadcast.ts';
import { sends } from '../buttons.ts';
import { kindWords, texts as roomTexts } from '../texts.fa.ts';
import type { DraftFault } from './actions.ts';
import { leftOutLines } from './left-out-lines.ts';
import { texts } from './texts.fa.ts';

/** `/broadcast`: of what kind it is; `version`: what it says, where that is known. */
export function kindScreen(version: number): Screen {
  const kinds = broadcastKinds.map((kind, i) => ({
    text: kindWords[kind],
    data: sends.begin.data({ version, kind: i }),
  }));
  const all = { text: roomTexts.all, data: sends.list.data({ page: 0 }) };
  return { text: lines(bold(texts.kind), texts.kindNote), buttons: [...rows(kinds), [all, homeButton]] };
}

/** What it says: a page of ready packs, or a text of its own. */
export function contentsScreen(
  broadcast: number,
  { packs, more }: PackPage,
  { page, isBegun }: { readonly page: number; readonly isBegun: boolean },
): Screen {
  const ready = packs.map(({ versionId: version, title }) => [
    { text: title, data: sends.take.data({ broadcast, version }) },
  ]);
  const write = {
    text: isBegun ? texts.editOwn : texts.write,
    data: sends.write.data({ broadcast }),
  };
  const next = { text: texts.later, data: sends.contents.data({ broadcast, page: page + 1 }) };
  return {
    text: packs.length === 0 ? texts.noPacks : texts.contents,
    buttons: [...ready, [write, ...(more ? [next] : [])], waysOut(broadcast)],
  };
}

/** What is shown of a draft; `title`: undefined where it says nothing yet, empty where its text has none. */
export interface DraftSight {
  readonly draft: Broadcast;
  readonly title: string | undefined;
  readonly sentence: string;
  readonly note?: Words | undefined;
}

/** A draft: what it says, to whom, and what to do with it. */
export function draftScreen({ draft, title, sentence, note }: DraftSight): Screen {
  const { id: broadcast, kind } = draft;
  const says = title === undefined ? texts.saysNothing : texts.says(title || texts.ownText);
  const way = (text: string, data: string): ScreenButton => ({ text, data });
  return {
    text: lines(note, bold(texts.draft(kind)), says, texts.goesTo(sentence)),
    buttons: [
      [
        way(texts.editContents, sends.contents.data({ broadcast, page: 0 })),
        way(texts.editAudience, sends.audience.data({ broadcast, page: 0 })),
      ],
      [way(texts.preview, sends.preview.data({ broadcast }))],
      [
        way(texts.discard, sends.discard.data({ broadcast })),
        way(roomTexts.all, sends.list.data({ page: 0 })),
      ],
      [homeButton],
    ],
  };
}

/** What is shown before a broadcast starts. `startsAt` in ms: when the first message goes out. */
export interface PreviewSight {
  readonly draft: Broadcast;
  readonly sentence: string;
  readonly counted: Counted;
  readonly excerpt: string;
  readonly fault: DraftFault | undefined;
  /** The print of what is shown: only that may be confirmed. */
  readonly print: number;
  readonly now: number;
  readonly startsAt: number;
  readonly note?: Words | undefined;
}

/** Whom it reaches, who is left out and why, when it goes out, and the one confirmation. */
export function previewScreen(sight: PreviewSight): Screen {
  const { draft, sentence, counted, excerpt, fault, print, now, startsAt, note } = sight;
  const { id: broadcast } = draft;
  const reached = reachedBy(counted);
  const mayGo = fault === undefined && reached > 0;
  const when = startsAt > now ? texts.from(startsAt) : texts.now;
  return {
    text: lines(
      note,
      fault && bold(texts.fault[fault.why]),
      bold(texts.audience(sentence, counted.total)),
      ...leftOutLines(counted),
      reached > 0 ? audienceTexts.reaches(reached) : audienceTexts.nobody,
      mayGo && when,
      excerpt !== '' && texts.excerpt(excerpt),
    ),
    buttons: [
      ...(excerpt === '' ? [] : [[{ text: texts.test, data: sends.test.data({ broadcast }) }]]),
      ...(fault?.why === 'several' ? [[{ text: texts.editOwn, data: sends.write.data({ broadcast }) }]] : []),
      ...(mayGo
        ? [[{ text: texts.go, data: sends.go.data({ broadcast, seen: print }), sign: 'yes' as const }]]
        : []),
      waysOut(broadcast),
    ],
  };
}

/** Back to a broadcast, and home. */
export const waysOut = (broadcast: number): ScreenButton[] => [
  { text: commonTexts.back, data: sends.page.data({ broadcast }) },
  homeButton,
];
