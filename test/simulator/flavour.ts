import { Refusal } from './refusal.ts';

export type FlavourName = 'telegram' | 'bale';

/** Everything in which the two servers differ. Bale's side follows its documents and what its libraries work around. */
export interface Flavour {
  readonly name: FlavourName;
  readonly firstUpdateId: number;
  /** Unconfirmed updates the server keeps at most. */
  readonly keptUpdates: number;
  /** Methods the server knows, in lower case; undefined: all the simulator has. */
  readonly methods: ReadonlySet<string> | undefined;
  /** Its own mark-up is always rendered, `parse_mode` and entities are ignored. */
  readonly alwaysMarkup: boolean;
  /** Commands of people carry `bot_command` entities. */
  readonly commandEntities: boolean;
  /** `my_chat_member` tells of blocks and of being added. */
  readonly memberUpdates: boolean;
  readonly channelPosts: boolean;
  readonly supergroups: boolean;
  readonly negativeGroups: boolean;
  /** Message ids are random signed 32-bit numbers instead of a counter. */
  readonly randomMessageIds: boolean;
  /** Uploads may be named by `attach://`; otherwise they come under their field's name. */
  readonly attachScheme: boolean;
  readonly replyParameters: boolean;
  /** An edit answers `{message_id: 0}` instead of the message. */
  readonly stubEdits: boolean;
  readonly refusesUnmodified: boolean;
  /** setWebhook takes a secret, allowed_updates and the like; otherwise only its address. */
  readonly webhookOptions: boolean;
  /** getUpdates takes allowed_updates. */
  readonly allowedUpdates: boolean;
  /** A 429 of its own limits says how long to wait. */
  readonly retryAfter: boolean;
  /** Forwards tell their origin as `forward_origin`; otherwise in the older `forward_from` fields. */
  readonly forwardOrigin: boolean;
  /** getMe tells what the bot may do. */
  readonly describesBot: boolean;
  /** A voice message tells its length and type; otherwise only its ids. */
  readonly describesVoice: boolean;
  /** Presses carry `chat_instance`. */
  readonly chatInstances: boolean;
  /** People carry their language. */
  readonly languageCodes: boolean;
  /** getChatMember knows people who are not in the chat. */
  readonly absentMembers: boolean;
  /** getChatMember answers a bot that is no administrator. */
  readonly membersForAll: boolean;
  /** sendChatAction takes a chat_id that is a number. */
  readonly numericChatActions: boolean;
  /** sendContact may reply to a message. */
  readonly contactReplies: boolean;
  /** Stickers may be named by file_id in a JSON body. */
  readonly jsonStickers: boolean;
  /** Stands between the parts of a file_id. */
  readonly fileIdSeparator: string;
  readonly refusals: {
    readonly token: (wellFormed: boolean) => Refusal;
    readonly chat: () => Refusal;
    readonly noChatId: (name: string) => Refusal;
    readonly message: (purpose: string) => Refusal;
  };
}

export const telegram: Flavour = {
  name: 'telegram',
  firstUpdateId: 1001,
  keptUpdates: Number.POSITIVE_INFINITY,
  methods: undefined,
  alwaysMarkup: false,
  commandEntities: true,
  memberUpdates: true,
  channelPosts: true,
  supergroups: true,
  negativeGroups: true,
  randomMessageIds: false,
  attachScheme: true,
  replyParameters: true,
  stubEdits: false,
  refusesUnmodified: true,
  webhookOptions: true,
  allowedUpdates: true,
  retryAfter: true,
  forwardOrigin: true,
  describesBot: true,
  describesVoice: true,
  chatInstances: true,
  languageCodes: true,
  absentMembers: true,
  membersForAll: true,
  numericChatActions: true,
  contactReplies: true,
  jsonStickers: true,
  fileIdSeparator: '-',
  refusals: {
    token: (wellFormed) =>
      new Refusal(401, wellFormed ? 'Unauthorized' : 'Unauthorized: invalid token specified'),
    chat: () => new Refusal(400, 'Bad Request: chat not found'),
    noChatId: (name) => new Refusal(400, `Bad Request: ${name} is empty`),
    message: (purpose) => new Refusal(400, `Bad Request: message to ${purpose} not found`),
  },
};

const BALE_METHODS = `getMe getUpdates setWebhook deleteWebhook getWebhookInfo
  sendMessage forwardMessage copyMessage sendPhoto sendAudio sendDocument sendVideo sendAnimation sendVoice
  sendMediaGroup sendLocation sendContact sendSticker sendChatAction getFile answerCallbackQuery
  editMessageText editMessageCaption editMessageReplyMarkup deleteMessage
  pinChatMessage unpinChatMessage unpinAllChatMessages getChat getChatAdministrators getChatMember
  getChatMembersCount leaveChat`;

export const bale: Flavour = {
  name: 'bale',
  firstUpdateId: 0,
  keptUpdates: 2000,
  methods: new Set(BALE_METHODS.toLowerCase().split(/\s+/)),
  alwaysMarkup: true,
  commandEntities: false,
  memberUpdates: false,
  channelPosts: false,
  supergroups: false,
  negativeGroups: false,
  randomMessageIds: true,
  attachScheme: false,
  replyParameters: false,
  stubEdits: true,
  refusesUnmodified: false,
  webhookOptions: false,
  allowedUpdates: false,
  retryAfter: false,
  forwardOrigin: false,
  describesBot: false,
  describesVoice: false,
  chatInstances: false,
  languageCodes: false,
  absentMembers: false,
  // "getChatMember wants the bot to be admin" (docs.bale.ai).
  membersForAll: false,
  // Works only with a textual chat_id, says a library since November 2024.
  numericChatActions: false,
  // Threw an internal error in 2024 (Bale.Net's README).
  contactReplies: false,
  // File ids of stickers hold colons; JSON failed where multipart worked.
  jsonStickers: false,
  fileIdSeparator: ':',
  refusals: {
    token: () => new Refusal(400, 'Bad Request: Token not found'),
    chat: () => new Refusal(404, 'no such group or user'),
    noChatId: (name) => new Refusal(400, `${name}: must be a valid value`),
    message: () => new Refusal(404, 'Not Found: Message not found'),
  },
};
