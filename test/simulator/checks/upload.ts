import type { FileKind, StoredFile } from '../files.ts';
import { badRequest } from '../refusal.ts';
import type { Call } from '../shapes.ts';
import type { World } from '../world.ts';

/**
 * The file a call sends in `field`: a file_id, or an upload. Telegram takes uploads as `attach://part` or under
 * the field's name, Bale only directly, by the name of the part.
 */
export function sentFile(
  world: World,
  call: Call,
  field: string,
  kind: FileKind,
  value = call.params[field],
): StoredFile {
  const direct = call.uploads.get(field);
  if (direct) return image(world.files.add(kind, direct));
  if (typeof value !== 'string' || value === '') throw badRequest(`there is no ${field} in the request`);
  const attached = attachedPart(world, value);
  if (attached !== undefined) {
    const upload = call.uploads.get(attached);
    if (upload) return image(world.files.add(kind, upload));
    throw badRequest(`wrong file identifier/HTTP URL specified`);
  }
  if (kind === 'sticker' && call.json && !world.flavour.jsonStickers) throw badRequest('wrong file_id');
  return world.files.named(value, kind);
}

function attachedPart(world: World, value: string): string | undefined {
  const named = value.startsWith('attach://');
  if (!world.flavour.attachScheme) {
    if (named) throw badRequest('wrong file_id');
    return /^media\d+$/.test(value) ? value : undefined;
  }
  return named ? value.slice('attach://'.length) : undefined;
}

const HEADS = ['89504e47', 'ffd8ff', '47494638', '52494646', '424d'];

/** A photo must be a picture: PNG, JPEG, GIF, WebP or BMP by its first bytes. */
function image(file: StoredFile): StoredFile {
  if (file.kind !== 'photo') return file;
  const head = file.bytes.subarray(0, 4).toString('hex');
  if (!HEADS.some((known) => head.startsWith(known))) throw badRequest('IMAGE_PROCESS_FAILED');
  return file;
}
