import { badRequest } from './refusal.ts';

/** A file on the server; `path` is its download path. Sizes in bytes. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  readonly path: string;
}

export type FileKind =
  | 'photo'
  | 'document'
  | 'audio'
  | 'video'
  | 'animation'
  | 'voice'
  | 'sticker'
  | 'video_note';

const MEGABYTE = 1 << 20;
const UPLOAD_LIMITS: Partial<Record<FileKind, number>> = { photo: 10 * MEGABYTE };
const UPLOAD_LIMIT = 50 * MEGABYTE;
const DOWNLOAD_LIMIT = 20 * MEGABYTE;

/** The files of one server, by file_id. Ids hold colons on Bale, where JSON bodies are said to break on them. */
export class Files {
  #byId = new Map<string, StoredFile>();
  #byPath = new Map<string, StoredFile>();
  #dead = new Set<string>();
  #separator: string;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Keeps an upload. Throws when it is empty or over the server's limit. */
  add(kind: FileKind, { name, mime, bytes }: { name: string; mime: string; bytes: Buffer }): StoredFile {
    if (bytes.length === 0) throw badRequest('file must be non-empty');
    if (bytes.length > (UPLOAD_LIMITS[kind] ?? UPLOAD_LIMIT)) throw badRequest('file is too big');
    const number = this.#byId.size + 1;
    const uniqueId = `AQAD${number.toString(36).padStart(8, '0')}`;
    const id = ['AgACAgQAAxkBAAIB', kind, uniqueId].join(this.#separator);
    const path = `${kind}s/file_${number}${/\.[a-z0-9]+$/i.exec(name)?.[0] ?? ''}`;
    const file = { id, uniqueId, kind, name, mime, bytes, path };
    this.#byId.set(id, file);
    this.#byPath.set(path, file);
    return file;
  }

  /** The file a call names by file_id for sending as `kind`. */
  named(id: string, kind: FileKind): StoredFile {
    if (this.#dead.has(id)) throw badRequest('wrong remote file identifier specified: Wrong string length');
    const file = this.#byId.get(id);
    if (file?.kind === kind) return file;
    if (file) throw badRequest(`can't use file of type ${title(file.kind)} as ${title(kind)}`);
    if (/^https?:\/\//i.test(id)) throw badRequest('failed to get HTTP URL content');
    throw badRequest('wrong file identifier/HTTP URL specified');
  }

  /** Every file_id given so far means nothing any more. */
  lose(): void {
    for (const id of this.#byId.keys()) this.#dead.add(id);
  }

  /** The file that getFile describes. */
  described(id: string | undefined): StoredFile {
    if (id === undefined || id === '') throw badRequest('file_id not specified');
    const file = this.#byId.get(id);
    if (!file || this.#dead.has(id)) throw badRequest('invalid file_id');
    if (file.bytes.length > DOWNLOAD_LIMIT) throw badRequest('file is too big');
    return file;
  }

  /** What a download gives; libraries for Bale ask by file_id as well. */
  at(path: string): StoredFile | undefined {
    return this.#byPath.get(path) ?? this.#byId.get(path);
  }
}

const title = (kind: FileKind): string => kind.charAt(0).toUpperCase() + kind.slice(1);
