import { bold, lines, say, type Words } from '../../bot/index.ts';
import { type EpochDay, longDate, shortDate, today } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';
import type { Appointment } from './appointing/appointment.ts';
import type { Role, ScopeKind } from './rights/permissions.ts';

const until = (endsAt: number): string => shortDate(lastDay(endsAt));

/** The last day on which a role is held that ends at this instant. */
const lastDay = (endsAt: number): EpochDay => today(endsAt - 1);

const titles: Readonly<Record<Role, (name: string, scope: ScopeKind) => string>> = {
  owner: () => 'مدیر سامانه',
  admin: (name, scope) => (scope === 'county' ? `مدیر شهرستان ${name}` : 'مدیر استان'),
  manager: (name) => `مدیر کانون ${name}`,
  staff: (name, scope) => (scope === 'unit' ? `پذیرش ${name}` : 'پذیرش همهٔ تیم‌ها'),
};

/** A role with the name of its scope. */
export const titleOf = ({ role, scope }: Pick<Appointment, 'role' | 'scope'>, name: string): string =>
  titles[role](name, scope);

export const texts = {
  panel: 'پنل مدیریت',
  panelTitle: 'کدام کار؟',
  staffWay: 'نقش‌ها',
  auditWay: 'دفتر کارها',
  welcomeOwner:
    'از این پس شما مدیر این ربات هستید. با /newdrive خون‌گیری تازه بسازید و با /drives همه را ببینید.',
  invitationOver:
    'این پیوند دیگر به کار نمی‌آید: یک بار به کار رفته، یا زمانش گذشته است. پیوند تازه‌ای بخواهید.',
  invitationOwn: 'این پیوند را شما ساخته‌اید و هنوز باز است. آن را برای کسی بفرستید که این نقش را می‌گیرد.',
  welcome: (title: string, endsAt: number | null): Words =>
    lines(
      say`از این پس نقش شما ${bold(title)} است.`,
      endsAt !== null && `تا پایان ${until(endsAt)}.`,
      'کارهایتان در «پنل مدیریت» است.',
    ),
  already: (title: string): Words => say`شما از پیش ${bold(title)} هستید. پیوند باز مانده است.`,
  aside: (updateId: number): string =>
    `یک پیام سه بار به خطا خورد و کنار گذاشته شد (شمارهٔ ${toPersian(updateId)}). شرح آن در گزارش ربات است.`,

  opened: (name: string, title: string): Words =>
    say`${bold(name)} پیوند شما را باز کرد و اکنون ${bold(title)} است.`,

  ended: (title: string): Words =>
    lines(
      say`نقش شما پایان یافت: ${bold(title)}`,
      'سپاس از همراهی‌تان. اگر اشتباهی شده است، از ادمین استان بپرسید.',
    ),

  left: 'نقش شما پایان یافت و این بخش برایتان بسته شد.',
  nameless: 'کسی بی‌نام',
  listTitle: 'چه کسی چه نقشی دارد:',
  listEmpty: 'اینجا هنوز کسی نقشی ندارد.',
  row: (name: string, title: string, endsAt: number | null): string =>
    endsAt === null ? `${name} – ${title}` : `${name} – ${title} (تا ${until(endsAt)})`,
  next: 'بقیه',
  inviteNew: 'دعوت تازه',
  openLinks: 'پیوندهای باز',
  holder: (name: string, title: string, since: EpochDay, endsAt: number | null): Words =>
    lines(
      bold(`${name} – ${title}`),
      `از ${longDate(since)}`,
      endsAt === null ? 'بدون پایان' : `تا پایان ${longDate(lastDay(endsAt))}`,
    ),
  revoke: 'لغو نقش',
  handOver: 'واگذاری',
  limit: 'تاریخ پایان',
  revokeAsk: (name: string, title: string): Words => say`نقش ${bold(title)} از ${name} گرفته شود؟`,
  revokeYes: 'بله، لغو شود',
  note: {
    revoked: 'نقش لغو شد.',
    limited: 'تاریخ پایان نوشته شد.',
    gone: 'این نقش دیگر نیست.',
    'not-yours': 'تغییر این نقش با شما نیست.',
    'last-admin': 'این آخرین مدیر همیشگی استان است و باید بماند. نخست کس دیگری را بدون پایان دعوت کنید.',
    'by-settings': 'این مدیر در تنظیمات برنامه (OWNERS) نام برده شده است و همان‌جا برداشته می‌شود.',
    'no-such-scope': 'چنین جایی دیگر نیست. دوباره دعوت کنید.',
    'taken-back': 'پیوند پس گرفته شد و دیگر کار نمی‌کند.',
    'link-gone': 'این پیوند دیگر باز نبود.',
  },
  linksTitle: 'پیوندهایی که هنوز کسی باز نکرده است. برای پس گرفتن یکی، همان را بزنید:',
  noLinks: 'هیچ پیوند بازی نیست.',
  linkRow: (title: string, endsAt: number, isHandover: boolean): string =>
    `${isHandover ? 'واگذاری ' : ''}${title} – باز تا ${shortDate(today(endsAt))}`,
  invited: 'پیوند آماده است. پیام زیر را فقط برای همان کس بفرستید؛ نخستین کسی که بازش کند، نقش را می‌گیرد.',
  handoverReady: 'پیام زیر را برای جانشین بفرستید. تا پیوند را باز نکند، چیزی عوض نمی‌شود.',
  takeBack: 'پس گرفتن پیوند',
  letter: (title: string, linkEndsAt: number, links: readonly string[]): Words =>
    lines(
      say`دعوت به نقش ${bold(title)} در «نذر خون»`,
      `این پیوند یک بار و تا ${shortDate(today(linkEndsAt))} باز می‌شود:`,
      ...links,
    ),

  ask: {
    role: 'برای کدام نقش؟',
    scope: 'برای کجا؟',
    county: 'کدام شهرستان؟',
    center: 'کدام مسجد؟ بخشی از نام یا شماره‌اش را بنویسید.',
    team: 'کدام تیم؟',
    end: 'نقش تا چه روزی باشد؟ روز را بنویسید یا انتخاب کنید.',
  },
  roles: { owner: 'مدیر سامانه', admin: 'مدیر', manager: 'مدیر کانون', staff: 'پذیرش (تیم سیار)' },
  scopes: { province: 'همهٔ استان', county: 'یک شهرستان', center: 'یک کانون', unit: 'یک تیم' },
  ends: { none: 'بدون پایان', threeMonths: '۳ ماه', oneYear: '۱ سال' },
  span: (words: string, day: EpochDay): string => `${words} – تا ${shortDate(day)}`,
  center: (mosque: string, town: string): string => `${mosque}، ${town}`,
  whichCenter: 'کدام‌یک؟',
  noCenter: (typed: string): string => `مسجدی با «${typed}» پیدا نشد. بخشی از نام یا شماره‌اش را بنویسید.`,
  foreignCenter: 'این مسجد در شهرستان شما نیست. مسجد دیگری را بنویسید.',
  noChoice: 'یکی از دکمه‌ها را بزنید.',
  nothingToChoose: 'اینجا هنوز چیزی برای انتخاب نیست.',
  farDay: 'پایان نقش حداکثر سه سال دیگر است. روز نزدیک‌تری بنویسید.',
} as const;
