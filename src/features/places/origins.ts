import type { MenuEntry } from '../../bot/index.ts';
import { profileEntry } from '../donors/index.ts';
import { settingsEntry } from '../settings/index.ts';
import { changeButton } from './buttons.ts';

// In buttons by position: append only.
const origins = ['profile', 'settings'] as const;
export type Origin = (typeof origins)[number];

const entries: Readonly<Record<Origin, MenuEntry>> = { profile: profileEntry, settings: settingsEntry };

/** Data of the button with which a screen leads to another center, and from there back. */
export const changeCenterFrom = (origin: Origin): string =>
  changeButton.data({ origin: origins.indexOf(origin) });

/** Data of the button that leads back there; undefined for a forged one. */
export function wayBackTo(position: number): string | undefined {
  const origin = origins[position];
  return origin && entries[origin].data;
}
