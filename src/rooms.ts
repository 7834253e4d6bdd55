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
import * as places from './features/places/index.ts';
import * as posters from './features/posters/index.ts';
import { settings, settingsEntry } from './features/settings/index.ts';
import * as staff from './features/staff/index.ts';
import { vowEntry } from './features/vows/index.ts';
import { type Giving, givingBlood } from './giving.ts';
import { type Greeting, openGreeting } from './greeting.ts';
import { required } from './lib/assert.ts';
import type { Vault } from './lib/vault.ts';
import type { Log } from './log.ts';
import { everyRoom } from './persons.ts';
import type { Connection } from './platforms/index.ts';
import { type Running, runningDrives } from './running.ts';
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
  /** Ends what a room started beside the loop. */
  close(): Promise<void>;
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
  vowEntry,
  profileEntry,
  settingsEntry,
  helpEntry,
];

/** What stands in the main menu of some roles alone. */
const staffEntries: readonly staff.StaffEntry[] = [
  { ...attendance.admissionEntry, roles: ['staff'] },
  staff.panelEntry,
];

/** What the panel leads to; each sees what they may. */
const panelWays = [drives.drivesWay, posters.centersWay, drives.venuesWay, staff.staffWay, staff.auditWay];

/** Builds the rooms in the order of their line and gives each the ways into later ones. */
export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { now, database, log } = parts;
  const greeting = await openGreeting(parts);
  const { linksTo } = greeting;
  // Forms are opened after the rooms whose forms they are.
  const opened: { forms?: Forms } = {};
  const forms = {
    enter: ((...about) => required(opened.forms, 'forms').enter(...about)) satisfies Forms['enter'],
    leave: ((ctx) => required(opened.forms, 'forms').leave(ctx)) satisfies Forms['leave'],
  };
  const giving = givingBlood(parts, forms.enter);
  const index = places.openPlaces(database, now);
  const gate = staff.openGate(locate, log);
  const names = staffLinks({ index, now, linksTo });
  const { terms, book } = giving;
  const running = runningDrives({
    ...{ gate, database, log, index, linksTo, names, terms, forms },
    bookFor: book.openPerson,
  });
  const composer = linedUp({ ...parts, gate, index, names, opened, forms }, greeting, giving, running);
  return {
    composer,
    guarded: gate.guarded,
    compose: { ...giving.compose, ...running.compose, ...linkComposes, ...staff.staffComposes(names, menu) },
    chores: [...giving.chores, ...running.chores],
    isFleeting: (update) => eligibility.isAnswer(update.callback_query?.data ?? ''),
    greet: greeting.greet,
    onSetAside: (tx, platform, updateId) => staff.tellOwners(tx, platform, updateId, now()),
    close: running.close,
  };
}

interface Lined extends RoomParts {
  readonly gate: staff.Gate;
  readonly index: places.Places;
  readonly names: staff.StaffLinks;
  readonly opened: { forms?: Forms };
  readonly forms: Pick<Forms, 'enter' | 'leave'>;
}

/** The rooms as an update meets them: what is pressed most comes first, what takes any text last. */
function linedUp(parts: Lined, { invitations }: Greeting, giving: Giving, running: Running) {
  const { config, database, vault, now, gate, index, names, opened } = parts;
  const { questions, vow, wait, book, terms } = giving;
  const place = places.places({ index, onChosen: showNearestDrive, menu });
  const { enter: enterForm } = parts.forms;
  const everywhere = everyRoom({ vault, terms: () => terms(now()), menu });
  const roles = staff.openStaffRoom({
    ...{ gate, links: names, owners: config.owners, ways: panelWays, enterForm },
  });
  const { history, wishes } = personal(parts, everywhere, giving);
  const all = [book.form, vow.form, history.form, ...wishes.forms, ...roles.forms, ...running.forms];
  const forms = openForms(all, database, vault);
  opened.forms = forms;
  const door = entrance({
    ...{ forms, place, book, openCampaign: vow.openCampaign },
    entries: menuOf,
    words: wordsOf(entries, staffEntries),
    openInvitation: (ctx, payload, keyboardOf) =>
      staff.openInvitation(ctx, payload, { links: names, keyboardOf, introduce }),
  });
  const composer = new Composer<NazrContext>();
  composer.use(guard(database, running.groups), staff.staff(config.owners, database), questions.presses);
  composer.use(running.bus.watch, door.before, questions.ways, door.first);
  composer.use(book.composer, wait.composer, vow.composer, running.bus.composer);
  composer.use(...running.composers(forms), roles.composer);
  composer.use(donors(everywhere), history.composer, wishes.composer, places.invitation(invitations));
  composer.use(forms.composer, running.bus.typed, place.composer, door.last);
  return composer;
}

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
