import { messageId, type Question } from './question.ts';

const escapes: Question = {
  number: 4,
  about: 'how «\\*» and «_» look',
  async ask(room) {
    await messageId(room, 'یک \\*دو\\* سه\n_چهار_ پنج_شش_هفت\nهشت *\u2060نه* ده\n*یازده* و **دوازده**');
    return {
      says: 'look at the chat: is the backslash shown? which words are slanted or bold? («یازده» should be, «نه» should not)',
    };
  },
};

const edit: Question = {
  number: 6,
  about: 'what an edit answers, and edited buttons',
  async ask(room) {
    const { server, chat } = room;
    const message_id = await messageId(room, 'پیش از ویرایش');
    const reply_markup = { inline_keyboard: [[{ text: 'دکمهٔ تازه', callback_data: 'probe' }]] };
    const edited = await server.call('editMessageText', {
      chat_id: chat,
      message_id,
      text: 'پس از ویرایش',
      reply_markup,
    });
    const shape = edited.ok
      ? Object.keys(Object(edited.result)).join(' ') || String(edited.result)
      : edited.line;
    return { says: `answers: ${shape}; look in Android, web and iOS: is there a button «دکمهٔ تازه»?` };
  },
};

const contact: Question = {
  number: 12,
  about: 'contact.user_id and the form of the number',
  async ask({ server, chat }) {
    const reply_markup = {
      keyboard: [[{ text: 'فرستادن شماره', request_contact: true }]],
      resize_keyboard: true,
    };
    await server.call('sendMessage', { chat_id: chat, text: 'شمارهٔ خود را بفرستید', reply_markup });
    return {
      says: 'press «فرستادن شماره», then look at getUpdates: is user_id there, how does the number begin?',
    };
  },
};

const groups: Question = {
  number: 13,
  about: 'ids of groups, and updates that come twice',
  ask: async () => ({
    says: 'add the bot to a group and to a channel as admin, write there, and look at getUpdates: sign of chat.id, one update or three?',
  }),
};

const webhook: Question = {
  number: 14,
  about: 'webhooks: content type, repeats, patience',
  ask: async () => ({
    says: 'set WEBHOOK_URL to a server that logs, answer 500 once and let one call hang: look at the content type, when the update comes again, and what getUpdates says meanwhile',
  }),
};

/** What a person has to look at or do. */
export const samples = [escapes, edit, contact, groups, webhook];
