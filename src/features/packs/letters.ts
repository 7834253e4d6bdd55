import type { ScreenButton } from '../../bot/index.ts';
import type { Letter } from '../../delivery/index.ts';
import { bookEntry } from '../booking/index.ts';
import { checkEntry } from '../eligibility/index.ts';
import { vowEntry } from '../vows/index.ts';
import type { Item, ItemButton, ItemWay } from './pack.ts';

/** Where an item is read: in private its buttons press, elsewhere they open the bot by a link with a payload. */
export type Face = 'private' | { readonly links: (payload: string) => string };

/** The entries of the menu that buttons lead to; in links their names are the payload of `/start`. */
export const wayEntries = { book: bookEntry, check: checkEntry, vow: vowEntry } as const;
export type WayPayload = Exclude<ItemWay, 'link'>;

/** An item as it goes out. An album bears no buttons: no messenger has them there. */
export function letterOf({ kind, words, mediaIds, poll, buttons }: Item, face: Face): Letter {
  const isBare = kind === 'album' || buttons.length === 0;
  return {
    text: words,
    ...(mediaIds.length > 0 && { media: mediaIds }),
    ...(poll && { poll }),
    ...(!isBare && { buttons: buttons.map((button) => [faced(button, face)]) }),
  };
}

function faced({ text, way, url = '' }: ItemButton, face: Face): ScreenButton {
  if (way === 'link') return { text, url };
  return face === 'private' ? { text, data: wayEntries[way].data } : { text, url: face.links(way) };
}
