import type { Meaning, TroubleRow } from './trouble.ts';

/**
 * What the Bot API's server says, by what it means; from its sources (telegram-bot-api `Client.cpp`, TDLib) and, in
 * capitals, from the back end behind it. The first row that fits counts.
 */
const says: readonly (readonly [Meaning, readonly string[]])[] = [
  ['blocked', ['bot was blocked by the user']],
  [
    'gone',
    [
      'user is deactivated',
      "bot can't initiate conversation with a user",
      'chat not found',
      'bot was kicked from the',
      'bot is not a member of the',
      'group chat was deleted',
    ],
  ],
  ['migrated', ['group chat was upgraded to a supergroup chat']],
  ['rights', ['need administrator rights', 'have no write access to the chat', 'not enough rights']],
  [
    'unchanged',
    [
      'message is not modified',
      'message to delete not found',
      "message can't be deleted",
      'query is too old and response timeout expired',
    ],
  ],
  [
    'marks',
    [
      "can't parse entities",
      'unsupported parse_mode',
      'entity beginning at utf-16 offset',
      'entities_too_long',
    ],
  ],
  [
    'dead-file',
    [
      'wrong file identifier',
      'wrong remote file identifier',
      "can't use file of type",
      'invalid file_id',
      'wrong file_id',
      'failed to get http url content',
      'wrong http url specified',
      'wrong type of the web page content',
    ],
  ],
  [
    'wrong',
    [
      "the bot can't send messages to the bot",
      "bot can't send messages to bots",
      'chat_id is empty',
      'message to edit not found',
      'message to forward not found',
      'message to copy not found',
      'message to be replied not found',
      'message to pin not found',
      "message can't be edited",
      'there is no text in the message to edit',
      'there is no caption in the message to edit',
    ],
  ],
  [
    'wrong',
    [
      'message text is empty',
      'text must be non-empty',
      'message is too long',
      'message caption is too long',
      'text is too long',
    ],
  ],
  [
    'wrong',
    [
      'button_data_invalid',
      'button_url_invalid',
      'inline keyboard button url',
      "can't parse inline keyboard button",
      'must be an array of arrays',
      "can't parse reply keyboard markup json object",
      'object expected as reply markup',
      'reply markup is too long',
      'can be requested in private chats only',
    ],
  ],
  [
    'wrong',
    [
      'file is too big',
      'file_id not specified',
      'request entity too large',
      'too many messages to send as an album',
      "can't be mixed with other media types",
    ],
  ],
  [
    'wrong',
    ['bot_command_invalid', 'command length must not exceed', 'bot_commands_too_much', 'method not found'],
  ],
  ['flood', ['too many requests']],
  [
    'later',
    [
      'terminated by other getupdates request',
      "can't use getupdates method while webhook is active",
      'terminated by setwebhook request',
      'unauthorized',
      'internal server error',
      'bad gateway',
    ],
  ],
];

export const telegramTroubles: readonly TroubleRow[] = [
  ...says.flatMap(([means, all]) => all.map((each) => ({ says: each, means }))),
  // A path nobody knows, or a token.
  { says: 'not found', means: 'later', alone: true },
];
