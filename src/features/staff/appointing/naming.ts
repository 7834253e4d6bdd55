import type { Queries } from '../../../database/index.ts';
import type { ScopeNames, StaffLinks } from '../links.ts';
import type { Mandate } from '../rights/reach.ts';
import { texts, titleOf } from '../texts.fa.ts';

/** A role in words: «مدیر کانون مسجد جامع». */
export async function titled(q: Queries, links: ScopeNames, mandate: Mandate): Promise<string> {
  return titleOf(mandate, (await scopeName(q, links, mandate)) ?? '');
}

/** An account in words. */
export const named = async (
  q: Queries,
  links: Pick<StaffLinks, 'accountName'>,
  accountId: number,
): Promise<string> => (await links.accountName(q, accountId)) ?? texts.nameless;

async function scopeName(
  q: Queries,
  { counties, teams, centerName }: ScopeNames,
  { scope, scopeId }: Mandate,
): Promise<string | undefined> {
  if (scope === 'province') return undefined;
  if (scope === 'center') return centerName(q, scopeId);
  const all = await (scope === 'county' ? counties : teams)(q);
  return all.find(({ id }) => id === scopeId)?.name;
}
