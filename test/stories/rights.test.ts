import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sources } from '../../scripts/checks/sources.ts';
import { commonTexts } from '../../src/bot/index.ts';
import type { Database } from '../../src/database/index.ts';
import { type Guarded, permissions, type Subject } from '../../src/features/staff/index.ts';
import { everythingGuarded, mayTry, type Try } from './guarded.ts';
import { everybody, type Member, province, type Side, sides, type Things } from './province.ts';
import { type Actor, openStage, type Stage } from './stage.ts';

/** What any press may change without a line in the audit: nothing of it is about a drive or a person. */
const unaudited = ['inbox', 'polling', 'forms', 'outbox', 'accounts', 'boards', 'packDesks', 'audit'];
const GONE = 4_000;
const QUIET_MS = 600_000;

/** Who reaches farther takes away what others press. */
const narrowFirst = everybody.filter(({ role, hasEnded }) => role && !hasEnded).reverse();

let stage: Stage;
let things: Things;
let guarded: readonly Guarded[];
const actors = new Map<string, Actor>();
/** What the owner gets for each word. */
const wordAnswers = new Map<string, string>();

beforeAll(async () => {
  stage = await openStage({
    flavour: 'telegram',
    prepare: async (scratch, clock) => {
      things = await province(scratch, clock);
    },
  });
  guarded = await everythingGuarded(stage);
  for (const { name, id } of everybody) actors.set(name, stage.person(name, { id }));
  for (const actor of actors.values()) await actor.says('/start');
  // The first round makes what belongs to the season.
  await stage.app.deliverDue();
  const owner = actors.get('owner');
  for (const { way } of guarded) {
    if (!('word' in way)) continue;
    await owner?.says(way.word);
    wordAnswers.set(way.word, owner?.sees() ?? '');
  }
}, QUIET_MS);
afterAll(() => stage.close());

describe('Who has no right', () => {
  it.each(everybody.map((member) => [member.name, member] as const))(
    'meets nothing as %s, and changes nothing',
    async (_, member) => {
      const before = await contentOf(stage.scratch.database);
      const refused = triesOf(guarded).filter((each) => !mayTry(member, each));
      const answers = await answersTo(member, refused);
      const strange = refused.filter((each, i) => !isLikeNothing(each, answers[i] ?? ''));
      expect(strange.map(({ says, data }) => says ?? data)).toEqual([]);
      expect(changed(before, await contentOf(stage.scratch.database))).toEqual([]);
    },
    QUIET_MS,
  );
});

describe('Who has the right', () => {
  it.each(narrowFirst.map((member) => [member.name, member] as const))(
    'gets an answer as %s, and leaves a line for whatever changes',
    async (_, member) => {
      const actor = actorOf(member);
      const wrong: string[] = [];
      for (const each of triesOf(guarded).filter((one) => mayTry(member, one))) {
        const before = await contentOf(stage.scratch.database);
        await attempt(actor, each);
        const what = `${each.says ?? each.data}: ${actor.sees().slice(0, 60)}`;
        if (actor.sees().includes('چیزی درست کار نکرد')) wrong.push(`broke – ${what}`);
        if (each.side && !isGone(before, each) && isRefusal(actor.sees())) wrong.push(`refused – ${what}`);
        const after = await contentOf(stage.scratch.database);
        const tables = changed(before, after);
        const isAudited = (after.get('audit') ?? '').length > (before.get('audit') ?? '').length;
        if (tables.length > 0 && !isAudited) wrong.push(`no line in the audit for ${tables} – ${what}`);
      }
      expect(wrong).toEqual([]);
      expect(actor.spinning()).toBe(0);
    },
    QUIET_MS,
  );
});

