import { messageId, type Question } from './question.ts';

const BYTES = new TextEncoder().encode('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');

const file = (field: string, more: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  form.append(field, new Blob([BYTES]), 'probe.ics');
  return form;
};

const whole = (result: unknown): boolean => {
  const size = (result as { document?: { file_size?: number } } | undefined)?.document?.file_size;
  return size === undefined || size === BYTES.length;
};

const upload: Question = {
  number: 1,
  about: 'uploads as grammY sends them',
  async ask({ server, chat }) {
    const chat_id = String(chat);
    const attached = await server.upload(
      'sendDocument',
      file('part', { chat_id, document: 'attach://part' }),
    );
    const named = await server.upload('sendDocument', file('document', { chat_id }));
    const works = attached.ok && whole(attached.result);
    return {
      says: `attach://: ${attached.line}${attached.ok && !works ? ', but not whole' : ''}; under its field: ${named.line}`,
      abilities: { attachedUploads: works },
    };
  },
};

const parseMode: Question = {
  number: 3,
  about: 'parse_mode',
  async ask({ server, chat }) {
    const said = await server.call('sendMessage', { chat_id: chat, text: '<b>ضخیم</b>', parse_mode: 'HTML' });
    const text = (said.result as { text?: string } | undefined)?.text ?? '';
    return {
      says: said.ok ? (text.includes('<b>') ? 'ignored' : `taken: «${text}»`) : `rejected: ${said.line}`,
    };
  },
};

const reply: Question = {
  number: 5,
  about: 'reply_parameters',
  async ask(room) {
    const { server, chat } = room;
    const message_id = await messageId(room, 'پرسش');
    const answers = [{ reply_parameters: { message_id } }, { reply_to_message_id: message_id }].map((how) =>
      server.call('sendMessage', { chat_id: chat, text: 'پاسخ', ...how }),
    );
    const [modern, old] = (await Promise.all(answers)).map(({ line, result }) =>
      line === 'ok' && !(result as { reply_to_message?: object }).reply_to_message ? 'no reply' : line,
    );
    return { says: `reply_parameters: ${modern}; reply_to_message_id: ${old}` };
  },
};

const action: Question = {
  number: 11,
  about: 'sendChatAction with a number',
  async ask({ server, chat }) {
    const number = await server.call('sendChatAction', { chat_id: Number(chat), action: 'typing' });
    const text = await server.call('sendChatAction', { chat_id: String(chat), action: 'typing' });
    return { says: `number: ${number.line}; text: ${text.line}` };
  },
};

const buttons: Question = {
  number: 15,
  about: 'web_app and copy_text buttons',
  async ask({ server, chat }) {
    const send = (button: object) =>
      server.call('sendMessage', {
        chat_id: chat,
        text: 'دکمه',
        reply_markup: { inline_keyboard: [[{ text: 'دکمه', ...button }]] },
      });
    const app = await send({ web_app: { url: 'https://bale.ai' } });
    const copy = await send({ copy_text: { text: 'رونوشت' } });
    return { says: `web_app: ${app.line}; copy_text: ${copy.line}`, abilities: { copyButtons: copy.ok } };
  },
};

/** Questions about what may be sent. */
export const sending = [upload, parseMode, reply, action, buttons];
