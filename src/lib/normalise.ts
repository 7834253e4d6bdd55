import { toLatin } from './digits.ts';

/**
 * One spelling for what Persian, Arabic and phone keyboards write in many: Latin digits, ی ک ه ا,
 * no tatweel, harakat or direction marks, ZWNJ and every other space one plain space.
 * For matching only, never to be shown: آ becomes ا.
 */
export function normalise(text: string): string {
  return toLatin(text.normalize('NFKC'))
    .replace(/[يىېۍ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۀە]/g, 'ه')
    .replace(/[أإٱآ]/g, 'ا')
    .replace(/[\s\u200C]/g, ' ')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** What two spellings of a name have in common: normalised, lower-case, letters and digits only. */
export function searchKey(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/ئ/g, 'ی')
    .replace(/ؤ/g, 'و')
    .replace(/ء/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
