import type { SimFile } from '../../test/simulator/index.ts';
import type { Demo } from './stage.ts';

/** The file of a message, by its path `/files/SEAT/MESSAGE`; undefined: there is none. */
export function sentFile({ seats }: Demo, path: string): SimFile | undefined {
  const [, seat = '', message] = /^\/files\/([\w-]+)\/(-?\d+)$/.exec(path) ?? [];
  return seats
    .get(seat)
    ?.person.messages()
    .find(({ id }) => id === Number(message))?.file;
}

/** The picture of the ticket that the bot gave last to anybody. */
export function lastTicket({ seats }: Demo): SimFile | undefined {
  const given = [...seats.values()].flatMap(({ person }) =>
    person.messages().filter(({ fromBot, file }) => fromBot && file?.name.startsWith('ticket')),
  );
  return given.sort((a, b) => a.date - b.date).at(-1)?.file;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

const played = new Set(['video', 'animation', 'audio', 'voice']);

/** How a file travels to the page: to be looked at or listened to, everything else to be kept. */
export function fileHeaders({ kind, name, mime, bytes }: SimFile): Record<string, string> {
  if (played.has(kind) && /^(?:video|audio|image)\/[\w.+-]+$/.test(mime)) return { 'content-type': mime };
  if (kind === 'photo')
    return { 'content-type': bytes.subarray(0, 4).equals(PNG) ? 'image/png' : 'image/jpeg' };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { 'content-type': 'application/octet-stream', 'content-disposition': disposition };
}
