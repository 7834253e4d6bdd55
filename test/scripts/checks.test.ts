import { describe, expect, it } from 'vitest';
import { strays } from '../../scripts/checks/confined.ts';
import { circles, lineProblems, strangeRooms } from '../../scripts/checks/line.ts';
import { functionsOf } from '../../scripts/checks/measures.ts';
import { type Source, withoutComments } from '../../scripts/checks/sources.ts';

const source = (path: string, text: string): Source => ({ path, text, code: withoutComments(text) });
const importing = (path: string, from: string) => source(path, `import { x } from '${from}';\n`);

describe('The check of the import line', () => {
  const known = new Set(
    [
      'bot/index',
      'features/booking/index',
      'features/booking/rules',
      'features/places/index',
      'features/places/rules',
    ].map((path) => `src/${path}.ts`),
  );
  it.each([
    ['an earlier room through its door', 'src/features/booking/a.ts', '../places/index.ts', 0],
    ['an earlier room past its door', 'src/features/booking/a.ts', '../places/rules.ts', 1],
    ['a later room', 'src/features/places/a.ts', '../booking/index.ts', 1],
    ['its own room', 'src/features/booking/a.ts', './rules.ts', 0],
    ['a later part', 'src/database/a.ts', '../bot/index.ts', 1],
    ['a file that is not there', 'src/bot/a.ts', './nothing.ts', 1],
    ['anything, from the root', 'src/app.ts', './features/booking/index.ts', 0],
  ])('counts %s', (_, path, from, problems) => {
    expect(lineProblems(importing(path, from), known)).toHaveLength(problems);
  });

  it('finds circles, and rooms without a place', () => {
    const round = [importing('src/lib/a.ts', './b.ts'), importing('src/lib/b.ts', './a.ts')];
    expect(circles(round)).toEqual(['a circle: src/lib/a.ts → src/lib/b.ts → src/lib/a.ts']);
    expect(strangeRooms([source('src/features/loans/index.ts', '')])).toHaveLength(1);
  });
});

describe('The check of what stays in one place', () => {
  it.each([
    ['process.env.HOME', 1],
    ["import dayjs from 'dayjs';", 1],
    ['new Date(2026, 1, 2)', 1],
    ['new Date(now)', 0],
    ['db.transaction(async () => {})', 1],
    ["say('سلام')", 1],
    ['// سلام, process.env\n/* new Date(1, 2) */', 0],
    ['const pattern = /["\'`]/; // سلام', 0],
  ])('finds in `%s` %i', (text, problems) => {
    expect(strays(source('src/bot/a.ts', text))).toHaveLength(problems);
  });
});

it('A function is as long as its own lines, without those of functions inside it', () => {
  const text = [
    'function outer(): void {',
    '  one();',
    '  const inner = () => {',
    '    two();',
    '    three();',
    '  };',
    '}',
  ];
  const measured = functionsOf(source('src/a.ts', text.join('\n')));
  expect(measured.map(({ line, lines }) => [line, lines])).toEqual([
    [1, 3],
    [3, 2],
  ]);
});
