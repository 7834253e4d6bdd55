import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { versionById } from '../../packs/index.ts';
import type { Audience } from '../audience/audience.ts';
import { type Broadcast, broadcastKinds } from '../broadcast.ts';
import { sends } from '../buttons.ts';
import { type Desk, withDraft } from '../desk.ts';
import type { BroadcastParts } from '../links.ts';
import { broadcastById, draftWith } from '../queries.ts';
import { begin, confirm, discard, sendTest, take, write } from './actions.ts';
import { kindScreen } from './screens.ts';
import { showContents, showPreview } from './showing.ts';
import { texts } from './texts.fa.ts';

/** Making a broadcast: its kind, what it says, a look at whom it reaches, and the start. */
export function drafting(parts: BroadcastParts, desk: Desk): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const { gate } = parts;
  gate.command(composer, 'broadcast', 'broadcasts.send', (ctx) => ctx.send(kindScreen(0)));
  gate.press(composer, sends.of, async (ctx, { version }) => {
    const draft = await draftWith(ctx.read, ctx.account.id, version);
    await (draft ? desk.show(ctx, draft.id) : ctx.show(kindScreen(version)));
  });
  gate.press(composer, sends.begin, async (ctx, { version, kind }) => {
    const audience = await firstAudience(ctx, parts);
    const known = (await versionById(ctx.read, version))?.id ?? 0;
    const draft = { kind: broadcastKinds[kind] ?? 'education', versionId: known, audience };
    const id = await ctx.write((tx) => begin(tx, ctx, draft));
    await (known > 0 ? desk.show(ctx, id) : onDraft(ctx, id, (made) => showContents(ctx, made, 0)));
  });
  choosing(composer, parts, desk);
  starting(composer, parts, desk);
  return composer;
}

function choosing(composer: Composer<NazrContext>, parts: BroadcastParts, desk: Desk): void {
  const { gate } = parts;
  gate.press(composer, sends.contents, (ctx, { broadcast, page }) =>
    withDraft(ctx, desk, broadcast, (draft) => showContents(ctx, draft, page)),
  );
  gate.press(composer, sends.take, async (ctx, { broadcast, version }) => {
    const isKnown = (await versionById(ctx.read, version))?.state === 'final';
    if (isKnown) await ctx.write((tx) => take(tx, broadcast, version));
    await desk.show(ctx, broadcast);
  });
  gate.press(composer, sends.write, async (ctx, { broadcast }) => {
    const version = await ctx.write(async (tx) => (await write(tx, ctx, broadcast)) ?? null);
    await (version === null ? desk.show(ctx, broadcast) : parts.openDesk(ctx, version));
  });
  gate.press(composer, sends.discard, async (ctx, { broadcast }) => {
    await ctx.write((tx) => discard(tx, broadcast));
    await desk.list(ctx, 0, texts.discarded);
  });
}

function starting(composer: Composer<NazrContext>, parts: BroadcastParts, desk: Desk): void {
  const { gate } = parts;
  gate.press(composer, sends.preview, (ctx, { broadcast }) =>
    withDraft(ctx, desk, broadcast, (draft) => showPreview(ctx, draft, parts)),
  );
  gate.press(composer, sends.test, (ctx, { broadcast }) =>
    withDraft(ctx, desk, broadcast, async (draft) => {
      await ctx.write((tx) => sendTest(tx, ctx, draft));
      await showPreview(ctx, draft, parts, texts.tested);
    }),
  );
  gate.press(composer, sends.go, (ctx, { broadcast, seen }) =>
    withDraft(ctx, desk, broadcast, async () => {
      const fault = await ctx.write(async (tx) => (await confirm(tx, ctx, broadcast, seen)) ?? null);
      if (fault?.why === 'changed')
        return onDraft(ctx, broadcast, (draft) => showPreview(ctx, draft, parts, texts.fault.changed));
      await desk.show(ctx, broadcast, fault ? texts.fault[fault.why] : undefined);
    }),
  );
}

/** Who is not over the province begins in a county of theirs, and stays in theirs. */
async function firstAudience(ctx: NazrContext, { gate }: BroadcastParts): Promise<Audience> {
  const reach = await gate.reach(ctx, 'broadcasts.send');
  return !reach || reach.isEverywhere ? {} : { counties: reach.counties.slice(0, 1) };
}

async function onDraft(
  ctx: NazrContext,
  id: number,
  show: (draft: Broadcast) => Promise<void>,
): Promise<void> {
  const draft = await broadcastById(ctx.read, id);
  if (draft) await show(draft);
}
