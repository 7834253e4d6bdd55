import { searchKey } from '../../../lib/normalise.ts';
import { urgentWords } from './vocabulary.fa.ts';

/**
 * Whether what was typed tells of something that cannot wait: pain in the chest, bleeding that does not stop,
 * fainting after a donation. Rather once too often; an answer then begins with whom to call.
 */
export function isUrgent(typed: string): boolean {
  const key = searchKey(typed).replaceAll(' ', '');
  return urgentWords.some((word) => key.includes(word));
}
