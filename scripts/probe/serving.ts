import type { Question, Room } from './question.ts';
import type { Said } from './server.ts';

const BURST = 60;

interface Incoming {
  readonly message?: { readonly text?: string; readonly entities?: readonly { readonly type: string }[] };
}

const isCommand = ({ message }: Incoming): boolean => message?.text?.startsWith('/') ?? false;

const entities: Question = {
  number: 2,
  about: '«/start x» carries entities',
  async ask(room) {
    const waiting = (await fetched(room, { timeout: 0 })).find(isCommand) ?? (await nextCommand(room));
    if (!waiting) return { says: `no command came; write «/start x» to the bot and run this again` };
    const marked = waiting.message?.entities?.some(({ type }) => type === 'bot_command') ?? false;
    return { says: marked ? 'yes' : 'no', abilities: { commandEntities: marked } };
  },
};

async function nextCommand(room: Room): Promise<Incoming | undefined> {
  console.log(`   … write «/start x» to the bot within ${room.pollSeconds} seconds`);
  return (await fetched(room, { timeout: room.pollSeconds })).find(isCommand);
}

// Nothing is confirmed: the bot still gets what was read here.
async function fetched({ server }: Room, wish: object): Promise<readonly Incoming[]> {
  const { result } = await server.call('getUpdates', wish);
  return Array.isArray(result) ? (result as Incoming[]) : [];
}

const commands: Question = {
  number: 7,
  about: 'setMyCommands',
  async ask({ server }) {
    const said = await server.call('setMyCommands', {
      commands: [{ command: 'start', description: 'شروع' }],
    });
    return { says: said.line, abilities: { commandMenu: said.ok } };
  },
};

const unknown: Question = {
  number: 8,
  about: 'a method that is not there',
  ask: async ({ server }) => ({ says: (await server.call('noSuchMethod')).line }),
};

const flood: Question = {
  number: 9,
  about: 'the 429',
  async ask({ server, chat }) {
    const call = () => server.call('sendChatAction', { chat_id: String(chat), action: 'typing' });
    const said = await Promise.all(Array.from({ length: BURST }, call));
    const refused = said.find(({ ok }) => !ok);
    if (!refused) return { says: `none in ${BURST} calls at once` };
    return {
      says: refused.body.replace(/\s+/g, ' ').slice(0, 200),
      abilities: { retryAfter: saysWhen(refused) },
    };
  },
};

const saysWhen = ({ body }: Said): boolean => /"retry_after"\s*:\s*\d/.test(body);

const polling: Question = {
  number: 10,
  about: 'long polls',
  async ask({ server, pollSeconds }) {
    const began = performance.now();
    const long = await server.call('getUpdates', { timeout: pollSeconds });
    const seconds = Math.round((performance.now() - began) / 1000);
    return { says: `asked for ${pollSeconds} s, answered after ${seconds} s: ${long.line}` };
  },
};

/** Questions about how the server behaves. The burst comes last: what follows it might be refused. */
export const serving = [entities, commands, unknown, polling, flood];
