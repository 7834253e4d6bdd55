import type { Drive, Slot } from '../../drives/index.ts';
import type { Center } from '../../places/index.ts';
import { centerPayload, drivePayload, type LinksTo } from '../links.ts';
import type { PosterFacts } from './drawing.ts';
import { hoursByAudience } from './hours.ts';
import type { Passage } from './setting-text.ts';
import { texts } from './texts.fa.ts';
import { themeOf } from './theme.ts';

const SOFT = '#5f5f5f';

/** The poster that hangs in a mosque all year. */
export function centerPoster(center: Center, linksTo: LinksTo): PosterFacts {
  const { id, mosque, center: named, address, town } = center;
  const theme = themeOf(null);
  return {
    passages: [
      { text: texts.standing, size: 92, bold: true, gap: 0, fill: theme.strong },
      ...places(mosque, named, address ?? town),
    ],
    links: linksTo(centerPayload(id)),
    centerId: id,
    theme,
  };
}

/** The poster of one drive: when, where, for whom. */
export function drivePoster(drive: Drive, slots: readonly Slot[], linksTo: LinksTo): PosterFacts {
  const theme = themeOf(drive.day);
  return {
    passages: [
      { text: texts.day(drive), size: 92, bold: true, gap: 0, fill: theme.strong },
      { text: texts.hours(drive), size: 76, bold: true, gap: 0 },
      ...hoursByAudience(slots).map((hours) => ({ text: texts.reserved(hours), size: 50, gap: 0 })),
      ...places(drive.place, null, drive.address ?? drive.town),
    ],
    links: linksTo(drivePayload(drive.id)),
    centerId: drive.centerId,
    theme,
  };
}

function places(mosque: string, named: string | null, address: string | null): Passage[] {
  return [
    { text: mosque, size: 72, bold: true, gap: 22 },
    ...(named && named !== mosque ? [{ text: named, size: 48, gap: 12 }] : []),
    ...(address ? [{ text: address, size: 42, gap: 12, fill: SOFT }] : []),
  ];
}
