import type { FlavourName } from '../../../test/simulator/index.ts';
import { clockOf, type Guest, type Ledger } from './ledger.ts';
import type { Stage } from './stage.ts';

/** Watches every reminder as it goes out: it tells of the hour that is true then. */
export function watchReminders({ sims }: Stage, { guests, wrong, seen }: Ledger): void {
  for (const on of ['telegram', 'bale'] as const) {
    const byChat = new Map(guests.flatMap((guest) => chatsOf(guest, sims[on].flavour)));
    sims[on].onCall(({ method, params, chatId, status }) => {
      const guest = byChat.get(chatId ?? 0);
      const text = String(params.text ?? '');
      if (!guest || method !== 'sendMessage' || status !== 200 || !isReminder(text)) return;
      seen.reminders++;
      const { hour, fate } = guest;
      // At the other drive they have an hour too.
      if (fate === 'elsewhere') return;
      if (fate !== 'booked' || hour === undefined || !text.includes(clockOf(hour)))
        wrong.remindedOfAnotherHour++;
    });
  }
}

const chatsOf = (guest: Guest, on: FlavourName): [number, Guest][] =>
  guest.on.includes(on) ? guest.accounts.map(({ id }) => [id, guest]) : [];

const isReminder = (text: string): boolean =>
  text.includes('منتظرتان هستیم') || /^جای شما .*نگه داشته شده است/.test(text);
