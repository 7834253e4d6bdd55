import { searchKey } from '../../lib/normalise.ts';

// Longer ones first: «ع» would leave the rest of «علیه السلام» behind.
const HONORIFICS = [
  'سلام الله علیها?',
  'علیه(?:ا|ما)? ?السلام',
  'عجل الله تعالی فرجه(?: الشریف)?',
  'صلی الله علیه(?: و ?اله)?(?: ?و ?سلم)?',
  'رحمه الله علیه',
  'رحمت الله علیه',
  'عج',
  'ره',
  'رض',
  'ع',
  'س',
  'ص',
].join('|');
const honorific = new RegExp(`(?<= |^)(?:${HONORIFICS})(?= |$)`, 'g');
const kinds = new Set(['مسجد', 'کانون', 'حسینیه', 'تکیه']);
const numbered = /^(?:(?:مسجد|کانون|حسینیه|تکیه|شماره|c) ?)*(\d{1,9})$/;

/** The words of a name that tell it from others: without «مسجد», «کانون» and the like, without «(عج)». */
export function nameWords(text: string): string[] {
  return plainWords(text).filter((word) => !kinds.has(word));
}

/**
 * What makes a center the same in two lists of its town. «مسجد» may be left out and words be joined;
 * «حسینیه» or «تکیه» may not, since a mosque beside it often has the same name.
 */
export function centerKey(mosque: string): string {
  const words = plainWords(mosque);
  return (words[0] === 'مسجد' ? words.slice(1) : words).join('');
}

/** The same for a county, with or without «شهرستان». */
export function countyKey(name: string): string {
  return keyWithout(name, ['شهرستان']);
}

/** The same for a town, with or without «شهر» or «روستای». */
export function townKey(name: string): string {
  return keyWithout(name, ['شهر', 'روستای', 'روستا']);
}

/** The number in «مسجد ۱۲», `12` or `c_12`, when the text is nothing else. */
export function numberIn(text: string): number | undefined {
  const digits = numbered.exec(searchKey(text))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a text says itself that it means a center: it has such a word, or is a number. */
export function namesACenter(text: string): boolean {
  return numberIn(text) !== undefined || plainWords(text).some((word) => kinds.has(word));
}

function keyWithout(name: string, openings: readonly string[]): string {
  const words = plainWords(name);
  return (openings.includes(words[0] ?? '') && words.length > 1 ? words.slice(1) : words).join('');
}

// A lone «ی» is the ezafe of «حسینیه‌ی …».
function plainWords(text: string): string[] {
  return searchKey(text)
    .replace(honorific, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'ی');
}
