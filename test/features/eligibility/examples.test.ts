import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { intervalProfiles } from '../../../src/config.ts';
import { judgeCases } from '../../../src/features/eligibility/cases.ts';
import { factKeys } from '../../../src/features/eligibility/facts.ts';
import { figuresFor } from '../../../src/features/eligibility/figures.ts';
import { iso } from './days.ts';

interface Example {
  readonly id: string;
  readonly expected: string;
  readonly until: string | null;
  readonly until_tolerance_days: number;
  readonly profile: string;
}

const data = (name: string) =>
  JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
const examples: Example[] = data('eligibility_examples');

describe.each(intervalProfiles)('the worked cases under %s', (profile) => {
  const verdicts = new Map(judgeCases(examples, figuresFor(profile)).map((v) => [v.id, v]));
  const fitting = examples.filter((example) => ['any', profile].includes(example.profile));

  it.each(fitting)('$id comes out as the sources say', (example) => {
    const verdict = verdicts.get(example.id);
    expect(verdict?.outcome).toBe(example.expected);
    const until = verdict?.until ?? null;
    if (example.until === null || until === null) expect(until).toBe(example.until);
    else expect(Math.abs(iso(until) - iso(example.until))).toBeLessThanOrEqual(example.until_tolerance_days);
  });
});

describe('the physicians’ tool', () => {
  const figures = figuresFor('ibto_8w');
  const one = (facts: unknown, today: unknown = '2026-11-23') =>
    judgeCases([{ id: 'A1', facts, today }], figures);

  it('knows every key of the common list', () => {
    const { _comment, ...keys } = data('eligibility_facts');
    expect(factKeys).toEqual(expect.arrayContaining(Object.keys(keys)));
  });

  it('names the rules that decided, and none when nothing stands against it', () => {
    expect(one({ weight_kg: 40, epilepsy: true })[0]?.rules).toEqual(['EPILEPSY']);
    expect(one({})).toEqual([{ id: 'A1', outcome: 'eligible', until: null, rules: [] }]);
  });

  it.each([
    [{ shoe_size: 43 }, '2026-11-23', 'A1: unknown fact "shoe_size"'],
    [{ toString: true }, '2026-11-23', 'A1: unknown fact "toString"'],
    [{ birth_date: '2026-02-30' }, '2026-11-23', 'A1: bad value for "birth_date"'],
    [{ tattoo_date: '0001-01-01' }, '2026-11-23', 'A1: bad value for "tattoo_date"'],
    [
      { whole_blood_donations_last_12_months: ['2026-1-1'] },
      '2026-11-23',
      'A1: bad value for "whole_blood_donations_last_12_months"',
    ],
    [{ fever: 'yes' }, '2026-11-23', 'A1: bad value for "fever"'],
    [{}, 'today', 'A1: bad value for "today"'],
    ['none', '2026-11-23', 'A1: bad value for "facts"'],
  ])('refuses %j on %s in one line', (facts, day, message) => {
    expect(() => one(facts, day)).toThrow(message);
  });

  it('refuses what is no list of cases, and a case without an id', () => {
    expect(() => judgeCases({}, figures)).toThrow('JSON array');
    expect(() => judgeCases([{ facts: {} }], figures)).toThrow('Case 1: bad value for "id"');
  });
});
