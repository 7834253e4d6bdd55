import { normalise } from '../../../lib/normalise.ts';
import type { Vault } from '../../../lib/vault.ts';

/** The keyed hash of a donor card's number; undefined when the text is none. Spaces and dashes do not matter. */
export function cardHashOf(vault: Pick<Vault, 'hash'>, text: string): string | undefined {
  const digits = normalise(text).replace(/[\s./_-]/g, '');
  return /^\d{5,20}$/.test(digits) ? vault.hash(`card:${digits}`) : undefined;
}
