import { expect, inject, it } from 'vitest';
import { createDatabase } from '../../scripts/lib/postgres.ts';
import { onSqlite, sendThrough } from '../../scripts/proof/broadcast.ts';
import { type Finding, holds } from '../../scripts/proof/proof.ts';

const size = { people: 300, kills: 10 };

it('ten kills of the only sender lose nothing of a broadcast and double nothing', async () => {
  judge(await onSqlite({ ...size, seed: 11 }));
}, 300_000);

it('ten kills of one of two senders lose nothing of a broadcast and double nothing', async () => {
  const url = await createDatabase(inject('postgres'), `broadcast_${process.pid}`);
  judge(await sendThrough(url, { ...size, seed: 12, processes: 2 }));
}, 300_000);

function judge(findings: readonly Finding[]): void {
  const count = (what: string) => findings.find((finding) => finding.what === what)?.found ?? 0;
  expect(count('chats that got it')).toBeGreaterThan(size.people / 2);
  expect(count('in flight at the kills')).toBeGreaterThan(0);
  expect(holds(findings), JSON.stringify(findings, null, 1)).toBe(true);
}
