import type { Medium } from './medium.ts';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'text/plain': 'txt',
};

/** The name under which a file goes out: its own, or one whose ending tells what it is. */
export function fileName({ name, kind, mime }: Pick<Medium, 'name' | 'kind' | 'mime'>): string {
  return name ?? `${kind}.${endings[mime] ?? 'bin'}`;
}

/** What a file with this name holds, by its ending; undefined where that is not known. */
export function mimeOf(name: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return Object.entries(endings).find(([, known]) => known === ending)?.[0];
}
