import { createHash } from 'node:crypto';
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import type { Database } from '../database/index.ts';
import type { NazrContext } from './context.ts';
import { deleteRow, readRow, writeRow } from './drafts.ts';
import { choice, type Form, type Kept, nextQuestion } from './form.ts';
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
type Wish = { readonly form: Form; readonly known: Kept } | 'leave';

/** All forms of the bot. A form whose questions changed starts again from the answers it kept. */
export function openForms(all: readonly Form[], database: Database): Forms {
  const wishes = new WeakMap<NazrContext, Wish>();
  const composer = new Composer<NazrContext>();
  const talking = composer as unknown as Composer<Talking>;
  talking.use(conversations<Talking, Context>({ storage: storage(all, database) }));
  talking.use(async (ctx, next) => {
    if (wishes.has(ctx)) await ctx.conversation.exitAll();
    await next();
  });
  for (const form of all) talking.use(createConversation<Talking, Context>(serve(form, database), form.name));
  talking.use(async (ctx, next) => {
    const wish = wishes.get(ctx) ?? (await interrupted(ctx, all));
    if (wish === undefined) return next();
    if (wish !== 'leave') await ctx.conversation.enter(wish.form.name, wish.known);
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
      if (!(await readRow(ctx.read, talkKey(ctx)))) return;
      await database.write((tx) => deleteRow(tx, openKey(ctx)));
      await grant(ctx, 'leave');
    },
  };
}

const talkKey = (ctx: NazrContext): string => `talk:${ctx.account.id}`;
const openKey = (ctx: NazrContext): string => `open:${ctx.account.id}`;
const draftKey = (ctx: NazrContext, form: Form): string => `draft:${ctx.account.id}:${form.name}`;

function serve(form: Form, database: Database) {
  return async (talk: Talk, _inner: Context, known: Kept = {}): Promise<void> => {
    let kept: Kept = await talk.external(async (ctx) => {
      const row = await readRow(ctx.read, draftKey(ctx, form));
      await database.write((tx) => writeRow(tx, openKey(ctx), form.name, ctx.now));
      const begun: Kept = { ...(row ? (JSON.parse(row) as Kept) : {}), ...known };
      await askNext(ctx, form, begun);
      return begun;
    });
    while (nextQuestion(form, kept)) {
      await talk.wait();
      kept = await talk.external((ctx) => take(ctx, form, kept, database));
    }
    await talk.external(async (ctx) => {
      await form.done(ctx, kept);
      await database.write(async (tx) => {
        await deleteRow(tx, draftKey(ctx, form));
        await deleteRow(tx, openKey(ctx));
      });
    });
  };
}

async function askNext(ctx: NazrContext, form: Form, kept: Kept): Promise<void> {
  const question = nextQuestion(form, kept);
  if (question) await ctx.show(await question.ask(kept, ctx));
}

async function take(ctx: NazrContext, form: Form, kept: Kept, database: Database): Promise<Kept> {
  const question = nextQuestion(form, kept);
  const answer = answerOf(ctx);
  if (!question) return kept;
  const reading = answer === undefined ? { again: texts.formAgain } : await question.read(answer, kept, ctx);
  if ('again' in reading) {
    const { again } = reading;
    const isScreen = typeof again === 'object' && 'text' in again;
    await ctx.show(isScreen ? again : { ...(await question.ask(kept, ctx)), text: again });
    return kept;
  }
  const now: Kept = { ...kept, [question.id]: reading.value };
  await database.write((tx) => writeRow(tx, draftKey(ctx, form), JSON.stringify(now), ctx.now));
  await askNext(ctx, form, now);
  return now;
}

function answerOf(ctx: NazrContext): string | undefined {
  const pressed = ctx.callbackQuery?.data;
  return pressed === undefined ? ctx.message?.text : choice.parse(pressed)?.value;
}

// The form was open, but its conversation is gone: its questions changed. It goes on from what was kept.
async function interrupted(ctx: NazrContext, all: readonly Form[]): Promise<Wish | undefined> {
  const name = await readRow(ctx.read, openKey(ctx));
  const form = all.find((each) => each.name === name);
  return form && { form, known: {} };
}

function storage(all: readonly Form[], database: Database) {
  const questions = all.map((form) => [form.name, ...form.questions.map(({ id }) => id)].join(' '));
  const version = createHash('sha256').update(questions.join('\n')).digest('base64url').slice(0, 12);
  return {
    type: 'key' as const,
    version,
    getStorageKey: (ctx: Talking) => talkKey(ctx),
    adapter: {
      async read(key: string) {
        const row = await readRow(database.read, key);
        return row === undefined ? undefined : JSON.parse(row);
      },
      write: (key: string, state: unknown) =>
        database.write((tx) => writeRow(tx, key, JSON.stringify(state), Date.now())),
      delete: (key: string) => database.write((tx) => deleteRow(tx, key)),
    },
  };
}
