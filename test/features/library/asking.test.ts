import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { answer } from '../../../src/features/library/answering/answer.ts';
import { composeAsked } from '../../../src/features/library/answering/compose.ts';
import { openWithin } from '../../../src/features/library/answering/within-reach.ts';
import { ask, close, withdrawQuestion } from '../../../src/features/library/asking/actions.ts';
import { composeAnswered } from '../../../src/features/library/asking/compose.ts';
import { exportOf, forgetAccount } from '../../../src/features/library/asking/persons.ts';
import { askedById } from '../../../src/features/library/asking/queries.ts';
import { dropOldQuestions } from '../../../src/features/library/asking/retention.ts';
import { answerOf, questionOf } from '../../../src/features/library/asking/sealing.ts';
import { openGate } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openLog } from '../../../src/log.ts';
import { locate } from '../../../src/whereabouts.ts';
import { databases, type Scratch } from '../../databases.ts';
import { DAY_MS, NOW, people, vault } from './asker.ts';

const QUESTION = 'پارسال حجامت کرده‌ام، حالا می‌شود؟';

describe.each(databases)('A question to experts on $name', ({ open }) => {
  let scratch: Scratch;
  let who: Awaited<ReturnType<typeof people>>;
  beforeEach(async () => {
    scratch = await open();
    who = await people(scratch);
  });
  afterEach(() => scratch.dispose());

  const write: Scratch['database']['write'] = (work) => scratch.database.write(work);
  const asks = (accountId: number, now = NOW, text = QUESTION) =>
    write((tx) => ask(tx, { accountId, text, now }, vault));
  const asked = async (accountId: number, now = NOW) => {
    const outcome = await asks(accountId, now);
    return outcome.kind === 'asked' ? outcome.id : expect.fail(outcome.why);
  };
  const answers = (staff: number, id: number, text = 'بله، می‌شود.', now = NOW) =>
    write((tx) => answer(tx, { account: { id: staff }, now }, { id, text }, vault));
  const row = async (id: number) => required(await askedById(scratch.database.read, id), 'the question');

  it('rests sealed, for its own row alone', async () => {
    const id = await asked(await who.member());
    const kept = await row(id);
    expect(kept.question).not.toContain('حجامت');
    expect(questionOf(vault, kept)).toBe(QUESTION);
    expect(() => questionOf(vault, { ...kept, id: id + 1 })).toThrow();
    await answers(await who.holder('admin'), id);
    const answered = await row(id);
    expect(answered.answer).not.toContain('می‌شود');
    expect(answerOf(vault, answered)).toBe('بله، می‌شود.');
  });

  it('is told to those who may answer where the asker belongs, and to the province', async () => {
    const owner = await who.holder('owner');
    const here = await who.holder('admin', 'county', who.county(0));
    const there = await who.holder('admin', 'county', who.county(1));
    const expert = await who.holder('staff');
    await who.holder('staff', 'unit', 1);
    await who.holder('manager', 'center', 1);
    await asked(await who.member(1));
    expect(await who.told()).toEqual([owner, here, expert].map((id) => `library.asked to ${id}`));
    const gate = openGate(locate, openLog('silent'));
    const sees = async (id: number) =>
      (await openWithin({ read: scratch.database.read, now: NOW, account: { id } }, gate)).length;
    expect(await Promise.all([owner, here, expert, there].map(sees))).toEqual([1, 1, 1, 0]);
  });

  it('of somebody without a center is the province’s alone', async () => {
    const owner = await who.holder('owner');
    await who.holder('admin', 'county', who.county(0));
    await asked(await who.member());
    expect(await who.told()).toEqual([`library.asked to ${owner}`]);
  });

  it('is one at a time, three a day, and tomorrow again', async () => {
    const ali = await who.member();
    const staff = await who.holder('admin');
    const first = await asked(ali);
    expect(await asks(ali)).toEqual({ kind: 'refused', why: 'waiting' });
    await answers(staff, first);
    await answers(staff, await asked(ali, NOW + 1));
    await write((tx) => withdrawQuestion(tx, first + 2, ali, vault));
    const third = await asked(ali, NOW + 2);
    expect(await write((tx) => withdrawQuestion(tx, third, ali, vault))).toBe(true);
    expect(await asks(ali, NOW + 3)).toEqual({ kind: 'refused', why: 'enough-today' });
    // Midnight in Tehran, not a day later.
    expect(await asks(ali, NOW + 14 * 3_600_000)).toMatchObject({ kind: 'asked' });
  });

  it('asked twice in the same moment is asked once', async () => {
    const ali = await who.member();
    await who.holder('owner');
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => asks(ali)));
    expect(outcomes.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
    expect(await who.told()).toHaveLength(1);
  });

  it('is answered by one of several, and the others are told who it was', async () => {
    const staff: number[] = [];
    for (let n = 0; n < 8; n++) staff.push(await who.holder('staff'));
    const ali = await who.member();
    const id = await asked(ali);
    // Every connection is open before they answer: none of them is kept waiting by that.
    await Promise.all(staff.map((each) => answers(each, 999)));
    const outcomes = await Promise.all(staff.map((each) => answers(each, id, `پاسخ ${each}`)));
    const winner = staff[outcomes.findIndex(({ kind }) => kind === 'answered')] ?? 0;
    expect(outcomes.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'already')).toEqual(
      Array.from({ length: 7 }, () => ({ kind: 'already', by: winner })),
    );
    expect(answerOf(vault, await row(id))).toBe(`پاسخ ${winner}`);
    expect((await who.told()).filter((each) => each === `library.answered to ${ali}`)).toHaveLength(1);
    expect(await who.acts()).toEqual(['question.answered']);
  });

  it('is either taken back or answered', async () => {
    const ali = await who.member();
    const staff = await who.holder('admin');
    const id = await asked(ali);
    const [back, given] = await Promise.all([
      write((tx) => withdrawQuestion(tx, id, ali, vault)),
      answers(staff, id),
    ]);
    expect(back).toBe(given.kind !== 'answered');
  });

  it('that was taken back leaves none of its words and is answered by nobody', async () => {
    const [ali, zahra] = [await who.member(), await who.member()];
    const id = await asked(ali);
    expect(await write((tx) => withdrawQuestion(tx, id, zahra, vault))).toBe(false);
    expect(await write((tx) => withdrawQuestion(tx, id, ali, vault))).toBe(true);
    expect(questionOf(vault, await row(id))).toBe('');
    expect(await answers(await who.holder('admin'), id)).toEqual({ kind: 'gone' });
    expect(await answers(await who.holder('admin'), 999)).toEqual({ kind: 'gone' });
  });

  it('is closed by who asked it, once it was answered', async () => {
    const [ali, zahra] = [await who.member(), await who.member()];
    const id = await asked(ali);
    expect(await write((tx) => close(tx, id, ali))).toBe(false);
    await answers(await who.holder('admin'), id);
    expect(await write((tx) => close(tx, id, zahra))).toBe(false);
    expect(await write((tx) => close(tx, id, ali))).toBe(true);
    expect(await write((tx) => close(tx, id, ali))).toBe(true);
    expect((await row(id)).state).toBe('closed');
  });

  it('is told of neutrally, and answered with what was asked', async () => {
    const ali = await who.member();
    const id = await asked(ali);
    const account = {} as Parameters<typeof composeAsked>[3];
    const compose = (make: typeof composeAsked) =>
      make(scratch.database.read, { question: id }, NOW, account);
    const news = await compose(composeAsked);
    expect(news !== 'obsolete' && plain(news.text)).toBe('پرسش تازه‌ای رسیده است.');
    expect(await compose(composeAnswered(vault))).toBe('obsolete');
    await answers(await who.holder('admin'), id);
    expect(await compose(composeAsked)).toBe('obsolete');
    const told = await compose(composeAnswered(vault));
    const words = told === 'obsolete' ? '' : plain(told.text);
    expect(words).toContain(QUESTION);
    expect(words).toContain('بله، می‌شود.');
    expect(words.split('\n')[0]).toBe('از نذر خون پیامی دارید: پاسخ پرسش شما رسید.');
  });

  it('is kept for 90 days, answered or not', async () => {
    const [ali, zahra] = [await who.member(), await who.member()];
    await answers(await who.holder('admin'), await asked(ali));
    const fresh = await asked(zahra, NOW + 1);
    await dropOldQuestions()(scratch.database, NOW + 90 * DAY_MS);
    expect((await row(fresh)).id).toBe(fresh);
    await dropOldQuestions()(scratch.database, NOW + 90 * DAY_MS + 1);
    const { questions } = scratch.database.read.tables;
    expect(await scratch.database.read.select({ id: questions.id }).from(questions)).toEqual([{ id: fresh }]);
  });

  it('leaves with its account, and is handed to it alone', async () => {
    const [ali, zahra, staff] = [await who.member(), await who.member(), await who.holder('admin')];
    const mine = await asked(ali);
    const hers = await asked(zahra);
    await answers(staff, hers);
    expect(await exportOf(scratch.database.read, ali, vault)).toEqual([
      {
        question: QUESTION,
        answer: null,
        state: 'open',
        askedAt: '2026-11-23T06:30:00.000Z',
        answeredAt: null,
      },
    ]);
    await write((tx) => forgetAccount(tx, ali));
    expect(await askedById(scratch.database.read, mine)).toBeUndefined();
    await write((tx) => forgetAccount(tx, staff));
    expect(await row(hers)).toMatchObject({ state: 'answered', answeredBy: null });
    expect(await answers(await who.holder('owner'), hers)).toEqual({ kind: 'already', by: null });
  });
});
