import { posix } from 'node:path';
import { importsOf, type Source } from './sources.ts';

/** The line of parts, and of rooms within the last: each may import only what stands before it. */
const parts = ['lib', 'drawing', 'calendar', 'database', 'platforms', 'media', 'delivery', 'bot', 'features'];
const rooms = [
  'staff',
  'donors',
  'settings',
  'places',
  'chats',
  'drives',
  'posters',
  'eligibility',
  'vows',
  'waitlist',
  'booking',
  'rescheduling',
  'recognition',
  'attendance',
  'reports',
  'aftercare',
  'demand',
  'packs',
  'publishing',
  'broadcasts',
  'library',
  'statistics',
];
/** Types every part may know: what a setting is, and where lines of the log go. */
const shared = new Set(['src/config.ts', 'src/log.ts']);

interface Place {
  readonly part: string;
  readonly room: string | undefined;
}

/** Imports of a file under `src` that bend the line, skip a door, or lead nowhere. */
export function lineProblems(source: Source, known: ReadonlySet<string>): string[] {
  return importsOf(source).flatMap(({ from, line }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.normalize(posix.join(posix.dirname(source.path), from));
    const why = known.has(target) ? bend(source.path, target) : undefined;
    const says = known.has(target) || target.endsWith('.json') ? why : `${from} does not exist`;
    return says === undefined ? [] : [`${source.path}:${line} ${says}`];
  });
}

function bend(path: string, target: string): string | undefined {
  const here = placeOf(path);
  const there = placeOf(target);
  if (!here || shared.has(target)) return undefined;
  if (!there) return `imports ${target}, which stands above every part`;
  if (here.part === there.part && here.room === there.room) return undefined;
  if (rank(there) > rank(here)) return `imports ${target}: ${nameOf(there)} comes after ${nameOf(here)}`;
  const needsDoor = there.room !== undefined;
  return needsDoor && !target.endsWith(`/${there.room}/index.ts`)
    ? `imports ${target}: a room is entered through its index.ts`
    : undefined;
}

function placeOf(path: string): Place | undefined {
  const [, part = '', room] = path.split('/');
  if (!parts.includes(part)) return undefined;
  return { part, room: part === 'features' ? room : undefined };
}

function rank({ part, room }: Place): number {
  if (room === undefined) return parts.indexOf(part);
  return parts.length + rooms.indexOf(room);
}

const nameOf = ({ part, room }: Place): string => room ?? part;

/** Rooms that stand nowhere in the line. */
export function strangeRooms(all: readonly Source[]): string[] {
  const found = new Set(all.flatMap(({ path }) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? []));
  const parted = new Set(all.flatMap(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [
    ...[...found]
      .filter((room) => !rooms.includes(room))
      .map((room) => `src/features/${room} has no place in the line`),
    ...[...parted]
      .filter((part) => !parts.includes(part))
      .map((part) => `src/${part} has no place in the line`),
  ];
}

/** The imports that go round in a circle, each circle once. */
export function circles(all: readonly Source[]): string[] {
  const next = new Map(
    all.map((source) => [
      source.path,
      importsOf(source).map(({ from }) => posix.normalize(posix.join(posix.dirname(source.path), from))),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push(`a circle: ${[...way.slice(way.indexOf(path)), path].join(' → ')}`);
    if (done.has(path) || way.includes(path)) return;
    for (const target of next.get(path) ?? []) if (next.has(target)) walk(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of all) walk(path, []);
  return found;
}
