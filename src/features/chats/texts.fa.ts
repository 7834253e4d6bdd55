import type { PlatformName } from '../../config.ts';

const platforms: Readonly<Record<PlatformName, string>> = { bale: 'بله', telegram: 'تلگرام' };
const kinds = { group: 'گروه', channel: 'کانال' } as const;

export const texts = {
  entry: 'گروه‌ها و کانال‌ها',
  chat: (kind: keyof typeof kinds, title: string, platform: PlatformName): string =>
    `${kinds[kind]} «${title}» در ${platforms[platform]}`,
  link: 'وصل کردن گروه یا کانال',
  unlink: (title: string): string => `جدا کردن «${title}»`,
} as const;
