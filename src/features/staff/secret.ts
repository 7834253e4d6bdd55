import { createHash } from 'node:crypto';

// A secret holds 132 random bits or more: a plain hash cannot be turned back, nor be found by its timing.
/** What is kept of the secret in a link. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
