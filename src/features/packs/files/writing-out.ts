import type { Queries } from '../../../database/index.ts';
import { fileName, type MediaStore, type Medium, mediaOf } from '../../../media/index.ts';
import type { Item, Pack, Version } from '../pack.ts';
import { itemsOf } from '../queries.ts';
import type { Bundle } from './bundle.ts';
import { isSafe } from './bundle.ts';
import type { Manifest, ManifestItem } from './manifest.ts';
import { writeMarkdown } from './markdown.ts';

/** The files of one version of a pack, below a folder with the pack's name. Throws when a file of it is not kept. */
export async function bundleOf(
  q: Queries,
  store: MediaStore,
  { slug }: Pick<Pack, 'slug'>,
  version: Version,
): Promise<Bundle> {
  const bundle = new Map<string, Uint8Array>();
  const put = (name: string, bytes: Uint8Array): string => {
    bundle.set(`${slug}/${name}`, bytes);
    return name;
  };
  const items: ManifestItem[] = [];
  for (const [i, item] of (await itemsOf(q, version.id)).entries()) {
    const files: string[] = [];
    const mark = String(i + 1).padStart(2, '0');
    const media = await mediaOf(q, item.mediaIds);
    for (const [n, medium] of media.entries())
      files.push(put(nameIn(mark, medium, media.length > 1 ? n + 1 : 0), await store.read(medium.hash)));
    const text = writeMarkdown(item.words);
    if (text !== '') put(`${mark}.md`, bytesOf(`${text}\n`));
    items.push(itemAs(item, media, { files, ...(text !== '' && { text: `${mark}.md` }) }));
  }
  const { title, theme, occasion, mood, summary, sources } = version;
  const manifest: Manifest = { title, theme, occasion, mood, summary, sources: [...sources], items };
  put('pack.json', bytesOf(`${JSON.stringify(manifest, null, 2)}\n`));
  return bundle;
}

interface Beside {
  readonly files: readonly string[];
  readonly text?: string;
}

function itemAs(item: Item, media: readonly Medium[], { files, text }: Beside): ManifestItem {
  const { kind, poll } = item;
  const [only] = media;
  return {
    ...(kind === 'album' && { album: [...files] }),
    ...(kind === 'media' && only && { [only.kind]: files[0] }),
    ...(poll && (kind === 'poll' || kind === 'quiz') && { [kind]: [...poll.options] }),
    ...(poll?.right !== undefined && { right: poll.right }),
    ...(text !== undefined && { text }),
    buttons: [...item.buttons],
  };
}

// What people see keeps its name, in a folder of its own; a name of an album's part has its number.
function nameIn(mark: string, medium: Medium, part: number): string {
  const own = fileName(medium);
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(own)?.[0] ?? '.bin';
  const isNamed =
    (medium.kind === 'document' || medium.kind === 'audio') && !own.includes('/') && isSafe(own);
  if (isNamed) return [mark, ...(part > 0 ? [part] : []), own].join('/');
  return part > 0 ? `${mark}-${part}${ending}` : `${mark}${ending}`;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
