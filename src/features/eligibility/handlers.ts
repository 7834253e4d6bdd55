import { Composer } from 'grammy';
import { menuWord, type NazrContext, onPress } from '../../bot/index.ts';
import { type EpochDay, today } from '../../calendar/index.ts';
import { introduce, type Person, personOf, personsOf } from '../donors/index.ts';
import { conclude, consent, knownOf, stillCounts } from './actions.ts';
import { answer, begin, type Step } from './conversation.ts';
import { deferredUntil } from './deferrals.ts';
import type { Figures } from './figures.ts';
import { checkButton, type EligibilityLinks, noteAsideButton, noteButton, noteYoungButton } from './links.ts';
import { deferredScreen, noticeScreen, whoScreen } from './notice-screens.ts';
import { outcomeScreen } from './outcome-screens.ts';
import { anythingNew, outcomeView } from './outcome-view.ts';
import { type Press, readPress } from './presses.ts';
import { note, noteAside } from './promising.ts';
import { rulesRevision } from './revision.ts';
import { screenOf } from './screens.ts';
import { type StandingOf, standing } from './standing.ts';
import type { Purpose, State } from './state.ts';
import { texts } from './texts.fa.ts';
import { toldVerdict } from './told-verdict.ts';
import { verdictOf } from './verdict.ts';

export interface EligibilityRoom {
  /** Answers to questions: what is pressed most, so it may stand before everything else. */
  readonly presses: Composer<NazrContext>;
  /** The ways in. */
  readonly ways: Composer<NazrContext>;
  /**
   * Begins the questions about a person, in the message whose button was pressed. `reopened`: only those
   * whose answers can have changed.
   */
  ask(ctx: NazrContext, asked: Asked): Promise<void>;
}

export interface Asked {
  readonly personId: number;
  readonly purpose: Purpose;
  readonly reopened?: boolean;
}

interface Room {
  readonly figures: Figures;
  readonly links: EligibilityLinks;
  readonly revision: string;
  readonly standing: StandingOf;
}

/** The questions, in one message that is edited in place and replaced by its outcome. */
export function eligibility(figures: Figures, links: EligibilityLinks): EligibilityRoom {
  const room: Room = {
    ...{ figures, links, revision: rulesRevision(figures) },
    standing: (q, personId, day, now) => standing(q, figures, personId, day, now),
  };
  const presses = new Composer<NazrContext>();
  presses.on('callback_query:data', (ctx, next) => {
    const press = readPress(ctx.callbackQuery.data, room.revision);
    return press ? take(ctx, room, press) : next();
  });
  return { presses, ways: waysIn(room), ask: (ctx, asked) => ask(ctx, room, asked) };
}

function waysIn(room: Room): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, checkButton, (ctx, { person }) => check(ctx, room, person));
  const { standing: stands, links } = room;
  const { invite, bringParent } = links;
  onPress(composer, noteButton, (ctx, { person }) => note(ctx, stands, person, { invite }));
  onPress(composer, noteYoungButton, (ctx, { person }) => note(ctx, stands, person, { bringParent, invite }));
  onPress(composer, noteAsideButton, (ctx, { person }) => noteAside(ctx, stands, person));
  composer.hears(menuWord(texts.check), (ctx) => check(ctx, room, 0));
  composer.command('check', (ctx) => check(ctx, room, 0));
  return composer;
}

/** «آیا می‌توانم خون بدهم؟»: about this person, or first about whom. */
async function check(ctx: NazrContext, room: Room, personId: number): Promise<void> {
  const purpose = { kind: 'check', id: 0 } as const;
  if (personId > 0) return ask(ctx, room, { personId, purpose });
  const persons = await personsOf(ctx.read, ctx.account.id);
  if (persons.length > 1) return ctx.show(whoScreen(persons));
  const self =
    persons[0] ??
    (await ctx.write((tx) => introduce(tx, ctx.account.id, ctx.from?.first_name ?? '', ctx.now)));
  return ask(ctx, room, { personId: self.id, purpose });
}

