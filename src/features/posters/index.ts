/**
 * What fills a drive: posters for a center or a drive, and announcements in the groups and channels of a center. A
 * poster is drawn when it is asked for and kept nowhere. A drive is announced once in each chat, until it changes or a
 * day is over.
 */
import type { Composes } from '../../delivery/index.ts';
import type { Drive } from '../drives/index.ts';
import type { StaffWay } from '../staff/index.ts';
import { composeAnnouncement } from './announcing/message.ts';
import { texts as announcingTexts } from './announcing/texts.fa.ts';
import { announceButton, centersButton, drivePosterButton } from './buttons.ts';
import type { LinksTo } from './links.ts';
import { texts } from './texts.fa.ts';

export { type Announcing, announce } from './announcing/actions.ts';
export { type PosterParts, posters } from './handlers.ts';
export type { LinksTo, PlatformLink } from './links.ts';

/** On a drive's screen: its poster. */
export const posterWay = ({ id }: Pick<Drive, 'id'>): StaffWay => ({
  text: texts.poster,
  data: drivePosterButton.data({ drive: id }),
  permission: drivePosterButton.permission,
});

/** On a drive's screen: announcing it. */
export const announceWay = ({ id }: Pick<Drive, 'id'>): StaffWay => ({
  text: announcingTexts.announce,
  data: announceButton.data({ drive: id }),
  permission: announceButton.permission,
});

/** In the panel of managers: posters and groups of their centers; its words may be typed too. */
export const centersWay: StaffWay = {
  text: texts.entry,
  data: centersButton.data({ page: 0 }),
  permission: centersButton.permission,
};

/** What this room says unasked. */
export const posterComposes = (linksTo: LinksTo): Composes => ({
  'posters.announcement': composeAnnouncement(linksTo),
});
