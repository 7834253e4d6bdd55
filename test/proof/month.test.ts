import { expect, it } from 'vitest';
import { live } from '../../scripts/proof/month.ts';
import { holds } from '../../scripts/proof/proof.ts';

it.each([1, 2, 3])(
  'a week of people who change their minds leaves nothing wrong (seed %i)',
  async (seed) => {
    const findings = await live({ people: 150, days: 7, seed });
    expect(findings.find(({ what }) => what === 'reminders sent')?.found).toBeGreaterThan(50);
    expect(holds(findings), JSON.stringify(findings, null, 1)).toBe(true);
  },
  120_000,
);
