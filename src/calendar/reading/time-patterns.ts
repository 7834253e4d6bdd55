import { type Pattern, type Piece, pattern } from './pieces.ts';
import type { DayPart } from './reading.ts';
import type { Token } from './vocabulary.ts';

/** «ساعت ۵ و نیم عصر», «یه ربع به ۹», «۱۷:۳۰». */
export const timePatterns: readonly Pattern[] = [
  pattern('n?qohn?p?|n?qonp?', quarterTo),
  pattern('nkonp?', (words) => [before(numbers(words)[1], numbers(words)[0], partIn(words))]),
  pattern('p?h?:p?', (words) => [clockTime(find(words, ':'), partIn(words))]),
  pattern('p?hnv?qp?|nvqp?', (words) => [
    time(numbers(words)[0], find(words, 'q')?.value ?? 0, partIn(words)),
  ]),
  pattern('p?hnvnkp?|nvnkp?', (words) => [
    time(numbers(words)[0], numbers(words)[1]?.value ?? 0, partIn(words)),
  ]),
  pattern('p?hnp?|np', (words) => [time(numbers(words)[0], 0, partIn(words))]),
  pattern('p', (words) => [{ kind: 'part', part: partIn(words) ?? 'night' }]),
];

function quarterTo(words: readonly Token[]): Piece[] {
  return [before(numbers(words).at(-1), find(words, 'q'), partIn(words))];
}

function before(hour: Token | undefined, minutes: Token | undefined, part: DayPart | undefined): Piece {
  const whole = hour?.value ?? 0;
  const early = whole === 1 ? 12 : whole - 1;
  return { kind: 'time', time: { hour: early, minute: 60 - (minutes?.value ?? 0), exact: false }, part };
}

function time(hour: Token | undefined, minute: number, part: DayPart | undefined): Piece {
  return { kind: 'time', time: { hour: hour?.value ?? 0, minute, exact: false }, part };
}

function clockTime(clock: Token | undefined, part: DayPart | undefined): Piece {
  const isPossible = clock !== undefined && clock.text !== 'impossible';
  const minutes = isPossible ? clock.value : 24 * 60;
  return { kind: 'time', time: { hour: Math.floor(minutes / 60), minute: minutes % 60, exact: true }, part };
}

function numbers(words: readonly Token[]): Token[] {
  return words.filter((word) => word.kind === 'n');
}

function find(words: readonly Token[], kind: Token['kind']): Token | undefined {
  return words.find((word) => word.kind === kind);
}

function partIn(words: readonly Token[]): DayPart | undefined {
  return find(words, 'p')?.text as DayPart | undefined;
}
