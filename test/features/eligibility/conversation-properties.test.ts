import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import { intervalProfiles } from '../../../src/config.ts';
import { answer, answers } from '../../../src/features/eligibility/conversation.ts';
import { figuresFor } from '../../../src/features/eligibility/figures.ts';
import { pack, unpack } from '../../../src/features/eligibility/packing.ts';
import { readPress } from '../../../src/features/eligibility/presses.ts';
import { rulesRevision } from '../../../src/features/eligibility/revision.ts';
import { judge } from '../../../src/features/eligibility/rules.ts';
import { screenOf } from '../../../src/features/eligibility/screens.ts';
import { purposeKinds } from '../../../src/features/eligibility/state.ts';
import { today } from './days.ts';
import { type Conversation, converse, wandering } from './walks.ts';

const day = (back: number) => fc.integer({ min: 0, max: back }).map((n) => addDays(today, -n));

const starts = fc.record(
  {
    known: fc.record(
      {
        birth: day(80 * 365),
        sex: fc.constantFrom('male' as const, 'female' as const),
        donations: fc.array(day(900), { maxLength: 7 }),
      },
      { requiredKeys: [] },
    ),
    reopened: fc.boolean(),
    ofRelative: fc.boolean(),
    figures: fc.constantFrom(...intervalProfiles).map((profile) => figuresFor(profile)),
    today: fc.integer({ min: 0, max: 800 }).map((n) => addDays(today, n)),
    person: fc.nat({ max: 2 ** 31 }),
    purpose: fc.record({ kind: fc.constantFrom(...purposeKinds), id: fc.nat({ max: 2 ** 31 }) }),
  },
  { requiredKeys: ['figures', 'today', 'person', 'purpose'] },
);

const walks = fc.tuple(starts, fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }));

const everyWalk = (
  holds: (walk: Conversation, start: typeof starts extends fc.Arbitrary<infer S> ? S : never) => void,
) =>
  fc.assert(
    fc.property(walks, ([start, numbers]) => holds(converse(wandering(numbers), start), start)),
    { numRuns: 400 },
  );

describe('on every path through the questions', () => {
  it('the folded verdict equals the judgement on all that was told', () => {
    everyWalk(({ told, end }, start) => {
      const { rules: _rules, ...judged } = judge(told, start.today, start.figures);
      expect(end.done).toEqual(judged);
    });
  });

  it('every state survives its button', () => {
    everyWalk(({ asked, end }) => {
      for (const state of [...asked, end.end]) expect(unpack(pack(state))).toEqual(state);
    });
  });

  it('every button holds at most 64 bytes and reads back as what it was made from', () => {
    everyWalk(({ asked }, start) => {
      const revision = rulesRevision(start.figures);
      asked.forEach((state, i) => {
        const previous = asked[i - 1];
        const screen = screenOf(state, { today: start.today, previous, leave: 'home' });
        const data = (screen.buttons ?? []).flat().flatMap((b) => ('data' in b ? [b.data] : []));
        expect(Math.max(...data.map((d) => Buffer.byteLength(d)))).toBeLessThanOrEqual(64);
        const presses = data.filter((d) => d !== 'home').map((d) => readPress(d, revision));
        for (const press of presses) {
          const expected = press?.press === 'back' ? previous : state;
          expect(press).toMatchObject({ state: expected });
        }
      });
    });
  });

  it('going back to any question and answering the same again leads to the same place', () => {
    everyWalk(({ asked, answered, end }, start) => {
      asked.forEach((state, i) => {
        const back = unpack(pack(state)) ?? state;
        const step = answer(back, answered[i] ?? '', start.today, start.figures);
        expect(step.done ? step.end : step.ask).toEqual(asked[i + 1] ?? end.end);
      });
    });
  });

  it('nobody changes for whom and for what it is', () => {
    everyWalk(({ asked, end }, { person, purpose }) => {
      for (const state of [...asked, end.end]) expect(state).toMatchObject({ person, purpose });
    });
  });
});

it('reads any forged button as none, or as a state that can be shown and answered', () => {
  const figures = figuresFor('ibto_8w');
  const revision = rulesRevision(figures);
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
  const forged = fc.array(fc.tuple(fc.nat({ max: 50 }), letter), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(walks, forged, ([start, numbers], changes) => {
      const { asked } = converse(wandering(numbers), { ...start, figures });
      const packed = [...pack(asked.at(-1) ?? converse(wandering([])).end.end)];
      for (const [at, l] of changes) if (at > 2 && at < packed.length) packed[at] = l;
      const press = readPress(`e:${packed.join('')}:none`, revision);
      if (press?.press !== 'answer') return;
      const [first = 'none'] = answers(press.state, start.today);
      const step = answer(press.state, first, start.today, figures);
      if (!step.done) screenOf(step.ask, { today: start.today, previous: press.state, leave: 'home' });
    }),
    { numRuns: 1000 },
  );
});
