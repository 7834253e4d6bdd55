import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { allows, type Guarded, type Permission, type Subject } from '../../src/features/staff/index.ts';
import { everythingGuarded, mayTry } from './guarded.ts';
import { everybody, type Member, marks, province, type Side, type Things } from './province.ts';
import { type Actor, openStage, type Stage } from './stage.ts';

const QUIET_MS = 600_000;
/** Fields without a meaning of their own take each of these. */
const usual = [0, 1, 2];

let stage: Stage;
let things: Things;
let guarded: readonly Guarded[];

beforeAll(async () => {
  stage = await openStage({
    flavour: 'telegram',
    prepare: async (scratch, clock) => {
      things = await province(scratch, clock);
    },
  });
  guarded = await everythingGuarded(stage);
}, QUIET_MS);
afterAll(() => stage.close());

/** Who reaches one side alone. */
const local = everybody.filter(({ side, hasEnded }) => side && !hasEnded);

describe('A button of one’s own, forged with ids of the other side,', () => {
  it.each(local.map((member) => [member.name, member] as const))(
    'shows %s nothing from there, and changes nothing there',
    async (_, member) => {
      const actor = await arriving(member);
      const wrong: string[] = [];
      for (const data of forged(member)) {
        const before = await rowsOf(stage.scratch.database, otherThan(member));
        const said = await answersTo(actor, () => actor.pressesData(data));
        if (said.includes(marks[otherThan(member)])) wrong.push(`shown by ${data}`);
        const after = await rowsOf(stage.scratch.database, otherThan(member));
        if (after !== before) wrong.push(`changed by ${data}`);
      }
      expect(wrong).toEqual([]);
    },
    QUIET_MS,
  );
});

describe('A form of staff', () => {
  /** The way into each that can name a center or a team, or a booking by its code; over what is theirs. */
  const ways: readonly (readonly [name: string, right: Permission, data: (side: Side) => string])[] = [
    ['for a new drive', 'drives.plan', () => '/newdrive'],
    ['for a draft', 'drives.plan', (side) => `dng:${idOf(things.drafts, side)}:0`],
    ['for the team of a draft', 'drives.plan', (side) => `dng:${idOf(things.drafts, side)}:3`],
    ['for another place', 'drives.change', (side) => `rsv:${idOf(things.ids.drive, side)}`],
    ['for an invitation', 'staff.appoint', () => 'rln'],
    ['for a code at the bus', 'visits.record', (side) => `atc:${idOf(things.ids.drive, side)}`],
  ];
  const able = (right: Permission) => local.filter(({ role }) => role && allows(role, right));
  const each = ways.flatMap(([name, right, way]) =>
    able(right).map((who) => [name, who.name, who, way] as const),
  );

  it.each(each)(
    '%s takes nothing of the other side from %s',
    async (_, __, member, way) => {
      const other = otherThan(member);
      const actor = await arriving(member);
      const start = way(member.side ?? 1);
      await (start.startsWith('/') ? actor.says(start) : actor.pressesData(start));
      if (start === 'rln') await actor.pressesData('f:manager');
      const typed = [String(other), `K${other}AB`, `تیم ${other}`];
      for (const value of [`c${other}`, `n${other}`, `t${things.ids.team[other - 1]}`])
        expect(await answersTo(actor, () => actor.pressesData(`f:${value}`))).not.toContain(marks[other]);
      for (const text of typed)
        expect(await answersTo(actor, () => actor.says(text))).not.toContain(marks[other]);
      await actor.says('/menu');
    },
    QUIET_MS,
  );

  it('shows no draft of another county whose team and hour it clashes with', async () => {
    const admin = await arriving(memberCalled('admin of county 1'));
    await admin.says('/newdrive');
    const answers = ['مسجد بنفشه', '۱۲ آذر', '۸ صبح', '۱۰ صبح', '۱۵', '۴', 'همه', 'تیم 2', '-'];
    const said: string[] = [];
    for (const answer of answers) {
      const isButton = admin.buttons().includes(answer);
      said.push(await answersTo(admin, () => (isButton ? admin.presses(answer) : admin.says(answer))));
    }
    expect(said.at(-1)).not.toBe('');
    expect(said.join('\n')).not.toContain(marks[2]);
    expect(admin.buttons().join()).not.toContain('انتشار');
  });
});

const memberCalled = (name: string): Member => {
  const member = everybody.find((each) => each.name === name);
  if (!member) throw new Error(`Nobody is called ${name}`);
  return member;
};

async function arriving({ name, id }: Member): Promise<Actor> {
  const actor = stage.person(name, { id });
  await actor.says('/start');
  return actor;
}

/** Of every button they may press those with a further field, over what is theirs, the rest from the other side. */
function forged(member: Member): string[] {
  const own = member.side ?? 1;
  return guarded.flatMap((each) => {
    if (!('button' in each.way)) return [];
    const { name, subject, fields } = each.way.button;
    const foreign = (field: string) => (field === subject ? undefined : theirs(field, otherThan(member)));
    const about = { guarded: each, ...(subject && { subject, side: own }) };
    if (!mayTry(member, about) || !fields.some((field) => foreign(field) !== undefined)) return [];
    return usual.map((rest) => {
      const values = fields.map((field) =>
        field === subject ? (things.ids[subject][own - 1] ?? 0) : (foreign(field) ?? rest),
      );
      return [name, ...values.map((value) => value.toString(36))].join(':');
    });
  });
}

const theirs = (field: string, side: Side): number | undefined =>
  (things.ids[field as Subject] ?? things.further[field])?.[side - 1];

const otherThan = ({ side }: Member): Side => (side === 1 ? 2 : 1);

const idOf = (pair: readonly [number, number], side: Side): string => (pair[side - 1] ?? 0).toString(36);

/** All that the bot sends somebody while they do something: texts, captions and buttons. */
async function answersTo({ id }: Actor, act: () => Promise<void>): Promise<string> {
  const said: string[] = [];
  const unhear = stage.sim.onCall(({ chatId, params }) => {
    if (chatId === id) said.push(JSON.stringify(params));
  });
  await act();
  unhear();
  return said.join('\n');
}

/** What there is on a side, as it is written down. */
async function rowsOf({ read }: Database, side: Side): Promise<string> {
  const { ids, further } = things;
  const tables = {
    ...{ drives: ids.drive, bookings: ids.booking, visits: ids.visit, roles: ids.role, slots: further.slot },
    ...{ centers: ids.center, concerns: further.concern, linkedChats: further.linked },
    ...{ invitations: further.invitation },
  };
  const rows = Object.entries(tables).map(async ([name, pair]) => {
    const all: readonly { id: number }[] = await read.select().from(read.tables[name as keyof typeof tables]);
    return all.filter(({ id }) => id === pair?.[side - 1]);
  });
  return JSON.stringify(await Promise.all(rows));
}
