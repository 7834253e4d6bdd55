import { expect, it } from 'vitest';
import { onSqlite } from '../../scripts/proof/day.ts';
import { holds } from '../../scripts/proof/proof.ts';

it.each([1, 2])(
  'a drive day on a bad line, late and broken off, is reported right to the person (seed %i)',
  async (seed) => {
    const findings = await onSqlite(seed);
    const count = (what: string) => findings.find((finding) => finding.what === what)?.found ?? 0;
    expect(count('came, in truth')).toBeGreaterThan(25);
    expect(count('no-shows, in truth')).toBeGreaterThan(0);
    expect(holds(findings), JSON.stringify(findings, null, 1)).toBe(true);
  },
  180_000,
);
