import { Composer } from 'grammy';
import { commonTexts, type Form, type Forms, type NazrContext, type Words } from '../../../bot/index.ts';
import type { Gate, StaffWay } from '../../staff/index.ts';
import { reading } from '../buttons.ts';
import type { Pack, Version } from '../pack.ts';
import { preview } from '../previewing/preview.ts';
import { itemsOf, packById, versionById } from '../queries.ts';
import { foundScreen, listScreen } from '../screens.ts';
import { texts } from '../texts.fa.ts';
import { sourcesScreen, versionScreen } from '../version-screens.ts';
import { readyPacks } from './shelves.ts';

export interface LibraryParts {
  readonly gate: Gate;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  /** Buttons of later rooms on a pack's screen. */
  readonly ways: (version: Version) => readonly StaffWay[];
}

/** Where packs are looked at; writers see drafts and older versions too. */
export interface Library {
  /** Shows the list of what is ready. */
  list(ctx: NazrContext, page: number, note?: Words): Promise<void>;
  /** Shows the version of a pack that is read, or the list where there is none for them. */
  showPack(ctx: NazrContext, packId: number, note?: Words): Promise<void>;
  showVersion(ctx: NazrContext, versionId: number, note?: Words): Promise<void>;
}

export function openLibrary({ gate, ways }: LibraryParts): Library {
  const list: Library['list'] = async (ctx, page, note) => {
    const found = await readyPacks(ctx.read, { page, now: ctx.now });
    if (page > 0 && found.packs.length === 0) return list(ctx, 0, note);
    await ctx.show(listScreen(found, page, await mayWrite(ctx, gate), note));
  };
  const showVersion: Library['showVersion'] = async (ctx, versionId, note) => {
    const seen = await visible(ctx, gate, versionId);
    if (!seen) return list(ctx, 0, note ?? texts.note.gone);
    const { pack, version } = seen;
    const open = pack.state === 'ready' ? await openWays(ctx, gate, ways(version)) : [];
    const items = (await itemsOf(ctx.read, versionId)).length;
    const may = await mayWrite(ctx, gate);
    await ctx.show(versionScreen({ pack, version, items, ways: open, mayWrite: may, note }));
  };
  return {
    list,
    showVersion,
    showPack: async (ctx, packId, note) =>
      showVersion(ctx, (await packById(ctx.read, packId))?.versionId ?? 0, note),
  };
}

/** `/packs`, the word of the menu, searching, and previews. */
export function browsing({ gate, forms }: LibraryParts, library: Library) {
  const composer = new Composer<NazrContext>();
  const search = searchForm();
  gate.command(composer, 'packs', 'packs.see', (ctx) => library.list(ctx, 0));
  gate.word(composer, texts.packs, 'packs.see', (ctx) => library.list(ctx, 0));
  gate.press(composer, reading.list, async (ctx, { page }) => {
    await forms.leave(ctx);
    await library.list(ctx, page);
  });
  gate.press(composer, reading.search, (ctx) => forms.enter(ctx, search));
  gate.press(composer, reading.pack, (ctx, { pack }) => library.showPack(ctx, pack));
  gate.press(composer, reading.sources, async (ctx, press) => {
    const seen = await visible(ctx, gate, press.version);
    await (seen ? ctx.show(sourcesScreen(seen.version)) : library.list(ctx, 0, texts.note.gone));
  });
  gate.press(composer, reading.preview, async (ctx, press) => {
    const seen = await visible(ctx, gate, press.version);
    if (!seen) return library.list(ctx, 0, texts.note.gone);
    await preview(ctx, seen.version, press.elsewhere === 1);
  });
  return { composer, forms: [search] };
}

/** Asks for words to look for. */
function searchForm(): Form {
  const back = { text: commonTexts.back, data: reading.list.data({ page: 0 }) };
  return {
    name: 'pack-search',
    questions: [
      {
        id: 'words',
        ask: () => ({ text: texts.askSearch, buttons: [[back]] }),
        read: (answer) => ({ value: answer.trim().slice(0, 40) }),
      },
    ],
    async done(ctx, { words = '' }) {
      await ctx.show(foundScreen(await readyPacks(ctx.read, { words, now: ctx.now }), words));
    },
  };
}

/** A version with its pack, if it is for these eyes: what is read for all who publish, everything for writers. */
async function visible(
  ctx: NazrContext,
  gate: Gate,
  versionId: number,
): Promise<{ readonly pack: Pack; readonly version: Version } | undefined> {
  const version = await versionById(ctx.read, versionId);
  const pack = version && (await packById(ctx.read, version.packId));
  if (!pack) return undefined;
  const isPublic = pack.purpose === 'library' && pack.state === 'ready' && pack.versionId === versionId;
  return isPublic || (await mayWrite(ctx, gate)) ? { pack, version } : undefined;
}

const mayWrite = async (ctx: NazrContext, gate: Gate): Promise<boolean> =>
  (await gate.reach(ctx, 'packs.write')) !== undefined;

/** Of these ways those to whose right somebody holds anywhere: where, the later room asks. */
async function openWays(ctx: NazrContext, gate: Gate, ways: readonly StaffWay[]): Promise<StaffWay[]> {
  const reaches = await Promise.all(ways.map(({ permission }) => gate.reach(ctx, permission)));
  return ways.filter((_, i) => reaches[i] !== undefined);
}
