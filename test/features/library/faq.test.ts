import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addFaq, changeFaq, hideFaq } from '../../../src/features/library/faq/actions.ts';
import { allFaq, shownFaq } from '../../../src/features/library/faq/queries.ts';
import { mostRead, openTally, readsOf } from '../../../src/features/library/faq/reads.ts';
import { seedFaq } from '../../../src/features/library/faq/seeding.ts';
import shipped from '../../../src/features/library/shipped-faq.json' with { type: 'json' };
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { NOW, people } from './asker.ts';

describe.each(databases)('Common questions on $name', ({ open }) => {
  let scratch: Scratch;
  let doer: { account: { id: number }; now: number };
  beforeEach(async () => {
    scratch = await open();
    doer = { account: { id: await (await people(scratch)).holder('admin') }, now: NOW };
  });
  afterEach(() => scratch.dispose());

  const write: Scratch['database']['write'] = (work) => scratch.database.write(work);
  const all = () => allFaq(scratch.database.read);
  const wording = { question: 'اهدا درد دارد؟', answer: 'تنها سوزشی کوتاه.', source: 'انتقال خون ایلام' };
  const adds = (question = wording.question) => write((tx) => addFaq(tx, doer, { ...wording, question }));

  it('begin with those that come with the bot, once', async () => {
    await seedFaq(scratch.database, NOW);
    await seedFaq(scratch.database, NOW + 1);
    expect((await all()).map(({ question }) => question)).toEqual(shipped.map(({ question }) => question));
    await Promise.all([seedFaq(scratch.database, NOW), seedFaq(scratch.database, NOW)]);
    expect(await all()).toHaveLength(shipped.length);
  });

  it('stay hidden and reworded through the next start', async () => {
    await seedFaq(scratch.database, NOW);
    const [first, second] = await all();
    const { id } = required(first, 'the first');
    await write((tx) => hideFaq(tx, doer, id, true));
    await write((tx) => changeFaq(tx, doer, required(second, 'the second').id, wording));
    await seedFaq(scratch.database, NOW + 1);
    const after = await all();
    expect(after).toHaveLength(shipped.length);
    expect(after[0]).toMatchObject({ id, state: 'hidden' });
    expect(after[1]).toMatchObject(wording);
    expect(await shownFaq(scratch.database.read)).toHaveLength(shipped.length - 1);
  });

  it('ask nothing twice, however it is spelled', async () => {
    expect(await adds()).toEqual({ kind: 'written', id: 1 });
    expect(await adds('اهدا  درد دارد')).toEqual({ kind: 'same', id: 1 });
    const together = await Promise.all(Array.from({ length: 5 }, () => adds('چیز دیگری؟')));
    expect(together.filter(({ kind }) => kind === 'written')).toHaveLength(1);
    expect(await all()).toHaveLength(2);
    expect(await write((tx) => changeFaq(tx, doer, 1, { ...wording, question: 'چيز ديگري' }))).toMatchObject({
      kind: 'same',
    });
  });

  it('may ask again what another entry asked before it was reworded', async () => {
    await adds();
    await write((tx) => changeFaq(tx, doer, 1, { ...wording, question: 'سوزن درد دارد؟' }));
    expect(await adds()).toMatchObject({ kind: 'written' });
    expect((await all()).map(({ question }) => question)).toEqual(['سوزن درد دارد؟', wording.question]);
  });

  it('leave a line for each change, and none where nothing changed', async () => {
    await adds();
    await write((tx) => hideFaq(tx, doer, 1, true));
    await write((tx) => hideFaq(tx, doer, 1, true));
    await write((tx) => hideFaq(tx, doer, 1, false));
    expect(await write((tx) => hideFaq(tx, doer, 9, true))).toBe(false);
    expect(await write((tx) => changeFaq(tx, doer, 9, wording))).toEqual({ kind: 'gone' });
    const { audit } = scratch.database.read.tables;
    const lines = await scratch.database.read.select().from(audit).orderBy(audit.id);
    expect(lines.map(({ act, more }) => ({ act, more }))).toEqual([
      { act: 'faq.changed', more: { faq: 1 } },
      { act: 'faq.changed', more: { faq: 1, hidden: 1 } },
      { act: 'faq.changed', more: { faq: 1, hidden: 0 } },
    ]);
  });

  it('are counted by how often they are read, in several processes', async () => {
    const tallies = [openTally(), openTally()];
    for (const tally of tallies) for (const id of [2, 2, 3]) tally.count(id);
    await Promise.all(tallies.map((tally) => tally.chore(scratch.database, NOW)));
    const reads = await readsOf(scratch.database.read);
    expect(reads).toEqual({ 2: 4, 3: 2 });
    expect(mostRead([{ id: 1 }, { id: 3 }, { id: 2 }], reads).map(({ id }) => id)).toEqual([2, 3, 1]);
    await Promise.all(tallies.map((tally) => tally.chore(scratch.database, NOW + 60_000)));
    expect(await readsOf(scratch.database.read)).toEqual(reads);
  });
});
