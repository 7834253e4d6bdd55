import { expect, it } from 'vitest';
import { crash } from '../../scripts/proof/crash.ts';
import { holds } from '../../scripts/proof/proof.ts';

it('five kills in a busy booking day lose nothing that was confirmed', async () => {
  const postgres = () => Promise.reject(new Error('Not asked for here'));
  const findings = await crash.run({ postgres, kills: 5 });
  expect(holds(findings), JSON.stringify(findings, null, 1)).toBe(true);
}, 150_000);
