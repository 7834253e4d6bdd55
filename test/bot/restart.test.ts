import type { Update } from 'grammy/types';
import { expect, it, onTestFinished } from 'vitest';
import { openInbox } from '../../src/bot/index.ts';
import { flavours } from '../platforms/fixture.ts';
import { MONDAY, openStage } from '../stories/stage.ts';
import { vault } from './desk.ts';

const HOUR = 3_600_000;

it.each(flavours)(
  'At its start on %s the bot answers what is young enough, and drops the rest',
  async (flavour) => {
    const about = (id: number) => ({
      from: { id, is_bot: false, first_name: 'x' },
      chat: { id, type: 'private' },
    });
    const message = (id: number) => ({ message: { message_id: id, date: 0, text: 'سلام', ...about(id) } });
    const press = (id: number) => ({
      callback_query: {
        id: `${id}`,
        data: 'home',
        from: about(id).from,
        message: { message_id: id, date: 0, ...about(id) },
      },
    });
    const left = [
      { update: message(1), age: 23 * HOUR },
      { update: message(2), age: 25 * HOUR },
      { update: press(3), age: 149_000 },
      { update: press(4), age: 151_000 },
    ];
    const stage = await openStage({
      flavour,
      async prepare({ database }) {
        for (const [n, { update, age }] of left.entries()) {
          const inbox = openInbox(
            flavour,
            database,
            vault,
            () => false,
            () => MONDAY - age,
          );
          await inbox.accept([{ update_id: n, ...update } as unknown as Update], n + 1);
        }
      },
    });
    onTestFinished(() => stage.close());
    await stage.app.idle();
    const chats = stage.sim.calls().flatMap(({ chatId }) => chatId ?? []);
    expect([...new Set(chats)].sort()).toEqual([1, 3]);
  },
);
