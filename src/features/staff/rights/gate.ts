import type { Composer } from 'grammy';
import { menuWord, type NazrContext } from '../../../bot/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Log } from '../../../log.ts';
import { mandatesOf } from '../queries/mandates.ts';
import type { Permission } from './permissions.ts';
import { isWithin, type Reach, reachOf, type Whereabouts } from './reach.ts';
import type { StaffKind, Subject } from './staff-button.ts';

/** Finds where a subject lies; undefined when there is no such thing. Wired by the root. */
export type Locate = Readonly<Record<Subject, (q: Queries, id: number) => Promise<Whereabouts | undefined>>>;

/** What a gate lets through: a command, a word of a menu, or a kind of button. */
export interface Guarded {
  readonly permission: Permission;
  readonly way:
    | { readonly command: string }
    | { readonly word: string }
    | { readonly button: StaffKind<unknown> };
}

/** A button on a screen of staff, and the right it takes. */
export interface StaffWay {
  readonly text: string;
  readonly data: string;
  readonly permission: Permission;
}

/** Who looks, and when (ms): the context of an update is one. */
export type Viewer = Pick<NazrContext, 'read' | 'now'> & { readonly account: { readonly id: number } };

/**
 * The one way into what staff do. Who has no right meets a command or a button as one that is not there: the
 * update goes on to what answers unknown ones, and the try is recorded in the log.
 */
export interface Gate {
  /** All that was registered so far: what a test of every role presses. */
  readonly guarded: readonly Guarded[];
  command(on: Composer<NazrContext>, name: string, permission: Permission, handle: Handle): void;
  word(on: Composer<NazrContext>, word: string, permission: Permission, handle: Handle): void;
  press<Press>(on: Composer<NazrContext>, button: StaffKind<Press>, handle: Handle<Press>): void;
  /** Over what somebody has a right; undefined where nowhere. For lists, and before what is typed is taken. */
  reach(viewer: Viewer, permission: Permission): Promise<Reach | undefined>;
  /** Whether they have a right over one thing. */
  may(viewer: Viewer, permission: Permission, subject: Subject, id: number): Promise<boolean>;
  /** Of these ways those that are open to them, for what lies there. */
  open(viewer: Viewer, ways: readonly StaffWay[], there: Whereabouts): Promise<StaffWay[]>;
}

type Handle<Press = void> = (ctx: NazrContext, press: Press) => Promise<void>;

/** Opens the gate of this bot. */
export function openGate(locate: Locate, log: Log): Gate {
  const guarded: Guarded[] = [];
  const may = mayBy(locate);
  const goThrough = goingThrough(log);
  const forAnywhere = (permission: Permission, handle: Handle) => (ctx: NazrContext, next: Ways['next']) =>
    goThrough(ctx, permission, anywhere(ctx, permission), { go: () => handle(ctx), next });
  return {
    guarded,
    reach: reachIn,
    may,
    open: openTo,
    command(on, name, permission, handle) {
      guarded.push({ permission, way: { command: name } });
      on.command(name, forAnywhere(permission, handle));
    },
    word(on, word, permission, handle) {
      guarded.push({ permission, way: { word } });
      on.hears(menuWord(word), forAnywhere(permission, handle));
    },
    press(on, button, handle) {
      guarded.push({ permission: button.permission, way: { button } });
      on.callbackQuery(button.pattern, (ctx, next) => {
        const press = button.parse(ctx.callbackQuery.data);
        if (press === undefined) return next();
        const ways = { go: () => handle(ctx, press), next };
        return goThrough(ctx, button.permission, mayPress(may, ctx, button, press), ways);
      });
    },
  };
}

const mayBy =
  (locate: Locate): Gate['may'] =>
  async (viewer, permission, subject, id) => {
    const over = await reachIn(viewer, permission);
    return over !== undefined && covers(over, await locate[subject](viewer.read, id));
  };

const goingThrough =
  (log: Log) =>
  async (
    ctx: NazrContext,
    permission: Permission,
    isAllowed: Promise<boolean>,
    ways: Ways,
  ): Promise<void> => {
    if (await isAllowed) return ways.go();
    log.info({ account: ctx.account.id, permission }, 'refused what is for staff');
    return ways.next();
  };

const anywhere = async (viewer: Viewer, permission: Permission): Promise<boolean> =>
  (await reachIn(viewer, permission)) !== undefined;

/** Judged where its subject lies; a button that names none is a list, of which each sees their own part. */
function mayPress<Press>(
  may: Gate['may'],
  viewer: Viewer,
  { permission, subject }: StaffKind<Press>,
  press: Press,
): Promise<boolean> {
  const id = (press as Readonly<Record<string, number>>)[subject ?? ''];
  return subject === undefined || id === undefined
    ? anywhere(viewer, permission)
    : may(viewer, permission, subject, id);
}

interface Ways {
  readonly go: () => Promise<void>;
  readonly next: () => Promise<void>;
}

async function reachIn({ read, account, now }: Viewer, permission: Permission): Promise<Reach | undefined> {
  return reachOf(await mandatesOf(read, account.id, now), permission);
}

async function openTo(
  { read, account, now }: Viewer,
  ways: readonly StaffWay[],
  there: Whereabouts,
): Promise<StaffWay[]> {
  const mandates = await mandatesOf(read, account.id, now);
  return ways.filter(({ permission }) => {
    const over = reachOf(mandates, permission);
    return over !== undefined && isWithin(over, there);
  });
}

// What is there no more lies nowhere: only who may see everything is told so.
const covers = (over: Reach, there: Whereabouts | undefined): boolean =>
  there === undefined ? over.isEverywhere : isWithin(over, there);
