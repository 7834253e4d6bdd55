import { expect, it } from 'vitest';
import { publishAt } from '../../scripts/proof/channels.ts';
import { type Finding, holds } from '../../scripts/proof/proof.ts';

it('a pack for many channels is everywhere within a minute, in order, and meets no limit', async () => {
  judge(await publishAt({ kind: 'channel', chats: 40, items: 2, speed: 1 }));
}, 120_000);

it('a long pack keeps to 20 messages a minute in each group', async () => {
  judge(await publishAt({ kind: 'group', chats: 4, items: 25, speed: 5 }));
}, 120_000);

function judge(findings: readonly Finding[]): void {
  expect(holds(findings), JSON.stringify(findings, null, 1)).toBe(true);
}
