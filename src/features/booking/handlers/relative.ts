import { commonTexts, type Form, home, type NazrContext, type Question } from '../../../bot/index.ts';
import { addRelative, personOf } from '../../donors/index.ts';
import { type Addable, addable, partyButton } from '../buttons.ts';
import type { BookingLinks } from '../links.ts';
import { texts } from '../texts.fa.ts';
import { bookFor } from './finding.ts';
import { openParty } from './party.ts';
import { type Said, saidBy } from './party-view.ts';

const stop = { text: commonTexts.cancel, data: home.data({}) };

const firstName: Question = {
  id: 'firstName',
  ask: () => ({ text: texts.askName, buttons: [[stop]] }),
  read: (answer) => {
    const name = answer.trim().replace(/\s+/g, ' ');
    return /^[\p{L}\p{M}\u200c ]{2,30}$/u.test(name) ? { value: name } : { again: texts.nameAgain };
  },
};

/** Somebody of the family who is not on this phone yet, alone or for a party: only the first name is asked. */
export function relativeForm(links: BookingLinks): Form {
  return {
    name: 'relative',
    questions: [firstName],
    async done(ctx: NazrContext, kept) {
      const relation = relationOf(kept.relation);
      const relative = { firstName: kept.firstName ?? '', relation, now: ctx.now };
      const id = await ctx.write((tx) => addRelative(tx, ctx.account.id, relative));
      const party = partyButton.parse(kept.party ?? '');
      if (party) return openParty(ctx, links, withGuest(saidBy(party), id));
      const person = await personOf(ctx.read, ctx.account.id, id);
      if (person) await bookFor(ctx, links, person, Number(kept.driveId ?? 0));
    },
  };
}

/** Opens the form; the relation was chosen by its button. */
export async function askRelative(
  ctx: NazrContext,
  links: BookingLinks,
  form: Form,
  chosen: { readonly relation: number; readonly drive: number },
): Promise<void> {
  const relation = addable[chosen.relation] ?? 'other';
  await links.enterForm(ctx, form, { relation, driveId: String(chosen.drive) });
}

const withGuest = (said: Said, id: number): Said => ({ ...said, guests: [...said.guests, id] });

const relationOf = (kept: string | undefined): Addable =>
  addable.find((relation) => relation === kept) ?? 'other';
