import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../../bot/index.ts';
import { today, wallClock } from '../../../calendar/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import { PROPOSED_MINUTES } from '../../chats/index.ts';
import { readyPacks, type Version, versionById } from '../../packs/index.ts';
import type { Gate, Reach } from '../../staff/index.ts';
import { planning } from '../buttons.ts';
import { chatsFor, countiesWithChats } from './chats.ts';
import { type PlanForms, planForms } from './forms.ts';
import { aimedAt, MOST_TOGGLED, type Plan, planIn, printOf } from './plan.ts';
import { publish } from './publish.ts';
import {
  type Chosen,
  chatsScreen,
  countiesScreen,
  hindranceScreen,
  notYoursScreen,
  plannedScreen,
  previewScreen,
  whenScreen,
} from './screens.ts';
import { fromScreen, seriesScreen } from './series-screens.ts';
import { situationOf } from './situation.ts';

export interface PlanningParts {
  readonly gate: Gate;
  readonly quietHours: QuietHours;
  readonly enterForm: Forms['enter'];
}

export interface Planning {
  readonly composer: Composer<NazrContext>;
  readonly forms: readonly Form[];
}

/** From «انتشار» to the confirmation: where, when, and what comes of it. */
export function openPlanning(parts: PlanningParts): Planning {
  const composer = new Composer<NazrContext>();
  const preview = previewing(parts);
  const forms = planForms(preview);
  where(composer, parts.gate);
  when(composer, parts, forms);
  series(composer, parts);
  confirming(composer, parts, preview);
  return { composer, forms: [forms.later, forms.otherDay] };
}

function where(composer: Composer<NazrContext>, gate: Gate): void {
  gate.press(composer, planning.start, async (ctx, { version }) => {
    const chats = await chatsOf(ctx, gate, 0);
    if (chats.length === 0) return ctx.show(hindranceScreen('no-chats'));
    const chosen = { versions: [version], aim: { county: 0, out: 0, print: printOf(chats) } };
    const versions = await versionsOf(ctx, chosen.versions);
    if (chats.length === 1) return ctx.show(whenScreen(chosen, versions));
    if (chats.length > MOST_TOGGLED) return showCounties(ctx, gate, chosen, 0);
    await ctx.show(chatsScreen(chosen, versions, chats, 0));
  });
  gate.press(composer, planning.counties, (ctx, { page, ...choice }) =>
    showCounties(ctx, gate, planIn(choice, 0), page),
  );
  gate.press(composer, planning.chats, async (ctx, { page, ...choice }) => {
    const { versions, aim } = planIn(choice, 0);
    const chats = await chatsOf(ctx, gate, aim.county);
    if (chats.length === 0) return ctx.show(hindranceScreen('no-chats'));
    const isSame = aimedAt(aim, chats) !== undefined;
    const chosen = { versions, aim: isSame ? aim : { ...aim, out: 0, print: printOf(chats) } };
    const named = await versionsOf(ctx, versions);
    const isLong = chats.length > MOST_TOGGLED;
    if (isLong && aim.county === 0) return showCounties(ctx, gate, chosen, 0);
    await ctx.show(isLong ? whenScreen(chosen, named) : chatsScreen(chosen, named, chats, page));
  });
}

function when(composer: Composer<NazrContext>, { gate, enterForm }: PlanningParts, forms: PlanForms): void {
  gate.press(composer, planning.when, async (ctx, choice) => {
    const chosen = planIn(choice, 0);
    await ctx.show(whenScreen(chosen, await versionsOf(ctx, chosen.versions)));
  });
  gate.press(composer, planning.later, (ctx, choice) => enterForm(ctx, forms.later, forms.known(choice)));
  gate.press(composer, planning.otherDay, (ctx, choice) =>
    enterForm(ctx, forms.otherDay, forms.known(choice)),
  );
}

function series(composer: Composer<NazrContext>, { gate }: PlanningParts): void {
  gate.press(composer, planning.series, async (ctx, { page, ...choice }) => {
    const chosen = planIn(choice, 0);
    const { packs, more } = await readyPacks(ctx.read, { page });
    if (packs.length === 0 && page === 0) return ctx.show(hindranceScreen('archived'));
    const next = more ? page + 1 : page > 0 ? 0 : undefined;
    const named = await versionsOf(ctx, chosen.versions);
    await ctx.show(seriesScreen(chosen, named, { packs, page, next }));
  });
  gate.press(composer, planning.from, async (ctx, choice) => {
    const chosen = planIn(choice, 0);
    const chats = aimedAt(chosen.aim, await chatsOf(ctx, gate, chosen.aim.county)) ?? [];
    const { minutes } = wallClock(ctx.now);
    const isTodayOpen = chats.every(({ usualMinutes }) => (usualMinutes ?? PROPOSED_MINUTES) > minutes);
    await ctx.show(fromScreen(chosen, today(ctx.now), isTodayOpen));
  });
}

type Preview = (ctx: NazrContext, plan: Plan) => Promise<void>;

function previewing({ gate, quietHours }: PlanningParts): Preview {
  return async (ctx, plan) => {
    const over = await reachOf(ctx, gate);
    if (!over) return ctx.show(notYoursScreen());
    const situation = await situationOf(ctx.read, plan, over, { now: ctx.now, quietHours });
    await ctx.show(
      typeof situation === 'string'
        ? hindranceScreen(situation, plan)
        : previewScreen(plan, situation, ctx.now),
    );
  };
}

function confirming(
  composer: Composer<NazrContext>,
  { gate, quietHours }: PlanningParts,
  preview: Preview,
): void {
  gate.press(composer, planning.preview, (ctx, { when: code, ...choice }) =>
    preview(ctx, planIn(choice, code)),
  );
  gate.press(composer, planning.publish, async (ctx, { when: code, seen, sure, ...choice }) => {
    const plan = planIn(choice, code);
    const over = await reachOf(ctx, gate);
    if (!over) return ctx.show(notYoursScreen());
    const terms = { over, quietHours };
    const { kind } = await ctx.write((tx) => publish(tx, ctx, plan, { seen, sure }, terms));
    if (kind === 'planned') return ctx.show(plannedScreen(plan));
    if (kind === 'recent' || kind === 'quiet') return preview(ctx, plan);
    await ctx.show(hindranceScreen(kind, plan));
  });
}

async function showCounties(ctx: NazrContext, gate: Gate, chosen: Chosen, page: number): Promise<void> {
  const over = await reachOf(ctx, gate);
  const counties = over ? await countiesWithChats(ctx.read, over) : [];
  const all = await chatsOf(ctx, gate, 0);
  const aim = { county: 0, out: 0, print: printOf(all) };
  await ctx.show(countiesScreen(chosen, aim, counties, page));
}

async function chatsOf(ctx: NazrContext, gate: Gate, county: number) {
  const over = await reachOf(ctx, gate);
  return over ? chatsFor(ctx.read, over, county) : [];
}

const reachOf = (ctx: NazrContext, gate: Gate): Promise<Reach | undefined> =>
  gate.reach(ctx, planning.publish.permission);

async function versionsOf(ctx: NazrContext, ids: readonly number[]): Promise<Version[]> {
  const found = await Promise.all(ids.map((id) => versionById(ctx.read, id)));
  return found.filter((version) => version !== undefined);
}
