import { expect, it } from 'vitest';
import type { Screen } from '../../src/bot/index.ts';
import { changeAccount } from '../../src/delivery/index.ts';
import { ticketPicture } from '../../src/features/booking/ticket/picture.ts';
import { bold, lines, say } from '../../src/platforms/index.ts';
import type { SimPerson } from '../simulator/index.ts';
import { flavours } from '../stories/stage.ts';
import { desk } from './desk.ts';

const screen: Screen = {
  text: lines(say`جای شما ${bold('پنجشنبه ۱۲ آذر')} نگه داشته شده است.`, 'می‌آیید؟'),
  brief: 'پنجشنبه ۱۲ آذر. می‌آیید؟',
  buttons: [
    [
      { text: 'بله', sign: 'yes', data: 'x' },
      { text: 'نه', sign: 'no', data: 'x' },
    ],
  ],
};
const ticket = { code: 'K7M29PQX', startsAt: 0, place: 'مسجد جامع', address: null };
const isAllBold = (ali: SimPerson) => {
  const { text, entities } = ali.screen();
  const marked = entities.filter(({ type }) => type === 'bold');
  const length = marked.reduce((sum, entity) => sum + entity.length, 0);
  return length >= text.replace(/\n/g, '').length;
};
const rowsOf = (ali: SimPerson) => ali.screen().inlineKeyboard.map((row) => row.map(({ text }) => text));

it.each(flavours)(
  'What is sent, edited and drawn on %s is fitted to who reads it, as soon as they choose',
  async (flavour) => {
    const { sim, open } = await desk(flavour);
    const bot = await open((composer) => {
      composer.hears(/^(درشت|کم)$/, async (ctx) => {
        const wishes = ctx.message?.text === 'کم' ? { fewWords: true } : { largeType: true };
        await ctx.write((tx) => changeAccount(tx, ctx.account.id, wishes));
        ctx.account = { ...ctx.account, ...wishes };
        await ctx.send(screen);
      });
      composer.hears('نوبت', async (ctx) => ctx.sendPicture(await ticketPicture(ticket), screen));
      composer.on('callback_query:data', (ctx) => ctx.show({ ...screen, brief: 'ممنون.' }));
      composer.on('message', (ctx) => ctx.send(screen));
    });
    const ali = sim.person({ firstName: 'علی' });
    const says = async (text: string) => {
      await ali.says(text);
      await bot.settled();
    };
    await says('سلام');
    expect(ali.sees()).toContain('نگه داشته شده است.\nمی‌آیید؟');
    expect(rowsOf(ali)).toEqual([['بله', 'نه']]);
    await says('درشت');
    expect(ali.sees()).toContain('نگه داشته شده است.\n\nمی‌آیید؟');
    expect(isAllBold(ali)).toBe(true);
    expect(rowsOf(ali)).toEqual([['بله'], ['نه']]);
    await says('کم');
    expect(ali.sees()).toBe('پنجشنبه ۱۲ آذر. می‌آیید؟');
    await ali.presses('✅ بله');
    await bot.settled();
    expect([ali.sees(), ali.screen().edited, isAllBold(ali)]).toEqual(['ممنون.', true, true]);
    await says('نوبت');
    expect(ali.files()).toHaveLength(1);
    expect([ali.sees(), rowsOf(ali)]).toEqual(['پنجشنبه ۱۲ آذر. می‌آیید؟', [['✅ بله'], ['❌ نه']]]);
  },
);
