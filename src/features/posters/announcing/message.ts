import { bold, lines, type Screen, say } from '../../../bot/index.ts';
import type { Compose, Ids } from '../../../delivery/index.ts';
import { linkedChatOf } from '../../chats/index.ts';
import { type Drive, driveById, slotsOf } from '../../drives/index.ts';
import { drivePayload, type LinksTo, type PlatformLink } from '../links.ts';
import { type AudienceHours, hoursByAudience } from '../poster/hours.ts';
import { texts as posterTexts } from '../poster/texts.fa.ts';
import { isAnnounceable } from './rules.ts';
import { texts } from './texts.fa.ts';

/** What a center's group is told of a drive. */
export interface DriveNews {
  readonly drive: Drive;
  readonly hours: readonly AudienceHours[];
  readonly now: number;
}

/** The announcement, with a button into the bot on the platform it is read on. */
export function announcementScreen(news: DriveNews, links: readonly PlatformLink[]): Screen {
  const buttons = links.map(({ url }) => [{ text: texts.book, url }]);
  return { text: wordsOf(news), buttons };
}

/** The same to be passed on by hand: forwarding may lose a button, so the addresses stand in the text. */
export function passOnScreen(news: DriveNews, links: readonly PlatformLink[]): Screen {
  const addresses = links.map(({ platform, url }) => say`${texts.address[platform]} ${url}`);
  return { text: lines(wordsOf(news), ...addresses) };
}

function wordsOf({ drive, hours, now }: DriveNews) {
  return lines(
    bold(texts.title(drive)),
    drive.place,
    drive.address,
    texts.hours(drive),
    ...hours.map(posterTexts.reserved),
    drive.opensAt > now ? texts.opens(drive.opensAt) : texts.invite,
  );
}

/**
 * Composes the announcement when it goes out: what was called off meanwhile is not announced, nor what takes place
 * elsewhere than at the center for which the chat speaks by then.
 */
export function composeAnnouncement(linksTo: LinksTo): Compose {
  return async (q, { drive: driveId = 0, chat = 0 }: Ids, now, account) => {
    const drive = await driveById(q, driveId);
    if (!drive || !isAnnounceable(drive, now)) return 'obsolete';
    if (drive.centerId === null || !(await linkedChatOf(q, drive.centerId, chat))) return 'obsolete';
    const news = { drive, hours: hoursByAudience(await slotsOf(q, driveId)), now };
    const own = linksTo(drivePayload(driveId)).filter(({ platform }) => platform === account.platform);
    return announcementScreen(news, own);
  };
}
