import type { SimPerson } from '../../../../test/simulator/index.ts';
import type { Finding } from '../../proof.ts';
import type { Guest, Ledger } from '../ledger.ts';
import { isNoShow } from './truth.ts';

/** Who was told what: who stayed away once and nobody else, the hours that are true, each change to everybody. */
export function judgeTelling({ guests, wrong, seen }: Ledger, crew: readonly SimPerson[]): Finding[] {
  const kindWords = ({ accounts }: Guest) =>
    accounts.reduce((all, who) => all + times(who, 'این بار نشد'), 0);
  const noShows = guests.filter(isNoShow);
  const others = guests.filter((guest) => !isNoShow(guest) && kindWords(guest) > 0);
  return [
    {
      what: 'no-shows with exactly one kind word',
      found: noShows.filter((guest) => kindWords(guest) === 1).length,
      asked: noShows.length,
    },
    {
      what: `others who got it${others.map(({ called, fate }) => ` ${called} ${fate}`)}`,
      found: others.length,
      asked: 0,
    },
    {
      what: 'staff reminded once of what was not written down',
      found: crew.filter((who) => times(who, 'این خون‌گیری تمام شد') === 1).length,
      asked: crew.length,
    },
    { what: 'reminders that went out', found: seen.reminders },
    { what: 'of these with an hour that was not true', found: wrong.remindedOfAnotherHour, asked: 0 },
    { what: 'concerned by a change', found: seen.concerned },
    { what: 'names on a call list', found: seen.callList },
    { what: 'neither told on every account nor on the call list', found: wrong.untoldAndUnlisted, asked: 0 },
    { what: 'silent, and not on the call list', found: wrong.silentAndUnlisted, asked: 0 },
    { what: 'answered, and on the call list all the same', found: wrong.answeredAndListed, asked: 0 },
    { what: 'of two at once not just one told that the other holds', found: wrong.overruled, asked: 0 },
    { what: 'hours that counted their places wrongly', found: wrong.miscountedSlots, asked: 0 },
  ];
}

const times = (who: SimPerson, words: string): number =>
  who.messages().filter(({ fromBot, text }) => fromBot && text.includes(words)).length;
