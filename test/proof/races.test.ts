import { expect, inject, it } from 'vitest';
import { createDatabase } from '../../scripts/lib/postgres.ts';
import { holds } from '../../scripts/proof/proof.ts';
import { races } from '../../scripts/proof/races.ts';

it('races between processes leave nobody without the place they were promised', async () => {
  const postgres = (name: string) => createDatabase(inject('postgres'), name);
  const findings = await races.run({ postgres, kills: 0 });
  expect(findings).not.toHaveLength(0);
  expect(holds(findings), JSON.stringify(findings, null, 1)).toBe(true);
}, 60_000);
