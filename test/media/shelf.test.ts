import { describe, expect, it } from 'vitest';
import { openShelf } from '../../src/media/index.ts';
import { databases } from '../databases.ts';
import { connected, flavours } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import { replies } from '../simulator/index.ts';
import { library, picture } from './folder.ts';

const both = databases.flatMap(({ name, open }) => flavours.map((flavour) => ({ name, open, flavour })));

describe.each(both)('A file on its way to $flavour, on $name', ({ open, flavour }) => {
  async function post() {
    const sim = await simulator(flavour);
    const { platform, unasked } = connected(sim);
    const shelves = await library(open);
    const shelf = openShelf(shelves.database, shelves.store);
    const medium = await shelves.adds(picture('a'));
    const people = Array.from({ length: 6 }, (_, i) => sim.person({ firstName: `علی ${i}`, started: true }));
    const send = (to = people[0]?.id ?? 0, media = [medium]) =>
      shelf.send(platform, media, async (copies) => {
        const sent = [];
        for (const copy of copies) sent.push(await unasked.sendPhoto(to, copy));
        return sent;
      });
    /** How often its bytes travelled. */
    const uploads = () => sim.calls('sendPhoto').filter(({ params }) => !isId(params.photo)).length;
    return { ...shelves, sim, shelf, platform, medium, people, send, uploads };
  }
  const isId = (photo: unknown): boolean => typeof photo === 'string' && photo.startsWith('AgAC');

  it('is uploaded once and sent by its id from then on', async () => {
    const { send, uploads, people, sim } = await post();
    for (const { id } of people) await send(id);
    expect([uploads(), sim.calls('sendPhoto').length]).toEqual([1, 6]);
    for (const each of people) expect(each.files()[0]?.bytes.equals(picture('a'))).toBe(true);
  });

  it('is uploaded once when many are sent it at the same time', async () => {
    const { send, uploads, people } = await post();
    await Promise.all(people.map(({ id }) => send(id)));
    expect(uploads()).toBe(1);
    for (const each of people) expect(each.files()).toHaveLength(1);
  });

  it('is uploaded again once, and only once, when its id is dead', async () => {
    const { send, uploads, people, sim } = await post();
    await send();
    sim.losesFiles();
    await Promise.all(people.map(({ id }) => send(id)));
    expect(uploads()).toBe(2);
    await send();
    expect(uploads()).toBe(2);
    for (const each of people.slice(1)) expect(each.files()).toHaveLength(1);
  });

  it('is given up when what is uploaded again is refused as well', async () => {
    const { send, sim, uploads } = await post();
    await send();
    const dead = replies.refusal(
      400,
      'Bad Request: wrong remote file identifier specified: Wrong string length',
    );
    sim.respondWith('sendPhoto', [dead, dead]);
    await expect(send()).rejects.toThrow('wrong remote file identifier');
    expect(uploads()).toBe(2);
    expect(sim.calls('sendPhoto')).toHaveLength(3);
  });

  it('has an id of its own on each platform', async () => {
    const { send, uploads: sent, sim, database, store, medium } = await post();
    await send();
    const other = await simulator(flavour === 'bale' ? 'telegram' : 'bale');
    const zahra = other.person({ firstName: 'زهرا', started: true });
    const { platform, unasked } = connected(other);
    await openShelf(database, store).send(platform, [medium], async ([copy = '']) => [
      await unasked.sendPhoto(zahra.id, copy),
    ]);
    await send();
    expect([sent(), sim.calls('sendPhoto').length]).toEqual([1, 2]);
    expect(zahra.files()[0]?.bytes.equals(picture('a'))).toBe(true);
    const { uploads } = database.read.tables;
    const rows = await database.read.select().from(uploads).orderBy(uploads.platform);
    expect(rows.map(({ platform: name }) => name)).toEqual(['bale', 'telegram']);
  });

  it('does not stop two albums that hold the same files in another order', async () => {
    const { send, people, adds, medium, uploads } = await post();
    const other = await adds(picture('b'));
    const [ali, zahra] = people;
    await Promise.all([send(ali?.id, [medium, other]), send(zahra?.id, [other, medium, other])]);
    expect(uploads()).toBeLessThanOrEqual(3);
    expect(zahra?.files().map(({ bytes }) => bytes.equals(picture('b')))).toEqual([true, false, true]);
  });
});
