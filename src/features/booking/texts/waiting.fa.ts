import { lines, type Words } from '../../../bot/index.ts';
import { type Audience, audienceWords, hourWords } from '../../drives/index.ts';

/** What is said of full hours and drives. Instants in ms UTC. */
export const waiting = {
  fullSlot: (at: { readonly startsAt: number }, audience: Audience): string => {
    const full = `صف انتظار – ${hourWords(at)} (پر)`;
    return audience === 'all' ? full : `${full} – ${audienceWords[audience]}`;
  },
  slotOnly: (at: { readonly startsAt: number }): string => `صف انتظار – ${hourWords(at)}`,
  anyHour: 'صف انتظار – هر ساعتی',
  fullDrive: (drive: string): string => `${drive} – پر (صف انتظار)`,
  driveIsFull: (title: Words): Words =>
    lines(title, 'همهٔ ساعت‌ها پر است. در صف انتظار بمانید؛ جایی خالی شود، به ترتیب صف خبر می‌دهیم:'),
} as const;
