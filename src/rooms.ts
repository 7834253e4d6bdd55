import { Composer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import {
  commonTexts,
  type Forms,
  guard,
  type MenuEntry,
  menuKeyboard,
  type NazrContext,
  openForms,
} from './bot/index.ts';
import type { Config, PlatformName } from './config.ts';
import type { Database, Writes } from './database/index.ts';
import type { Chore, Composes } from './delivery/index.ts';
import { entrance } from './entrance.ts';
import * as attendance from './features/attendance/index.ts';
import * as booking from './features/booking/index.ts';
import { broadcastsWay } from './features/broadcasts/index.ts';
import { chatsWay } from './features/chats/index.ts';
import {
  type DonorLinks,
  donations,
  donors,
  helpEntry,
  introduce as introduceSelf,
  linkComposes,
  profileEntry,
  selfOf,
} from './features/donors/index.ts';
import * as drives from './features/drives/index.ts';
import * as eligibility from './features/eligibility/index.ts';
import { faqWay, libraryEntry, questionsWay } from './features/library/index.ts';
import { packsEntry, packsWay } from './features/packs/index.ts';
import * as places from './features/places/index.ts';
import * as posters from './features/posters/index.ts';
import { queueWay } from './features/publishing/index.ts';
import { settings, settingsEntry } from './features/settings/index.ts';
import * as staff from './features/staff/index.ts';
import { vowEntry } from './features/vows/index.ts';
import { type Giving, givingBlood } from './giving.ts';
import { type Greeting, openGreeting } from './greeting.ts';
import { required } from './lib/assert.ts';
import type { Vault } from './lib/vault.ts';
import type { Log } from './log.ts';
import type { MediaStore, Shelf } from './media/index.ts';
import { everyRoom } from './persons.ts';
import type { Connection } from './platforms/index.ts';
import { type Running, runningDrives } from './running.ts';
import { type Spreading, spreadingWord, stockLibrary } from './spreading.ts';
import { staffLinks, wordsOf } from './staffing.ts';
import { locate } from './whereabouts.ts';

/** Every room of the bot, wired: what is handled, what is composed, what must not rest on the disk. */
export interface Rooms {
  readonly composer: Composer<NazrContext>;
  /** What is for staff alone, and the right it takes. */
  readonly guarded: readonly staff.Guarded[];
  readonly compose: Composes;
  /** What becomes due in rooms with time. */
  readonly chores: readonly Chore[];
  /** Updates that carry answers about somebody's health: they stay in memory. */
  readonly isFleeting: (update: Update) => boolean;
  /** A platform is connected: the bot's name there is known. */
  greet(connection: Connection, me: UserFromGetMe): Promise<void>;
  /** An update failed three times: the owners are told. */
  onSetAside(tx: Writes, platform: PlatformName, updateId: number): Promise<void>;
  /** Takes in the packs and the common questions that come along, where they are not here yet. */
  stock(): Promise<void>;
  /** Ends what a room started beside the loop. */
  close(): Promise<void>;
}

export interface RoomParts {
  readonly config: Config;
  readonly database: Database;
  readonly vault: Vault;
  readonly media: MediaStore;
  readonly shelf: Shelf;
  readonly log: Log;
  readonly now: () => number;
  /** Says a line to the operator who started the bot. */
  readonly announce: (line: string) => void;
}

const entries: readonly MenuEntry[] = [
  booking.bookEntry,
  eligibility.checkEntry,
  booking.mineEntry,
  vowEntry,
  libraryEntry,
  profileEntry,
  settingsEntry,
  helpEntry,
];

/** What stands in the main menu of some roles alone. */
const staffEntries: readonly staff.StaffEntry[] = [
  { ...attendance.admissionEntry, roles: ['staff'] },
  { ...packsEntry, roles: ['manager'] },
  staff.panelEntry,
];

/** The words of all of it. */
const menuWords = wordsOf(entries, staffEntries);

/** What the panel leads to; each sees what they may. */
const panelWays = [
  ...[drives.drivesWay, posters.centersWay, drives.venuesWay, chatsWay],
  ...[packsWay, queueWay, broadcastsWay, questionsWay, faqWay],
  ...[staff.staffWay, staff.auditWay],
];

/** Builds the rooms in the order of their line and gives each the ways into later ones. */
export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { now, database, log } = parts;
  const greeting = await openGreeting(parts);
  const { linksTo } = greeting;
  const forms = formsToBe();
  const giving = givingBlood(parts, forms.enter);
  const index = places.openPlaces(database, now);
  const gate = staff.openGate(locate, log);
  const names = staffLinks({ index, now, linksTo });
  const running = runningDrives({
    ...{ gate, database, log, index, linksTo, names, forms },
    ...{ terms: giving.terms, bookFor: giving.book.openPerson },
  });
  const spoken = { linksTo, names, giving: giving.rules, wordsOut: menuWords };
  const spreading = spreadingWord({ ...parts, gate, forms, ...spoken });
  const lined = { ...parts, gate, index, names, forms };
  return {
    composer: linedUp(lined, { greeting, giving, running, spreading }),
    guarded: gate.guarded,
    compose: {
      ...{ ...giving.compose, ...running.compose, ...spreading.compose },
      ...{ ...linkComposes, ...staff.staffComposes(names, menu) },
    },
    chores: [...giving.chores, ...running.chores, ...spreading.chores],
    isFleeting: (update) => eligibility.isAnswer(update.callback_query?.data ?? ''),
    greet: greeting.greet,
    onSetAside: (tx, platform, updateId) => staff.tellOwners(tx, platform, updateId, now()),
    stock: () => stockLibrary(database, parts.media, now()),
    close: running.close,
  };
}

