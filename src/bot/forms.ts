import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import type { Database } from '../database/index.ts';
import type { Vault } from '../lib/vault.ts';
import type { Screen, Words } from '../platforms/index.ts';
import type { NazrContext } from './context.ts';
import { type Draft, type Drafts, openDrafts } from './drafts.ts';
import { choice, type Form, type Kept, nextQuestion, type Question } from './form.ts';
import { texts } from './texts.fa.ts';

/** Forms that need typing, served by conversations; answers rest by question id, not in a replay log. */
export interface Forms {
  /** Continues the form that is open; passes on when none is. */
  readonly composer: Composer<NazrContext>;
  /** Opens a form with answers that are known already, and those kept from an earlier try. */
  enter(ctx: NazrContext, form: Form, known?: Kept): Promise<void>;
  /** Leaves the open form, if any; what was answered stays for the next time. */
  leave(ctx: NazrContext): Promise<void>;
}

type Talk = Conversation<Talking, Context>;
type Talking = ConversationFlavor<NazrContext>;
/** `known` is undefined where a form goes on that was open already. */
type Wish = { readonly form: Form; readonly known: Kept | undefined } | 'leave';

/** All forms of the bot. A form whose questions changed goes on from the answers it kept. */
export function openForms(all: readonly Form[], database: Database, vault: Vault): Forms {
  const drafts = openDrafts(database, vault);
  const wishes = new WeakMap<NazrContext, Wish>();
  const composer = new Composer<NazrContext>();
  const talking = composer as unknown as Composer<Talking>;
  talking.use(conversations<Talking, Context>({ storage: storage(all, drafts) }));
  talking.use(async (ctx, next) => {
    if (wishes.has(ctx)) await ctx.conversation.exitAll();
    await next();
  });
  for (const form of all) talking.use(createConversation<Talking, Context>(serve(form, drafts), form.name));
  talking.use(async (ctx, next) => {
    const wish = wishes.get(ctx) ?? (await interrupted(ctx, all, drafts));
    if (wish === undefined) return next();
    if (wish !== 'leave') await ctx.conversation.enter(wish.form.name, ...(wish.known ? [wish.known] : []));
  });

  const grant = async (ctx: NazrContext, wish: Wish): Promise<void> => {
    wishes.set(ctx, wish);
    await composer.middleware()(ctx, async () => {});
    wishes.delete(ctx);
  };
  return {
    composer,
    enter: (ctx, form, known = {}) => grant(ctx, { form, known }),
    async leave(ctx) {
      if ((await drafts.read(openKey(ctx))) === undefined) return;
      await drafts.remove(openKey(ctx));
      await grant(ctx, 'leave');
    },
  };
}

const talkKey = (ctx: NazrContext): string => `talk:${ctx.account.id}`;
const openKey = (ctx: NazrContext): string => `open:${ctx.account.id}`;
const draftKey = (ctx: NazrContext, form: Form): string => `draft:${ctx.account.id}:${form.name}`;
const idOf = (ctx: NazrContext): string => `${ctx.platform.name}:${ctx.update.update_id}`;

function serve(form: Form, drafts: Drafts) {
  return async (talk: Talk, _inner: Context, known?: Kept): Promise<void> => {
    let kept: Kept = await talk.external((ctx) => begin(ctx, form, known, drafts));
    while (nextQuestion(form, kept)) {
      await talk.wait();
      kept = await talk.external((ctx) => take(ctx, form, drafts));
    }
    await talk.external(async (ctx) => {
      await form.done(ctx, kept);
      await drafts.remove(draftKey(ctx, form), openKey(ctx));
    });
  };
}

async function begin(ctx: NazrContext, form: Form, known: Kept | undefined, drafts: Drafts): Promise<Kept> {
  const draft = await drafts.read<Draft>(draftKey(ctx, form));
  const goesOn = draft !== undefined && (known === undefined || isDeepStrictEqual(draft.known, known));
  const opened: Draft = goesOn ? draft : { kept: known ?? {}, known: known ?? {} };
  const { kept } = opened;
  await drafts.write(draftKey(ctx, form), opened, ctx.now);
  await drafts.write(openKey(ctx), form.name, ctx.now);
  await askNext(ctx, form, kept);
  return kept;
}

async function askNext(ctx: NazrContext, form: Form, kept: Kept): Promise<void> {
  const question = nextQuestion(form, kept);
  if (question) await ctx.show(await question.ask(kept, ctx));
}

// The draft decides, not the replay log: an update that a crash brings back is not the answer to what it led to.
async function take(ctx: NazrContext, form: Form, drafts: Drafts): Promise<Kept> {
  const draft = (await drafts.read<Draft>(draftKey(ctx, form))) ?? { kept: {}, known: {} };
  const { kept, last } = draft;
  const question = nextQuestion(form, kept);
  if (!question) return kept;
  if (last === idOf(ctx)) {
    await askNext(ctx, form, kept);
    return kept;
  }
  const answer = answerOf(ctx);
  const reading = answer === undefined ? { again: texts.formAgain } : await question.read(answer, kept, ctx);
  if ('again' in reading) {
    await ctx.show(await again(ctx, question, kept, reading.again));
    return kept;
  }
  const more: Kept = { ...kept, [question.id]: reading.value };
  await drafts.write(draftKey(ctx, form), { ...draft, kept: more, last: idOf(ctx) }, ctx.now);
  await askNext(ctx, form, more);
  return more;
}

async function again(ctx: NazrContext, question: Question, kept: Kept, why: Words | Screen): Promise<Screen> {
  const isScreen = typeof why === 'object' && 'text' in why;
  if (isScreen) return why;
  const { brief: _, ...asked } = await question.ask(kept, ctx);
  return { ...asked, text: why };
}

function answerOf(ctx: NazrContext): string | undefined {
  const pressed = ctx.callbackQuery?.data;
  return pressed === undefined ? ctx.message?.text : choice.parse(pressed)?.value;
}

// The form was open, but its conversation is gone: its questions changed. It goes on from what was kept.
async function interrupted(
  ctx: NazrContext,
  all: readonly Form[],
  drafts: Drafts,
): Promise<Wish | undefined> {
  const name = await drafts.read<string>(openKey(ctx));
  const form = all.find((each) => each.name === name);
  return form && { form, known: undefined };
}

function storage(all: readonly Form[], drafts: Drafts) {
  const questions = all.map((form) => [form.name, ...form.questions.map(({ id }) => id)].join(' '));
  const version = createHash('sha256').update(questions.join('\n')).digest('base64url').slice(0, 12);
  return {
    type: 'key' as const,
    version,
    getStorageKey: (ctx: Talking) => talkKey(ctx),
    adapter: {
      read: (key: string) => drafts.read<never>(key),
      write: (key: string, state: unknown) => drafts.write(key, state, Date.now()),
      delete: (key: string) => drafts.remove(key),
    },
  };
}