describe('The table of rights', () => {
  it('has no right that nothing asks for', () => {
    const asked = new Set(guarded.map(({ permission }) => permission as string));
    const code = sources(process.cwd(), 'src').filter(({ path }) => !path.endsWith('rights/permissions.ts'));
    const named = (right: string) => code.some((source) => source.code.includes(`'${right}'`));
    expect(Object.keys(permissions).filter((right) => !asked.has(right) && !named(right))).toEqual([]);
  });

  it('gives nobody a button whose name another has', () => {
    const names = sources(process.cwd(), 'src').flatMap(({ code }) => [...namesIn(code)]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('is passed by no button but those that are known to be for everyone', () => {
    const plain = sources(process.cwd(), 'src').flatMap(({ code }) => [
      ...code.matchAll(/(?<![\w.])button\(\s*'([A-Za-z0-9]+)'/g),
    ]);
    expect(plain.map(([, name]) => name).sort()).toEqual([...forEveryone].sort());
  });
});

/** Buttons that any member may press: each checks by itself what its ids belong to. A new one is thought about. */
const forEveryone: readonly string[] = [
  // Booking.
  ...'bc bd bf bfb bfc bfh bfp bfr bfs bft bg bh bhf bi bk bm bme bmp bn bo bp bq br bs bt bv bvc bvd bvf bvg bvs bw bx bxf by bya'.split(
    ' ',
  ),
  // Donors.
  ...'da dd dda ddf ddk df dh dla dln dlp dlu dlx dly dp dr dt du dv dw dx dy dz'.split(' '),
  // The questions.
  ...'e eb ec ei ek en er era ery'.split(' '),
  // An answer in a form.
  ...'f'.split(' '),
  // Home, and what fills a place.
  ...'home nil'.split(' '),
  // The library.
  ...'lb lba lbc lbe lbf lbm lbo lbp lbr lbs lbt lbw lbz'.split(' '),
  // Places.
  ...'pb pc pl pm pn pt pw'.split(' '),
  // Changed drives.
  ...'rsb rsg rsk rso'.split(' '),
  // Settings.
  ...'s sa sb sh sl sm sn sp sq sr st su sv sx sz'.split(' '),
  // Vows.
  ...'vc vi vo vp vr vs vv vx'.split(' '),
  // The waitlist.
  ...'wa wd wj wl'.split(' '),
];

const namesIn = (code: string): Set<string> =>
  new Set(
    [...code.matchAll(/(?<![\w.])(?:button\(|staffButton\(\s*'[\w.]+',)\s*'([A-Za-z0-9]+)'/g)].map(
      ([, name]) => name ?? '',
    ),
  );

/** Every command and word, and every button over things of both sides and over what is not there. */
function triesOf(all: readonly Guarded[]): Try[] {
  return all.flatMap((each): Try[] => {
    const { way } = each;
    if ('command' in way) return [{ guarded: each, says: `/${way.command}` }];
    if ('word' in way) return [{ guarded: each, says: way.word }];
    const { name, subject, fields } = way.button;
    const data = (id: number, rest: number) =>
      [name, ...fields.map((field) => (field === subject ? id : rest).toString(36))].join(':');
    if (subject === undefined) return [0, 1, GONE].map((rest) => ({ guarded: each, data: data(0, rest) }));
    const about = sides.flatMap((side) =>
      [...new Set(idsOf(subject, side))].map((id, rest) => ({
        guarded: each,
        subject,
        side,
        data: data(id, rest),
      })),
    );
    return [...about, { guarded: each, subject, data: data(GONE, 0) }];
  });
}

const idsOf = (subject: Subject, side: Side): number[] => [
  things.ids[subject][side - 1] ?? 0,
  ...(subject === 'drive' ? [things.drafts[side - 1] ?? 0] : []),
];

const tables: Readonly<Partial<Record<Subject, string>>> = {
  ...{ drive: 'drives', booking: 'bookings', visit: 'visits', role: 'roles' },
  ...{ chat: 'linkedChats', publication: 'publications', broadcast: 'broadcasts' },
};

/** Whether what it is about was there no more when it was pressed: earlier presses take things away. */
function isGone(before: Content, { subject, data }: Try): boolean {
  const table = subject && tables[subject];
  const id = Number.parseInt(data?.split(':')[1] ?? '', 36);
  return table !== undefined && !(before.get(table) ?? '').includes(`"id":${id},`);
}

/** A word that is none for somebody may still be found in the name of a mosque. */
const isLikeNothing = ({ says }: Try, answer: string): boolean =>
  says === undefined || says.startsWith('/')
    ? isRefusal(answer)
    : answer !== '' && answer !== wordAnswers.get(says);

const isRefusal = (text: string): boolean =>
  [commonTexts.staleButton, commonTexts.unknownCommand, commonTexts.notUnderstood].some((each) =>
    text.includes(each),
  );

const actorOf = ({ name }: Member): Actor => {
  const actor = actors.get(name);
  if (!actor) throw new Error(`Nobody is called ${name}`);
  return actor;
};

const attempt = (actor: Actor, { says, data }: Try): Promise<void> =>
  says === undefined ? actor.pressesData(data ?? '') : actor.says(says);

/** What the bot said to each of these, in their order. */
async function answersTo({ id }: Member, tries: readonly Try[]): Promise<string[]> {
  const { sim } = stage.person('', { id });
  const since = stage.sim.calls().length;
  for (const { says, data } of tries) says === undefined ? sim.pressesNow(data ?? '') : await sim.says(says);
  await stage.settled();
  const said = stage.sim.calls().slice(since);
  return said
    .filter(({ method, chatId }) => chatId === id && /^(sendMessage|editMessageText)$/.test(method))
    .map(({ params }) => String(params.text));
}

type Content = ReadonlyMap<string, string>;

async function contentOf({ read }: Database): Promise<Content> {
  const all = Object.entries(read.tables).map(
    async ([name, table]) => [name, JSON.stringify(begun(await read.select().from(table)))] as const,
  );
  return new Map(await Promise.all(all));
}

/** What is a draft of somebody’s own concerns nobody yet: it is on record once it begins. */
const begun = (rows: readonly object[]) =>
  rows.filter((row) => !('audience' in row && 'state' in row && row.state === 'draft'));

const changed = (before: Content, after: Content): string[] =>
  [...after.keys()].filter((name) => !unaudited.includes(name) && before.get(name) !== after.get(name));
