import { expect, test } from 'vitest';
import { readCall, UsageError } from '../../scripts/lib/command.ts';

const shape = {
  usage: 'x FILE [MORE]',
  options: { now: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  positionals: ['FILE', '[MORE]'],
} as const;

test('options and positionals may stand in any order', () => {
  const call = readCall({ ...shape, positionals: [...shape.positionals] }, [
    'a.csv',
    '--dry-run',
    '--now',
    'T',
    'b',
  ]);
  expect(call.positionals).toEqual(['a.csv', 'b']);
  expect(call.options).toMatchObject({ 'dry-run': true, now: 'T' });
});

test.each([
  [[], 'FILE is missing; see --help'],
  [['a', 'b', 'c'], 'c is one argument too many; see --help'],
])('%j is a wrong call', (argv, message) => {
  expect(() => readCall(shape, argv)).toThrow(new UsageError(message));
});

test.each([[['--later', 'a']], [['--now']]])('%j is refused in one line', (argv) => {
  expect(() => readCall(shape, argv)).toThrow(/^[^\n]+; see --help$/);
});