/** Stands for the forms, which are opened after the rooms whose forms they are. */
interface FormsToBe extends Pick<Forms, 'enter' | 'leave'> {
  open(forms: Forms): void;
}

function formsToBe(): FormsToBe {
  let opened: Forms | undefined;
  return {
    enter: (...about) => required(opened, 'forms').enter(...about),
    leave: (ctx) => required(opened, 'forms').leave(ctx),
    open(forms) {
      opened = forms;
    },
  };
}

interface Lined extends RoomParts {
  readonly gate: staff.Gate;
  readonly index: places.Places;
  readonly names: staff.StaffLinks;
  readonly forms: FormsToBe;
}

interface Groups {
  readonly greeting: Greeting;
  readonly giving: Giving;
  readonly running: Running;
  readonly spreading: Spreading;
}

/** The rooms as an update meets them: what is pressed most comes first, what takes any text last. */
function linedUp(parts: Lined, groups: Groups): Composer<NazrContext> {
  const { config, database, vault, now, gate, index, names } = parts;
  const { greeting, giving, running, spreading } = groups;
  const { questions, vow, wait, book, terms } = giving;
  const place = places.places({ index, onChosen: showNearestDrive, menu });
  const everywhere = everyRoom({ vault, terms: () => terms(now()), menu });
  const roles = staff.openStaffRoom({
    ...{ gate, links: names, owners: config.owners, ways: panelWays, enterForm: parts.forms.enter },
  });
  const { history, wishes } = personal(parts, everywhere, giving);
  const own = [book.form, vow.form, history.form, ...wishes.forms, ...roles.forms];
  const forms = openForms([...own, ...running.forms, ...spreading.forms], database, vault);
  parts.forms.open(forms);
  const door = frontDoor({ forms, place, names }, groups);
  const invitation = places.invitation(greeting.invitations);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database, running.groups), staff.staff(config.owners, database), questions.presses);
  composer.use(running.bus.watch, door.before, ...spreading.watch, questions.ways, door.first);
  composer.use(book.composer, wait.composer, vow.composer, running.bus.composer);
  composer.use(...running.composers(forms), ...spreading.composers, roles.composer);
  composer.use(donors(everywhere), history.composer, wishes.composer, invitation);
  composer.use(forms.composer, running.bus.typed, spreading.typed, running.typed, place.composer, door.last);
  return composer;
}

/** The entrance, with the ways into the rooms that links lead to. */
const frontDoor = (
  { names, ...own }: Pick<Lined, 'names'> & { readonly forms: Forms; readonly place: places.PlacesRoom },
  { giving: { book, vow }, spreading }: Groups,
) =>
  entrance({
    ...{ ...own, book, openCampaign: vow.openCampaign, openPack: spreading.openPack },
    entries: menuOf,
    words: menuWords,
    openInvitation: (ctx, payload, keyboardOf) =>
      staff.openInvitation(ctx, payload, { links: names, keyboardOf, introduce }),
  });

/** What belongs to a person alone: what they gave, and what they wish. */
function personal({ config, forms }: Lined, { centerName }: DonorLinks, { nextDay }: Giving) {
  const { enter: enterForm, leave: leaveForm } = forms;
  return {
    history: donations({ nextDay, enterForm, leaveForm }),
    wishes: settings({
      ...{ usual: config.quietHours, addRelative: booking.bookEntry.data, enterForm, leaveForm },
      ...{ centerName, changeCenter: places.changeCenterFrom('settings') },
    }),
  };
}

async function introduce(ctx: NazrContext): Promise<void> {
  const firstName = ctx.from?.first_name ?? '';
  await ctx.write(async (tx) => void (await introduceSelf(tx, ctx.account.id, firstName, ctx.now)));
}

const menuOf = staff.menuOf(entries, staffEntries);
const menu = async (viewer: staff.Viewer) => menuKeyboard(await menuOf(viewer));

async function showNearestDrive(ctx: NazrContext, center: places.Center): Promise<void> {
  const self = await selfOf(ctx.read, ctx.account.id);
  const ways = [booking.bookEntry, eligibility.checkEntry].map(({ words, data }) => ({ text: words, data }));
  const from = { ...center.point, approximate: center.approximate };
  return drives.showNearest(ctx, from, commonTexts.noted, ways, self?.sex);
}
