import {
  choice,
  commonTexts,
  type Form,
  home,
  type Kept,
  type NazrContext,
  type Question,
  type Reading,
} from '../../../bot/index.ts';
import { normalise } from '../../../lib/normalise.ts';
import { addRelative, type Person, personOf, personsOf } from '../../donors/index.ts';
import { type Addable, addable, partyButton } from '../buttons.ts';
import type { BookingLinks } from '../links.ts';
import { texts } from '../texts.fa.ts';
import { bookFor, startBooking } from './finding.ts';
import { openParty } from './party.ts';
import { type Said, saidBy } from './party-view.ts';

// What is pressed instead of typed: no name has a dot.
const BACK = '.back';
const SAME = /^\.same\.(\d+)$/;
const ANOTHER = /^\.another\.(\d+)$/;

const press = (text: string, value: string) => ({ text, data: choice.data({ value }) });
const waysOut = [press(texts.back, BACK), { text: commonTexts.cancel, data: home.data({}) }];

/** A name, one of this phone by id, or that there is no name to give after all. */
const firstName: Question = {
  id: 'firstName',
  ask: () => ({ text: texts.askName, buttons: [waysOut] }),
  read: readName,
};

async function readName(answer: string, _: Kept, ctx: NazrContext): Promise<Reading> {
  const persons = await personsOf(ctx.read, ctx.account.id);
  const meant = (words: RegExp) => persons.find(({ id }) => id === Number(words.exec(answer)?.[1]));
  if (answer === BACK || meant(SAME)) return { value: answer };
  const namesake = meant(ANOTHER);
  if (namesake) return { value: namesake.firstName };
  const name = answer.trim().replace(/\s+/g, ' ');
  if (!/^[\p{L}\p{M}\u200c ]{2,30}$/u.test(name)) return { again: texts.nameAgain };
  const known = persons.find((person) => normalise(person.firstName) === normalise(name));
  return known ? { again: sameScreen(known) } : { value: name };
}

const sameScreen = ({ id, firstName: name }: Person) => ({
  text: texts.sameOne(name),
  buttons: [[press(texts.same, `.same.${id}`), press(texts.another, `.another.${id}`)], waysOut],
});

/** Somebody of the family who is not on this phone yet, alone or for a party: only the first name is asked. */
export function relativeForm(links: BookingLinks): Form {
  return {
    name: 'relative',
    questions: [firstName],
    async done(ctx: NazrContext, kept) {
      const party = partyButton.parse(kept.party ?? '');
      const drive = Number(kept.driveId ?? 0);
      if (kept.firstName === BACK)
        return party ? openParty(ctx, links, saidBy(party)) : startBooking(ctx, drive);
      const id = await named(ctx, kept);
      if (party) return openParty(ctx, links, withGuest(saidBy(party), id));
      const person = await personOf(ctx.read, ctx.account.id, id);
      if (person) await bookFor(ctx, links, person, drive);
    },
  };
}

/** Who was meant: one of this phone, or somebody new. */
async function named(ctx: NazrContext, { firstName: name = '', relation }: Kept): Promise<number> {
  const [, id] = SAME.exec(name) ?? [];
  if (id !== undefined) return Number(id);
  const relative = { firstName: name, relation: relationOf(relation), now: ctx.now };
  return ctx.write((tx) => addRelative(tx, ctx.account.id, relative));
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
