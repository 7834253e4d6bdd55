/** Loose shapes of the Bot API, as they travel. The simulator adds nothing to them. */
export type Params = Readonly<Record<string, unknown>>;

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

/** Offsets and lengths count UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

/** A text as a person sees it: mark-up consumed, told apart by entities. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly web_app?: { readonly url: string };
  readonly request_contact?: boolean;
  readonly request_location?: boolean;
}

export type Rows = readonly (readonly Button[])[];

/** Any reply markup; which one is told by the field that is there. */
export interface Markup {
  readonly inline_keyboard?: Rows;
  readonly keyboard?: Rows;
  readonly one_time_keyboard?: boolean;
  readonly remove_keyboard?: boolean;
  readonly force_reply?: boolean;
}

/** A message as the API gives it. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Readonly<Record<string, unknown>> & { readonly id: number };
  readonly from?: User;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly reply_markup?: Markup;
  readonly [field: string]: unknown;
}

export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/** A file of a multipart body. */
export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** One API call, its body decoded. `json`: it came as JSON, so numbers and strings can be told apart. */
export interface Call {
  readonly method: string;
  readonly params: Params;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly json: boolean;
}
