import { plain } from '../src/platforms/index.ts';
import { sources } from './checks/sources.ts';
import { type Entry, entriesOf, isWords } from './checks/words.ts';
import { command } from './lib/command.ts';

const usage = `
npm run --silent texts [-- ROOM]

Prints every text a person can see, by file and key, for a native reader. A text that is made from facts is called
with samples, or shown with ‹…› for what is filled in. ROOM limits the list (booking, eligibility, bot, ...).
`;

const noon = Date.parse('2026-12-03T12:00:00+03:30');
const facts = {
  startsAt: noon,
  endsAt: noon,
  day: 20_790,
  place: 'مسجد جامع',
  firstName: 'زهرا',
  name: 'زهرا',
  count: 3,
};
const samples: readonly unknown[] = [facts, 3, 'نمونه', noon, 20_790, ['نمونه'], 'self', 'women', 'donation'];

await command({ usage, positionals: ['[ROOM]'] }, async ({ positionals: [room] }) => {
  const files = sources(process.cwd(), 'src').filter(({ path }) => path.endsWith('.fa.ts'));
  for (const file of files.filter(({ path }) => !room || path.split('/').includes(room))) {
    console.log(`\n## ${file.path.replace(/^src\/(?:features\/)?|\.fa\.ts$/g, '')}\n`);
    const entries = await entriesOf(process.cwd(), file.path);
    const told = entries.map((entry) => `${entry.keys.join('.')}: ${shown(entry)}`);
    for (const line of told) console.log(line);
    for (const piece of literals(file.code))
      if (!told.some((line) => line.includes(piece))) console.log(`– ${piece}`);
  }
});

function shown({ value }: Entry): string {
  if (typeof value !== 'function') return isWords(value) ? onOneLine(plain(value)) : String(value);
  return sampled(value as Sampled);
}

/** The Persian pieces of code: what only some facts bring to light is read there. */
function literals(code: string): string[] {
  const found = code.replace(/\$\{[^{}]*\}/g, '‹…›').match(/(['"`])[^'"`]*[\u0600-\u06ff][^'"`]*\1/g) ?? [];
  return found.map((each) => onOneLine(each.slice(1, -1)));
}

type Sampled = (...samples: unknown[]) => unknown;

/** The text for the first samples that give one; else the words in its code, what is filled in shown as ‹…›. */
function sampled(make: Sampled): string {
  for (const given of tuples(Math.max(1, make.length))) {
    const words = tried(make, given);
    if (words && /[\u0600-\u06ff]/.test(words) && !/undefined|NaN|\[object/.test(words)) return words;
  }
  const code = String(make).replace(/\\u(\w{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return literals(code).join(' / ');
}

function tried(make: Sampled, given: readonly unknown[]): string | undefined {
  try {
    const words = make(...given);
    return isWords(words) ? onOneLine(plain(words)) : undefined;
  } catch {
    return undefined;
  }
}

function* tuples(length: number): Generator<readonly unknown[]> {
  if (length === 0) return yield [];
  for (const rest of tuples(length - 1)) for (const sample of samples) yield [...rest, sample];
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ⏎ ');
}
