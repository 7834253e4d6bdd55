import type { PlatformName } from '../../../config.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { Place } from '../linked-chat.ts';

const kinds: Readonly<Record<Place['kind'], string>> = { group: 'گروه', channel: 'کانال' };

type Steps = (bot: string) => readonly string[];
const passOn = 'یک نوشتهٔ کانال را اینجا بازفرست کنید، یا نامش را مانند @masjed بنویسید.';

/** What is done one after the other; who does it runs the chat. */
const steps: Readonly<Record<Place['kind'], Readonly<Record<PlatformName, Steps>>>> = {
  group: {
    telegram: (bot) => [`در گروه «افزودن عضو» را بزنید و ${bot} را بیفزایید.`, 'همان‌جا /link بنویسید.'],
    bale: (bot) => [
      `در گروه «افزودن عضو» را بزنید و ${bot} را بیفزایید.`,
      'مدیرش کنید: بله فقط به ربات مدیر می‌گوید چه کسی مدیر است.',
      'همان‌جا /link بنویسید.',
    ],
  },
  channel: {
    telegram: (bot) => [`در «مدیران» کانال، ${bot} را با اجازهٔ فرستادن پیام بیفزایید.`, passOn],
    bale: (bot) => [`${bot} را عضو کانال و سپس مدیر آن کنید؛ اگر برنامه نگذاشت، از web.bale.ai.`, passOn],
  },
};

export const texts = {
  howTo:
    'گروه: ربات را به گروه بیاورید و همان‌جا /link بنویسید. کانال: ربات را مدیرش کنید و یک نوشته‌اش را اینجا بازفرست کنید. خودتان هم باید مدیر باشید.',
  stepsTitle: (kind: Place['kind']): string => `وصل کردن ${kinds[kind]} – خودتان هم باید مدیرش باشید:`,
  steps: (kind: Place['kind'], platform: PlatformName, bot: string): readonly string[] =>
    steps[kind][platform](bot).map((words, i) => `${toPersian(i + 1)}. ${words}`),
  toSteps: (kind: Place['kind']): string => `${kinds[kind]} تازه`,
  bot: 'ربات',
  noChat:
    'ربات این گروه یا کانال را نمی‌شناسد. آن را مدیرش کنید؛ سپس نامش را مانند @masjed یا یک نوشته‌اش را دوباره بفرستید.',
  asker: 'فقط کسی که مدیر همان گروه یا کانال است می‌تواند آن را وصل کند. از مدیرش بخواهید شما را هم مدیر کند.',
  unseen: 'ربات آنجا نیست یا مدیر نیست؛ پس نمی‌بیند که شما مدیر آن هستید. ربات را مدیر کنید و دوباره بفرستید.',
  outside: 'ربات در آنجا نیست. آن را بیفزایید – در کانال به‌عنوان مدیر – و دوباره بفرستید.',
  notAdmin: 'در کانال فقط مدیر می‌نویسد و ربات هنوز مدیر نیست. در «مدیران» کانال بیفزاییدش و دوباره بفرستید.',
  noPosting:
    'ربات مدیر کانال است، ولی اجازهٔ فرستادن پیام ندارد. در «مدیران» کانال این اجازه را به آن بدهید و دوباره بفرستید.',
  muted:
    'ربات در گروه هست، ولی نوشتن برایش بسته است. محدودیتش را بردارید یا مدیرش کنید و دوباره /link بنویسید.',
  whichCenter: (title: string): string => `«${title}» به کدام کانون وصل شود؟`,
  joined: (title: string): string => `به کانال «${title}» افزوده شدم؛ برای کدام مسجد است؟`,
  sayNumber: (chat: string): string =>
    `شمارهٔ کانون را پس از فرمان بنویسید، مانند: /link ${chat === '' ? '' : `${chat} `}۱۲`,
  notYours: (centerId: number): string =>
    `کانونی با شمارهٔ ${toPersian(centerId)} برای شما نیست. شماره را نگاه کنید.`,
  taken: 'این گروه یا کانال به کانون دیگری وصل است. نخست باید از آنجا جدا شود.',
  linked: (title: string, mosque: string): string => `«${title}» به ${mosque} وصل شد.`,
  toHour: 'ساعت همیشگی مطلب‌ها',
  linkedHere: (mosque: string): string => `این گروه به ${mosque} وصل شد. خون‌گیری‌های آن اینجا اعلام می‌شود.`,
  lostAgain: 'ربات نتوانست در آن گروه بنویسد. آن را مدیر گروه کنید و دوباره /link را بفرستید.',
  stale: 'این دکمه برای شما نیست یا دیگر به کار نمی‌آید. دوباره /link را بفرستید.',
} as const;
