import { Composer } from 'grammy';
import { type Form, menuWord, type NazrContext, onPress } from '../../bot/index.ts';
import { today } from '../../calendar/index.ts';
import { personsOf, selfOf } from '../donors/index.ts';
import { awayForm } from './away-form.ts';
import { buttons, modes } from './buttons.ts';
import { wish } from './handlers/changing.ts';
import { messages } from './handlers/messages.ts';
import { quiet } from './handlers/quiet.ts';
import type { SettingsLinks } from './links.ts';
import { familyScreen } from './screens/family.ts';
import { menuScreen } from './screens/menu.ts';
import { readingScreen } from './screens/reading.ts';
import { texts } from './texts.fa.ts';

/** The room as the root wires it. */
export interface SettingsRoom {
  readonly composer: Composer<NazrContext>;
  /** They ask for a day and for an hour; to be opened with the other forms. */
  readonly forms: readonly Form[];
}

/** «تنظیمات» and every screen below it. */
export function settings(links: SettingsLinks): SettingsRoom {
  const form = awayForm(async (ctx, awayUntil) => {
    await wish(ctx, { awayUntil });
    await showMenu(ctx, links, true);
  });
  const silence = quiet(links);
  const rooms = [menu(links), away(links, form), messages(), silence.composer, reading(), family(links)];
  return { composer: new Composer(...rooms), forms: [form, silence.form] };
}

async function showMenu(ctx: NazrContext, links: SettingsLinks, isNoted = false): Promise<void> {
  const self = await selfOf(ctx.read, ctx.account.id);
  const center = self?.centerId ? await links.centerName(ctx.read, self.centerId) : undefined;
  const { usual, changeCenter } = links;
  const facts = { account: ctx.account, today: today(ctx.now), usual, center, changeCenter };
  await ctx.show(menuScreen(facts, isNoted));
}

function menu(links: SettingsLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.hears(menuWord(texts.settings), (ctx) => showMenu(ctx, links));
  onPress(composer, buttons.settings, async (ctx) => {
    await links.leaveForm(ctx);
    await showMenu(ctx, links);
  });
  onPress(composer, buttons.resume, async (ctx) => {
    await wish(ctx, { stopped: false });
    await showMenu(ctx, links, true);
  });
  return composer;
}

function away(links: SettingsLinks, form: Form): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.away, (ctx) => links.enterForm(ctx, form));
  onPress(composer, buttons.back, async (ctx) => {
    await wish(ctx, { awayUntil: null });
    await showMenu(ctx, links, true);
  });
  return composer;
}

function reading(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.reading, (ctx) => ctx.show(readingScreen(ctx.account)));
  onPress(composer, buttons.mode, async (ctx, press) => {
    const mode = modes[press.mode];
    if (mode) await wish(ctx, { [mode]: press.on === 1 });
    await ctx.show(readingScreen(ctx.account));
  });
  return composer;
}

function family({ addRelative }: SettingsLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.family, async (ctx) =>
    ctx.show(familyScreen(await personsOf(ctx.read, ctx.account.id), addRelative)),
  );
  return composer;
}
