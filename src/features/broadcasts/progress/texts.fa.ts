import { toPersian } from '../../../lib/digits.ts';
import type { BroadcastKind } from '../broadcast.ts';
import { kindWords, number, people } from '../texts.fa.ts';
import type { Figures } from './figures.ts';

type Failure = Figures['failed'][number][0];

export const failureWords: Readonly<Record<Failure, string>> = {
  blocked: 'ربات را بسته‌اند',
  gone: 'دیگر نیستند',
  refused: 'پیام‌رسان نپذیرفت',
  lost: 'پاسخی نیامد',
  rights: 'اجازه نبود',
  bug: 'خطای ربات',
};

export const texts = {
  title: (kind: BroadcastKind, title: string) =>
    title === '' ? kindWords[kind] : `${kindWords[kind]}: ${title}`,
  freezing: (total: number) => `فهرست گیرندگان آماده می‌شود – تا اینجا ${people(total)}`,
  sent: (sent: number, total: number) => `رسیده: ${number(sent)} از ${number(total)}`,
  failed: (value: number) => `نرسیده: ${number(value)}`,
  failure: (name: Failure, value: number) => `– ${failureWords[name]}: ${number(value)}`,
  skipped: (value: number) => `نخواسته‌اند یا دیر شده: ${number(value)}`,
  uncertain: (value: number) => `نامعلوم (یک بار رفته یا هیچ): ${number(value)}`,
  stopped: (value: number) => `با توقف فرستاده نشد: ${number(value)}`,
  remaining: (value: number) => `مانده: ${number(value)}`,
  timeLeft: (minutes: number) =>
    minutes < 1
      ? 'کمتر از یک دقیقهٔ دیگر'
      : minutes < 90
        ? about(minutes, 'دقیقهٔ')
        : about(minutes / 60, 'ساعت'),
  quietUntil: (time: string) => `ساعت آرامش است؛ از ساعت ${time} ادامه می‌یابد.`,
  speed: (perMinute: number | null) =>
    perMinute === null ? 'سرعت: کامل' : `سرعت: ${number(perMinute)} در دقیقه`,
  troubled: 'چند پیام پشت سر هم نرفت؛ برای همین ایستاد. شبکه و پیام‌رسان را ببینید و سپس ادامه دهید.',
  tagged: (tag: string) => `بر کسانی که پیام به آنان رسیده برچسب «${tag}» خورد.`,

  pause: 'ایست',
  resume: 'ادامه',
  stop: 'توقف همیشگی',
  stopAsk: (remaining: number) =>
    `ارسال برای همیشه پایان یابد؟ ${people(remaining)} مانده‌اند و پیام را نمی‌گیرند.`,
  stopNow: 'بله، متوقف شود',
  speeds: 'سرعت',
  speedAsk: 'با چه سرعتی فرستاده شود؟ کندتر یعنی جای بیشتر برای کارهای دیگر.',
  fullSpeed: 'سرعت کامل',
  perMinute: (value: number) => `${toPersian(value)} در دقیقه`,
  tag: 'برچسب بزنید',
  again: 'تازه کن',
} as const;

const about = (value: number, unit: string): string => `نزدیک ${toPersian(Math.round(value))} ${unit} دیگر`;
