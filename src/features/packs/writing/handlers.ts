import { Composer } from 'grammy';
import type { Forms, NazrContext } from '../../../bot/index.ts';
import type { Gate } from '../../staff/index.ts';
import { openDesk } from '../building/desk.ts';
import { writing } from '../buttons.ts';
import { answersOf } from '../details/answers.ts';
import { detailsForm } from '../details/form.ts';
import { detailsScreen } from '../details/screens.ts';
import { texts as detailTexts } from '../details/texts.fa.ts';
import type { Library } from '../library/handlers.ts';
import { archivedPacks, draftPacks } from '../library/shelves.ts';
import { packById, versionById, versionsOf } from '../queries.ts';
import { archiveScreen, cornerScreen, draftsScreen } from '../screens.ts';
import { texts } from '../texts.fa.ts';
import { discardScreen, faultWords, versionsScreen, worksScreen } from '../version-screens.ts';
import { changeDetails, editPack, startPack } from './drafts.ts';
import { finish } from './finishing.ts';
import { archive, discard, goBackTo, restore } from './keeping.ts';

export interface WritingParts {
  readonly gate: Gate;
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
  readonly library: Library;
}

/** What writers do with packs: begin, go on, finish, put away and fetch back. */
export function writingDesk(parts: WritingParts) {
  const composer = new Composer<NazrContext>();
  const begin = detailsForm('pack-new', async (ctx, details) =>
    openDesk(ctx, await ctx.write((tx) => startPack(tx, ctx, details))),
  );
  const change = detailsForm('pack-details', async (ctx, details, versionId = 0) => {
    const isDone = await ctx.write((tx) => changeDetails(tx, ctx, versionId, details));
    await parts.library.showVersion(ctx, versionId, isDone ? detailTexts.changed : texts.note.gone);
  });
  const { gate, forms } = parts;
  gate.press(composer, writing.begin, (ctx) => forms.enter(ctx, begin));
  gate.press(composer, writing.detail, async (ctx, { version: id, group }) => {
    const version = await versionById(ctx.read, id);
    if (version?.state !== 'draft') return parts.library.list(ctx, 0, texts.note.gone);
    await forms.enter(ctx, change, answersOf(version, group));
  });
  shelves(composer, parts);
  drafts(composer, parts);
  packs(composer, parts);
  return { composer, forms: [begin, change] };
}

function shelves(composer: Composer<NazrContext>, { gate, forms }: WritingParts): void {
  gate.press(composer, writing.corner, async (ctx) => {
    await forms.leave(ctx);
    await ctx.show(cornerScreen());
  });
  gate.press(composer, writing.drafts, async (ctx, { page }) =>
    ctx.show(draftsScreen(await draftPacks(ctx.read, page), page)),
  );
  gate.press(composer, writing.archive, async (ctx, { page }) =>
    ctx.show(archiveScreen(await archivedPacks(ctx.read, page), page)),
  );
}

function drafts(composer: Composer<NazrContext>, { gate, forms, library }: WritingParts): void {
  gate.press(composer, writing.version, async (ctx, { version }) => {
    await forms.leave(ctx);
    await library.showVersion(ctx, version);
  });
  gate.press(composer, writing.details, async (ctx, press) => {
    const version = await versionById(ctx.read, press.version);
    const isDraft = version?.state === 'draft';
    await (isDraft ? ctx.show(detailsScreen(version)) : library.list(ctx, 0, texts.note.gone));
  });
  gate.press(composer, writing.finish, async (ctx, { version }) => {
    const outcome = await ctx.write((tx) => finish(tx, ctx, version));
    if (outcome.kind === 'finished') return library.showPack(ctx, outcome.packId, texts.note.finished);
    const note = outcome.kind === 'faulty' ? faultWords(outcome.fault) : texts.note.gone;
    await library.showVersion(ctx, version, note);
  });
  gate.press(composer, writing.discard, async (ctx, press) => {
    const version = await versionById(ctx.read, press.version);
    const isDraft = version?.state === 'draft';
    await (isDraft ? ctx.show(discardScreen(version)) : library.list(ctx, 0, texts.note.gone));
  });
  gate.press(composer, writing.discardNow, async (ctx, { version }) => {
    const isDone = await ctx.write((tx) => discard(tx, ctx, version));
    await ctx.show(cornerScreen(isDone ? texts.note.discarded : texts.note.gone));
  });
}

function packs(composer: Composer<NazrContext>, { gate, library }: WritingParts): void {
  const gone = (ctx: NazrContext) => library.list(ctx, 0, texts.note.gone);
  gate.press(composer, writing.works, async (ctx, press) => {
    const pack = await packById(ctx.read, press.pack);
    const version = pack && (await versionById(ctx.read, pack.versionId ?? 0));
    await (version && pack.purpose === 'library' ? ctx.show(worksScreen(pack, version)) : gone(ctx));
  });
  gate.press(composer, writing.edit, async (ctx, { pack }) => {
    const versionId = await ctx.write((tx) => editPack(tx, ctx, pack));
    await (versionId ? openDesk(ctx, versionId) : gone(ctx));
  });
  gate.press(composer, writing.versions, async (ctx, press) => {
    const pack = await packById(ctx.read, press.pack);
    const versions = await versionsOf(ctx.read, press.pack);
    await (pack?.purpose === 'library' ? ctx.show(versionsScreen(pack, versions, press.page)) : gone(ctx));
  });
  gate.press(composer, writing.goBackTo, async (ctx, { version }) => {
    const isDone = await ctx.write((tx) => goBackTo(tx, ctx, version));
    await library.showVersion(ctx, version, isDone ? texts.note.wentBack : undefined);
  });
  gate.press(composer, writing.putAway, async (ctx, { pack }) => {
    const isDone = await ctx.write((tx) => archive(tx, ctx, pack));
    await library.showPack(ctx, pack, isDone ? texts.note.putAway : undefined);
  });
  gate.press(composer, writing.fetchBack, async (ctx, { pack }) => {
    const isDone = await ctx.write((tx) => restore(tx, ctx, pack));
    await library.showPack(ctx, pack, isDone ? texts.note.fetchedBack : undefined);
  });
}
