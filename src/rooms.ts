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
import * as booking from './features/booking/index.ts';
import { donors, helpEntry, linkComposes, profileEntry, selfOf } from './features/donors/index.ts';
import * as drives from './features/drives/index.ts';
import * as eligibility from './features/eligibility/index.ts';
import * as places from './features/places/index.ts';
import { settings, settingsEntry } from './features/settings/index.ts';
import * as staff from './features/staff/index.ts';
import { vowEntry } from './features/vows/index.ts';
import { type Giving, givingBlood } from './giving.ts';
import { type Greeting, openGreeting } from './greeting.ts';
import type { Vault } from './lib/vault.ts';
import type { Log } from './log.ts';
import { everyRoom } from './persons.ts';
import type { Connection } from './platforms/index.ts';
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

/** Builds the rooms in the order of their line and gives each the ways into later ones. */
export async function openRooms(parts: RoomParts): Promise<Rooms> {
  const { now } = parts;
  const greeting = await openGreeting(parts);
  // Forms are opened after the rooms whose forms they are.
  const enter: { form: Forms['enter'] } = { form: () => Promise.reject(new Error('No forms yet')) };
  const giving = givingBlood(parts, (...about) => enter.form(...about));
  const { composer, forms, guarded } = linedUp(parts, greeting, giving);
  enter.form = forms.enter;
  return {
    composer,
    guarded,
    compose: { ...giving.compose, ...linkComposes, 'staff.aside': staff.composeAside },
    chores: giving.chores,
    isFleeting: (update) => eligibility.isAnswer(update.callback_query?.data ?? ''),
    greet: greeting.greet,
    onSetAside: (tx, platform, updateId) => staff.tellOwners(tx, platform, updateId, now()),
  };
}

/** The rooms as an update meets them: what is pressed most comes first, what takes any text last. */
function linedUp(parts: RoomParts, { invitations }: Greeting, giving: Giving) {
  const { config, database, vault, log, now } = parts;
  const { questions, vow, wait, book, terms } = giving;
  const gate = staff.openGate(locate, log);
  const index = places.openPlaces(database, now);
  const place = places.places({ index, onChosen: showNearestDrive, menu });
  const driveForms = drives.driveForms(async (text) => (await index.current()).search(text, 6));
  const everywhere = everyRoom({ vault, terms: () => terms(now()), menu });
  const wishes = settings({
    ...{ usual: config.quietHours, addRelative: booking.bookEntry.data },
    ...{ centerName: everywhere.centerName, changeCenter: places.changeCenterFrom('settings') },
    enterForm: (...about) => forms.enter(...about),
    leaveForm: (ctx) => forms.leave(ctx),
  });
  const forms: Forms = openForms(
    [driveForms.plan, driveForms.change, book.form, vow.form, ...wishes.forms],
    database,
    vault,
  );
  const openInvitation = staff.openInvitation;
  const door = entrance({ entries, forms, place, book, openCampaign: vow.openCampaign, openInvitation });
  const composer = new Composer<NazrContext>();
  composer.use(guard(database), staff.staff(config.owners, database), questions.presses);
  composer.use(door.before, questions.ways, door.first);
  composer.use(book.composer, wait.composer, vow.composer, drives.drives({ gate, forms, own: driveForms }));
  composer.use(donors(everywhere), wishes.composer, places.invitation(invitations));
  composer.use(forms.composer, place.composer, door.last);
  return { composer, forms, guarded: gate.guarded };
}

const menu = () => menuKeyboard(entries);

async function showNearestDrive(ctx: NazrContext, center: places.Center): Promise<void> {
  const self = await selfOf(ctx.read, ctx.account.id);
  const ways = [booking.bookEntry, eligibility.checkEntry].map(({ words, data }) => ({ text: words, data }));
  const from = { ...center.point, approximate: center.approximate };
  return drives.showNearest(ctx, from, commonTexts.noted, ways, self?.sex);
}
