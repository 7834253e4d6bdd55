import type { Composer } from 'grammy';
import type { Form, NazrContext } from '../../../bot/index.ts';
import { bloodGroups, setBloodGroup } from '../../donors/index.ts';
import { record } from '../../staff/index.ts';
import { numberBag } from '../actions/number-bag.ts';
import { visitById } from '../queries/visits.ts';
import { readNumber } from '../rules.ts';
import type { Visit } from '../visit.ts';
import { at } from './buttons.ts';
import { entered, showEntered, showPerson, showRefused } from './entering.ts';
import { presentAt, type Who } from './facts.ts';
import type { ChatParts } from './parts.ts';
import { questionScreen } from './screens/lists.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';
import { personWords } from './words.ts';

/** What may be told of a bag that was given: its number, and the donor's group. */
export function answerDetails(composer: Composer<NazrContext>, { gate, forms, own }: ChatParts): void {
  gate.press(composer, at.bag, (ctx, { visit: id }) =>
    ofVisit(ctx, id, (visit) =>
      forms.enter(ctx, own.bag, { visit: String(id), drive: String(visit.driveId) }),
    ),
  );
  gate.press(composer, at.group, (ctx, { visit: id }) =>
    ofVisit(ctx, id, async (visit) => {
      const present = await presentAt(ctx.read, whoOf(visit), ctx.now);
      if (!present?.lacksGroup) return showPerson(ctx, whoOf(visit));
      const groups = bloodGroups.map((text, group) => ({
        text,
        data: at.groupIs.data({ visit: id, group }),
      }));
      const words = texts.askGroup(personWords(present.attendee));
      await ctx.show(questionScreen(words, groups, at.person.data(whoOf(visit))));
    }),
  );
  gate.press(composer, at.groupIs, (ctx, { visit: id, group }) =>
    ofVisit(ctx, id, async (visit) => {
      const isSet = await noteGroup(ctx, visit, group);
      await showPerson(ctx, whoOf(visit), isSet ? 'grouped' : undefined);
    }),
  );
}

/** Asks for the number of a bag; `visit` and `drive` are known. */
export function bagForm({ gate }: Pick<ChatParts, 'gate'>): Form {
  return {
    name: 'attendance.bag',
    questions: [
      {
        id: 'number',
        ask: (kept) => saidScreen(texts.bag.ask, Number(kept.drive)),
        read: (answer) =>
          readNumber(answer) === undefined ? { again: texts.bag.bad } : { value: answer.trim() },
      },
    ],
    async done(ctx, kept) {
      const [drive, visit] = [Number(kept.drive), Number(kept.visit)];
      const may = await gate.may(ctx, 'visits.record', 'visit', visit);
      if (!may) return showRefused(ctx, drive, { name: 'gone' });
      const outcome = await entered(ctx, drive, (tx) => numberBag(tx, ctx, visit, kept.number ?? ''));
      const who = { drive, visit, booking: 0 };
      const isTaken = outcome.kind === 'refused' && outcome.refusal.name === 'number-taken';
      if (isTaken) return showPerson(ctx, who, { says: texts.refused['number-taken'] });
      await showEntered(ctx, who, outcome);
    },
  };
}

const whoOf = ({ id, driveId, bookingId }: Visit): Who => ({
  drive: driveId,
  visit: id,
  booking: bookingId ?? 0,
});

async function ofVisit(ctx: NazrContext, id: number, go: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await visitById(ctx.read, id);
  await (visit ? go(visit) : ctx.show(saidScreen(texts.refused.gone, undefined)));
}

// Only who gave, and of whom nobody knows it yet: the service's file knows better than a hurried press.
function noteGroup(ctx: NazrContext, visit: Visit, position: number): Promise<boolean> {
  return ctx.write(async (tx) => {
    const group = bloodGroups[position];
    const present = await presentAt(tx, whoOf(visit), ctx.now);
    const personId = present?.attendee.personId ?? null;
    if (!group || personId === null || !present?.lacksGroup || present.attendee.outcome !== 'given')
      return false;
    await setBloodGroup(tx, personId, group);
    const { id: driveId, centerId } = present.drive;
    await record(tx, ctx, { act: 'person.group', driveId, centerId, personId });
    return true;
  });
}
