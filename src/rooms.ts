import { Composer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import {
  commonTexts,
  type Forms,
  forgetDrafts,
  guard,
  type MenuEntry,
  menuKeyboard,
  type NazrContext,
  openForms,
} from './bot/index.ts';
import type { Config, PlatformName } from './config.ts';
import type { Database, Writes } from './database/index.ts';
import { type Compose, forgetMessages } from './delivery/index.ts';
import { entrance } from './entrance.ts';
import * as booking from './features/booking/index.ts';
import { type DonorLinks, donors, helpEntry, profileEntry, selfOf } from './features/donors/index.ts';
import * as drives from './features/drives/index.ts';
import * as eligibility from './features/eligibility/index.ts';
import * as places from './features/places/index.ts';
import * as staff from './features/staff/index.ts';
import { type Greeting, openGreeting } from './greeting.ts';
import type { Vault } from './lib/vault.ts';
import type { Log } from './log.ts';
import type { Connection } from './platforms/index.ts';

/** Every room of the bot, wired: what is handled, what is composed, what must not rest on the disk. */
export interface Rooms {
  readonly composer: Composer<NazrContext>;
  readonly compose: Readonly<Record<string, Compose>>;
  /** Updates that carry answers about somebody's health: they stay in memory. */
  readonly isFleeting: (update: Update) => boolean;
  /** A platform is connected: the bot's name there is known. */
  greet(connection: Connection, me: UserFromGetMe): Promise<void>;
  /** An update failed three times: the owners are told. */
  onSetAside(tx: Writes, platform: PlatformName, updateId: number): Promise<void>;
}

export interface RoomParts {
  readonly config: Config;
  readonly database: Database;
  readonly vault: Vault;
  readonly log: Log;
  readonly now: () => number;
  /** Says a line to the operator who started the bot. */
  readonly announce: (line: string) => void;
}

const entries: readonly MenuEntry[] = [
  booking.bookEntry,
  eligibility.checkEntry,
  booking.mineEntry,
  profileEntry,
  helpEntry,
];

/** Builds the rooms in the order of their line and gives each the ways into later ones. */
export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { now } = parts;
  const greeting = await openGreeting(parts);
  return {
    composer: linedUp(parts, greeting),
    compose: {
      'booking.check': booking.composeCheck,
      'eligibility.note': eligibility.composeNote,
      'staff.aside': staff.composeAside,
    },
    isFleeting: (update) => eligibility.isAnswer(update.callback_query?.data ?? ''),
    greet: greeting.greet,
    onSetAside: (tx, platform, updateId) => staff.tellOwners(tx, platform, updateId, now()),
  };
}

/** The rooms as an update meets them: what is pressed most comes first, what takes any text last. */
function linedUp(parts: RoomParts, { invitations }: Greeting): Composer<NazrContext> {
  const { config, database, vault, log, now } = parts;
  const index = places.openPlaces(database, now);
  const place = places.places({ index, onChosen: showNearestDrive, menu });
  const driveForms = drives.driveForms(async (text) => (await index.current()).search(text, 6));
  const { questions, book, enter } = givingBlood(parts);
  const forms = openForms([driveForms.plan, driveForms.change, book.form], database, vault);
  enter.form = forms.enter;
  const door = entrance({ entries, forms, place, book, openInvitation: staff.openInvitation });
  const composer = new Composer<NazrContext>();
  composer.use(guard(database), staff.staff(config.owners, database), questions.presses);
  composer.use(door.before, questions.ways, door.first);
  composer.use(book.composer, drives.drives({ forms, own: driveForms, log }), donors(everyRoom));
  composer.use(eligibility.invitation(invitations), forms.composer, place.composer, door.last);
  return composer;
}

/** The questions and booking, which lead into each other. */
function givingBlood({ config, log }: RoomParts) {
  const figures = eligibility.readFigures(config.intervalProfile, config.screeningFigures);
  const invite = eligibility.inviteData;
  const questions = eligibility.eligibility(figures, {
    book: (personId, { kind, id }) => booking.bookingWay(personId, kind === 'drive' ? id : 0),
    mine: booking.mineEntry.data,
    cancel: booking.cancelWay,
    invite,
  });
  // Forms are opened after the rooms whose forms they are.
  const enter: { form: Forms['enter'] } = { form: () => Promise.reject(new Error('No forms yet')) };
  const book = booking.booking({
    standing: (q, personId, day, at) => eligibility.standing(q, figures, personId, day, at),
    viewpoint: async (q, centerId) => viewpoint(await places.centerById(q, centerId)),
    askEligibility: (ctx, personId, id) => questions.ask(ctx, { personId, purpose: purpose(id) }),
    reopenQuestions: (ctx, personId, id) =>
      questions.ask(ctx, { personId, purpose: { kind: 'booking', id }, reopened: true }),
    enterForm: (ctx, form, known) => enter.form(ctx, form, known),
    invite,
    log,
  });
  return { questions, book, enter };
}

const menu = () => menuKeyboard(entries);

/** What concerns a person in every room: where they belong, what is kept of them, and erasing it. */
const everyRoom: DonorLinks = {
  centerName: async (q, id) => (await places.centerById(q, id))?.mosque,
  changeCenter: places.anotherCenter,
  async forget(tx, ids) {
    await booking.forget(tx, ids);
    await eligibility.forget(tx, ids);
    await forgetMessages(tx, ids);
  },
  async forgetAccount(tx, accountId) {
    await staff.forget(tx, accountId);
    await forgetDrafts(tx, accountId);
    await forgetMessages(tx, [], accountId);
  },
  exportOf: async (q, ids) => ({
    screenings: await eligibility.exportOf(q, ids),
    bookings: await booking.exportOf(q, ids),
  }),
  menu,
};

const purpose = (driveId: number): eligibility.Purpose =>
  driveId === 0 ? { kind: 'check', id: 0 } : { kind: 'drive', id: driveId };

const viewpoint = (center: places.Center | undefined) =>
  center && { ...center.point, approximate: center.approximate };

async function showNearestDrive(ctx: NazrContext, center: places.Center): Promise<void> {
  const self = await selfOf(ctx.read, ctx.account.id);
  const ways = [booking.bookEntry, eligibility.checkEntry].map(({ words, data }) => ({ text: words, data }));
  return drives.showNearest(ctx, viewpoint(center), commonTexts.noted, ways, self?.sex);
}
