import { readFileSync } from 'node:fs';
import type { Composer } from 'grammy';
import { describe, expect, it } from 'vitest';
import {
  choice,
  type Form,
  type Kept,
  type NazrContext,
  openForms,
  type Question,
} from '../../src/bot/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { flavours } from '../platforms/fixture.ts';
import { type Desk, desk, vault } from './desk.ts';

const ask = (id: string, read: Question['read'] = (answer) => ({ value: answer })): Question => ({
  id,
  ask: () => ({ text: `${id}?`, buttons: [[{ text: 'رد شدن', data: choice.data({ value: 'none' }) }]] }),
  read,
});
const hours = ask('hours', (answer) => (/^\d+$/.test(answer) ? { value: answer } : { again: 'عدد بنویسید' }));

describe.each(flavours)('A form on %s', (flavour) => {
  const done: Kept[] = [];
  const wired = async (place: Desk, questions: readonly Question[]) => {
    done.length = 0;
    const form: Form = {
      name: 'drive',
      questions,
      async done(ctx, kept) {
        done.push(kept);
        await ctx.send({ text: 'ثبت شد' });
      },
    };
    const database = await openDatabase(place.url);
    const forms = openForms([form], database, vault);
    const running = await place.open((composer: Composer<NazrContext>) => {
      composer.command('new', (ctx) => forms.enter(ctx, form));
      composer.command('menu', async (ctx) => {
        await forms.leave(ctx);
        await ctx.send({ text: 'منو' });
      });
      composer.use(forms.composer);
      composer.on('message', (ctx) => ctx.send({ text: 'بیرون از فرم' }));
    });
    const stop = async () => {
      await running.stop();
      await database.close();
    };
    const crash = async () => {
      await running.crash();
      await database.close();
    };
    return { ...running, stop, crash };
  };
  const talk = async (place: Desk, running: { settled(): Promise<void> }, ...words: readonly string[]) => {
    const ali = place.sim.person({ id: 7, firstName: 'علی' });
    for (const each of words) {
      await ali.says(each);
      await running.settled();
    }
    return ali;
  };

  it('asks in turn, reads again what it could not read, and is done with answers by id', async () => {
    const place = await desk(flavour);
    const running = await wired(place, [ask('name'), hours]);
    const ali = await talk(place, running, '/new', 'مسجد جامع', 'شاید');
    expect(ali.sees()).toContain('عدد بنویسید');
    await talk(place, running, '4');
    expect(done).toEqual([{ name: 'مسجد جامع', hours: '4' }]);
    await talk(place, running, 'سلام');
    expect(ali.sees()).toBe('بیرون از فرم');
    await running.stop();
  });

  it('takes a button for an answer, and a sticker for none', async () => {
    const place = await desk(flavour);
    const running = await wired(place, [ask('name'), ask('note')]);
    const ali = await talk(place, running, '/new', 'الف');
    await ali.sendsSticker();
    await running.settled();
    expect(ali.sees()).toContain('برای ادامه');
    await ali.presses('رد شدن');
    await running.settled();
    expect(done).toEqual([{ name: 'الف', note: 'none' }]);
    await running.stop();
  });

  it('survives a restart in the middle', async () => {
    const place = await desk(flavour);
    const first = await wired(place, [ask('name'), hours]);
    await talk(place, first, '/new', 'مسجد جامع');
    await first.stop();
    const second = await wired(place, [ask('name'), hours]);
    await talk(place, second, '4');
    expect(done).toEqual([{ name: 'مسجد جامع', hours: '4' }]);
    await second.stop();
  });

  it('whose questions changed goes on from the answers it kept, none under another name', async () => {
    const place = await desk(flavour);
    const first = await wired(place, [ask('name'), hours]);
    await talk(place, first, '/new', 'مسجد جامع');
    await first.stop();
    const second = await wired(place, [ask('town'), ask('name'), hours]);
    const ali = await talk(place, second, '4');
    expect(ali.sees()).toContain('town?');
    await talk(place, second, 'ایوان');
    expect(ali.sees()).toContain('hours?');
    await talk(place, second, '4');
    expect(done).toEqual([{ town: 'ایوان', name: 'مسجد جامع', hours: '4' }]);
    await second.stop();
  });

  it('is left by a command, and found again with what was answered', async () => {
    const place = await desk(flavour);
    const running = await wired(place, [ask('name'), hours]);
    const ali = await talk(place, running, '/new', 'مسجد جامع', '/menu', '4');
    expect(ali.sees()).toBe('بیرون از فرم');
    await talk(place, running, '/new');
    expect(ali.sees()).toContain('hours?');
    await running.stop();
  });

  it('does not take an answer twice when a crash brings its update back', async () => {
    const place = await desk(flavour);
    const first = await wired(place, [ask('name'), ask('note'), hours]);
    await talk(place, first, '/new', 'مسجد جامع');
    await first.crash();
    const second = await wired(place, [ask('name'), ask('note'), hours]);
    await second.settled();
    await talk(place, second, 'یادداشت', '4');
    expect(done).toEqual([{ name: 'مسجد جامع', note: 'یادداشت', hours: '4' }]);
    await second.stop();
  });

  it('leaves nothing readable on the disk', async () => {
    const place = await desk(flavour);
    const running = await wired(place, [ask('name'), hours]);
    await talk(place, running, '/new', 'PLAINNAME 09181234567');
    const path = place.url.slice('file:'.length);
    const disk = readFileSync(path, 'latin1') + readFileSync(`${path}-wal`, 'latin1');
    expect(disk).toContain('draft:');
    expect(disk).not.toMatch(/PLAINNAME|09181234567/);
    await running.stop();
  });
});