async function ask(ctx: NazrContext, room: Room, asked: Asked): Promise<void> {
  const { personId, purpose } = asked;
  const person = await personOf(ctx.read, ctx.account.id, personId);
  if (!person) return ctx.show(noticeScreen(texts.stranger));
  const day = today(ctx.now);
  const until = await deferredUntil(ctx.read, personId);
  if (until !== undefined && until > day) return showDeferral(ctx, room, asked, until);
  const reopened = asked.reopened === true && (await stillCounts(ctx.read, personId, day, room.figures));
  const known = await knownOf(ctx.read, person);
  const about = { purpose, reopened, ofRelative: person.relation !== 'self' };
  return lead(ctx, room, begin(personId, known, { today: day, figures: room.figures, ...about }));
}

/** Staff said not before a day: there is nothing to ask until then. */
async function showDeferral(
  ctx: NazrContext,
  { links }: Room,
  { personId, purpose }: Asked,
  until: EpochDay,
): Promise<void> {
  const note = purpose.kind === 'party' ? noteAsideButton : noteButton;
  const ways = { remind: note.data({ person: personId }), back: links.leave(purpose), invite: links.invite };
  await ctx.show(deferredScreen(until, ways));
}

async function take(ctx: NazrContext, room: Room, press: Press): Promise<void> {
  if (press.press === 'stale') return ctx.show(noticeScreen(texts.stale, true));
  const { state } = press;
  const day = today(ctx.now);
  switch (press.press) {
    case 'answer':
      return lead(ctx, room, answer(state, press.answer, day, room.figures), state);
    case 'back':
      return showQuestion(ctx, room, state);
    case 'anew':
      return ask(ctx, room, { ...state, personId: state.person });
    case 'keep':
      return keep(ctx, room, state, press.yes);
  }
}

const aboutOf = ({ relation, firstName }: Person): string | undefined =>
  relation === 'self' ? undefined : firstName;

/** To the next question, or to the outcome; `previous` is the state before the last answer. */
async function lead(ctx: NazrContext, room: Room, step: Step, previous?: State): Promise<void> {
  const day = today(ctx.now);
  if (!step.done) return showQuestion(ctx, room, step.ask, previous);
  const { done: verdict, end, keep: found } = step;
  const person = await personOf(ctx.read, ctx.account.id, end.person);
  if (!person) return ctx.show(noticeScreen(texts.stranger));
  await ctx.write((tx) =>
    conclude(tx, end.person, verdict, { rules: room.revision, day, reopened: end.reopened }),
  );
  const asks = anythingNew(found, await knownOf(ctx.read, person));
  await showOutcome(ctx, room, end, { person, asks });
}

/** The open question; the name of a relative is all that is read for it. */
async function showQuestion(
  ctx: NazrContext,
  { links }: Room,
  state: State,
  previous?: State,
): Promise<void> {
  const { person: id, ofRelative, purpose } = state;
  const relative = ofRelative ? await personOf(ctx.read, ctx.account.id, id) : undefined;
  const about = relative && aboutOf(relative);
  await ctx.show(screenOf(state, { today: today(ctx.now), leave: links.leave(purpose), previous, about }));
}

async function keep(ctx: NazrContext, room: Room, end: State, yes: boolean): Promise<void> {
  const person = await personOf(ctx.read, ctx.account.id, end.person);
  if (!person) return ctx.show(noticeScreen(texts.stranger));
  if (yes)
    await ctx.write(async (tx) => {
      await consent(tx, end.person, keepable(end));
      await room.links.onDonations(tx, end.person, end.donations, ctx.now);
    });
  await showOutcome(ctx, room, end, { person, asks: false });
}

/** What the questions came to, and what is known besides; `asks`: whether something may be kept for good. */
async function showOutcome(
  ctx: NazrContext,
  room: Room,
  end: State,
  { person, asks }: { readonly person: Person; readonly asks: boolean },
): Promise<void> {
  const { purpose, fold } = end;
  const day = today(ctx.now);
  const stands = await room.standing(ctx.read, person.id, day, ctx.now);
  const verdict = toldVerdict(verdictOf(fold, day), stands);
  if (!verdict) return ctx.show(noticeScreen(texts.outdated, true));
  const isHeld = purpose.kind === 'booking' && (await room.links.isHeld(ctx.read, purpose.id));
  const view = outcomeView(room, end, verdict, { day, asks, about: aboutOf(person), isHeld });
  await ctx.show(outcomeScreen(verdict, view));
}

const keepable = ({ birth, sex, donations }: State) => ({
  ...(birth !== null && { birth }),
  ...(sex !== null && { sex }),
  donations,
});
