import { button, int } from '../../bot/index.ts';
import { staffButton } from '../staff/index.ts';

/** What anybody presses in this room. A question in a button is checked against the account that asked it. */
export const buttons = {
  /** The menu's «دانستنی‌ها». */
  library: button('lb'),
  packs: button('lbp', { page: int }),
  /** Begins a pack below the message that led to it. */
  open: button('lbo', { pack: int }),
  /** Shows an item of a pack, from 0, in the place of the one before. */
  read: button('lbr', { pack: int, at: int }),
  /** An answer to a quiz, where the platform has none of its own. */
  quiz: button('lbz', { pack: int, at: int, option: int }),
  topics: button('lbt'),
  topic: button('lbc', { topic: int, page: int }),
  /** A common question and its answer. */
  entry: button('lbf', { faq: int }),
  search: button('lbs'),
  ask: button('lba'),
  /** Asks once more, below an answer that stays. */
  another: button('lbm'),
  withdraw: button('lbw', { question: int }),
  enough: button('lbe', { question: int }),
};

/** What staff press. A question is judged by where its asker belongs; common questions are the province's. */
export const desk = {
  questions: staffButton('questions.answer', 'lbq', { page: int }),
  question: staffButton('questions.answer', 'lbx', { question: int }),
  reply: staffButton('questions.answer', 'lby', { question: int }),
  /** Writes the answer anew. */
  rewrite: staffButton('questions.answer', 'lbn', { question: int }),
  /** Makes a common question of what was answered. */
  share: staffButton('questions.answer', 'lbg', { question: int }),
  reshare: staffButton('questions.answer', 'lbj', { question: int }),
  entries: staffButton('packs.write', 'lbl', { page: int }),
  entry: staffButton('packs.write', 'lbi', { faq: int }),
  edit: staffButton('packs.write', 'lbd', { faq: int }),
  /** `hide`: 1 hides, 0 shows. */
  hide: staffButton('packs.write', 'lbh', { faq: int, hide: int }),
};

/** Data of the button that begins a pack below the message it stands under: «ادامه را بخوانید». */
export const readWay = (packId: number): string => buttons.open.data({ pack: packId });
