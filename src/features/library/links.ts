import type { Forms, MenuEntry } from '../../bot/index.ts';
import type { Vault } from '../../lib/vault.ts';
import type { Gate, StaffLinks } from '../staff/index.ts';
import { buttons } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** What the root passes in. */
export interface LibraryParts {
  readonly gate: Gate;
  /** Questions and their answers rest sealed; messages that tell of them are composed with it. */
  readonly vault: Vault;
  readonly enterForm: Forms['enter'];
  /** What staff are called, where one answered before another. */
  readonly accountName: StaffLinks['accountName'];
}

/** «دانستنی‌ها» in the main menu. */
export const libraryEntry: MenuEntry = { words: texts.library, data: buttons.library.data({}) };
