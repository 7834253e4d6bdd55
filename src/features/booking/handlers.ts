import { Composer } from 'grammy';
import { type Form, menuWord, type NazrContext, onPress } from '../../bot/index.ts';
import * as buttons from './buttons.ts';
import { bookFor, showDrives, startBooking } from './handlers/finding.ts';
import * as holding from './handlers/holding.ts';
import { answerMoving } from './handlers/moving.ts';
import { answerOffers } from './handlers/offers.ts';
import { answerParty } from './handlers/party.ts';
import { forPerson } from './handlers/presses.ts';
import { askPlan, askPromise, confirm } from './handlers/promising.ts';
import { askRelative, relativeForm } from './handlers/relative.ts';
import type { BookingLinks } from './links.ts';
import { reminderPresses } from './reminders/handlers.ts';
import { texts } from './texts.fa.ts';
import { sendTicket } from './ticket/sending.ts';

const { forBooking } = holding;

/** The room as the root wires it. */
export interface BookingRoom {
  readonly composer: Composer<NazrContext>;
  /** To be opened together with the forms of other rooms. */
  readonly form: Form;
  /** `d_<drive>`: books in this drive. */
  openDrive(ctx: NazrContext, driveId: number): Promise<void>;
  /** Goes on booking for somebody on this phone. */
  openPerson(ctx: NazrContext, personId: number): Promise<void>;
  /** `b_<code>`: shows a ticket to whom it belongs. */
  openTicket(ctx: NazrContext, code: string): Promise<void>;
}

/** Finding a place, promising to come, and what one holds. */
export function booking(links: BookingLinks): BookingRoom {
  const composer = new Composer<NazrContext>();
  const form = relativeForm(links);
  composer.hears(menuWord(texts.book), (ctx) => startBooking(ctx));
  composer.command('book', (ctx) => startBooking(ctx));
  composer.hears(menuWord(texts.mine), (ctx) => holding.showMine(ctx));
  composer.command('mine', (ctx) => holding.showMine(ctx));
  answerFinding(composer, links, form);
  answerPromising(composer, links);
  answerHolding(composer, links);
  answerMoving(composer, links);
  answerParty(composer, links, form);
  answerOffers(composer, links);
  composer.use(reminderPresses(links));
  return {
    composer,
    form,
    openDrive: (ctx, driveId) => startBooking(ctx, driveId),
    openPerson: (ctx, personId) => forPerson(ctx, personId, (who) => bookFor(ctx, links, who, 0)),
    openTicket: (ctx, code) => holding.openTicket(ctx, links, code),
  };
}

function answerFinding(composer: Composer<NazrContext>, links: BookingLinks, form: Form): void {
  onPress(composer, buttons.bookButton, (ctx) => startBooking(ctx));
  onPress(composer, buttons.othersButton, (ctx, { drive }) => startBooking(ctx, drive));
  onPress(composer, buttons.relativeButton, (ctx, press) => askRelative(ctx, links, form, press));
  onPress(composer, buttons.whoButton, (ctx, { person, drive }) =>
    forPerson(ctx, person, (who) => bookFor(ctx, links, who, drive)),
  );
  onPress(composer, buttons.drivesButton, (ctx, { person, page }) =>
    forPerson(ctx, person, (who) => showDrives(ctx, links, who, page)),
  );
  onPress(composer, buttons.driveButton, (ctx, { person, drive }) =>
    forPerson(ctx, person, (who) => bookFor(ctx, links, who, drive)),
  );
  onPress(composer, buttons.questionsButton, (ctx, { person, drive }) =>
    forPerson(ctx, person, (who) => links.askEligibility(ctx, who.id, drive)),
  );
}

function answerPromising(composer: Composer<NazrContext>, links: BookingLinks): void {
  onPress(composer, buttons.slotButton, (ctx, { person, slot }) =>
    forPerson(ctx, person, (who) => askPlan(ctx, links, who, slot)),
  );
  onPress(composer, buttons.planButton, (ctx, press) =>
    forPerson(ctx, press.person, (who) => askPromise(ctx, links, who, press)),
  );
  onPress(composer, buttons.confirmButton, (ctx, press) =>
    forPerson(ctx, press.person, (who) => confirm(ctx, links, who, press)),
  );
}

function answerHolding(composer: Composer<NazrContext>, links: BookingLinks): void {
  onPress(composer, buttons.mineButton, (ctx) => holding.showMine(ctx));
  onPress(composer, buttons.minePageButton, (ctx, { page }) => holding.showMine(ctx, page));
  onPress(composer, buttons.cancelButton, (ctx, { booking: id }) => holding.cancelBooking(ctx, links, id));
  onPress(composer, buttons.ticketButton, (ctx, { booking: id }) =>
    forBooking(ctx, id, (held) => sendTicket(ctx, held, links.log)),
  );
  onPress(composer, buttons.comingButton, (ctx, { booking: id }) => holding.noteComing(ctx, id));
  onPress(composer, buttons.calendarButton, (ctx, { booking: id }) =>
    forBooking(ctx, id, (held) => holding.sendCalendar(ctx, held)),
  );
  onPress(composer, buttons.mapButton, (ctx, { booking: id }) =>
    forBooking(ctx, id, (held) => holding.sendMap(ctx, held)),
  );
  onPress(composer, buttons.unchangedButton, (ctx, { booking: id }) => holding.thankForComing(ctx, id));
  onPress(composer, buttons.changedButton, (ctx, { booking: id }) => holding.askAnew(ctx, links, id));
}
