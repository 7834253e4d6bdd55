import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps texts unreadable, and hashes findable, under one secret of 32 bytes. */
export interface Vault {
  /** Seals a text for one place (`table.column:id`); it opens only there. */
  seal(text: string, place: string): string;
  /** The text that was sealed for this place. Throws when it was altered or sealed elsewhere. */
  open(sealed: string, place: string): string;
  /** A keyed hash (base64url, 22 characters): equal for equal texts, for looking them up. */
  hash(text: string): string;
  /** A short signature over a text, `length` characters of base64url. */
  sign(text: string, length: number): string;
}

const VERSION = 1;

/** Opens a vault with a key of 64 hexadecimal digits. AES-256-GCM, HMAC-SHA-256, keys separated by HKDF. Throws for any other key. */
export function openVault(hexKey: string): Vault {
  if (!/^[0-9a-f]{64}$/i.test(hexKey)) throw new Error('A vault needs a key of 64 hexadecimal digits');
  const key = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(hexKey, 'hex'), '', purpose, 32));
  const sealing = key('seal');
  const hashing = key('hash');
  const signing = key('sign');
  return {
    seal(text, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes[0] !== VERSION) throw new Error('Sealed by an unknown version');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(1, 13), { authTagLength: 16 })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(13, 29));
      return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8');
    },
    hash: (text) => createHmac('sha256', hashing).update(text).digest('base64url').slice(0, 22),
    sign: (text, length) => createHmac('sha256', signing).update(text).digest('base64url').slice(0, length),
  };
}
