import { posix } from 'node:path';
import { report } from './checks/report.ts';
import { type Source, sources } from './checks/sources.ts';
import { type Entry, entriesOf } from './checks/words.ts';
import { command } from './lib/command.ts';

const usage = `
npm run check runs this: every text in src/**/*.fa.ts is used somewhere; unused ones are named with their file.
`;

await command({ usage }, async () => {
  const all = sources(process.cwd(), 'src');
  const texts = all.filter(({ path }) => path.endsWith('.fa.ts'));
  const entries = (await Promise.all(texts.map(({ path }) => entriesOf(process.cwd(), path)))).flat();
  const tops = new Map(entries.map((entry) => [`${entry.path} ${entry.keys.slice(0, 2).join('.')}`, entry]));
  const unused = [...tops.values()].filter((entry) => !isUsed(entry, all));
  const problems = unused.map(({ path, keys }) => `${path}: ${keys.slice(0, 2).join('.')} is used nowhere`);
  report('texts', problems, `${entries.length} texts`);
});

/** Whether some file takes this key from the exported object, or takes from it by a computed key. */
function isUsed({ path, keys }: Entry, all: readonly Source[]): boolean {
  const [name = '', key] = keys;
  return all.some((source) =>
    namesIn(source, path, name).some((known) => {
      const taken =
        key === undefined ? `\\b${known}\\b` : `\\b${known}(?:\\??\\.${escaped(key)}(?![\\w$])|\\[)`;
      return new RegExp(taken).test(body(source)) || (source.path !== path && handedOn(source, known));
    }),
  );
}

// `questionTexts` as a whole, given to something that picks from it.
function handedOn(source: Source, name: string): boolean {
  return new RegExp(`(?:Object\\.\\w+\\(|[({,:=?]\\s*|\\bin )${name}(?=\\s*[,);}:])`).test(body(source));
}

/** The names under which a file knows an export of this file of texts: its own, or that of a room's door. */
function namesIn(source: Source, path: string, name: string): string[] {
  if (source.path === path) return [name];
  const imports = [...source.code.matchAll(/import\s*\{([^}]*)\}\s*from\s*'([^']+)'/g)];
  return imports.flatMap(([, list = '', from = '']) => {
    const target = posix.normalize(posix.join(posix.dirname(source.path), from));
    if (target === path) return aliases(list, name);
    return target.endsWith('/index.ts') && path.startsWith(posix.dirname(target))
      ? aliases(list, `common${capital(name)}`)
      : [];
  });
}

function aliases(list: string, name: string): string[] {
  const named = new RegExp(`\\b${name}\\b(?:\\s+as\\s+(\\w+))?`, 'g');
  return [...list.matchAll(named)].map(([, as]) => as ?? name);
}

function body({ code }: Source): string {
  return code.replace(/^(?:import|export)\s[^;]*from\s*'[^']+';/gm, '');
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
