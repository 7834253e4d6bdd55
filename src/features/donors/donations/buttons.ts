import { button, int } from '../../../bot/index.ts';

export const buttons = {
  /** 0: of the account's own person. */
  donations: button('dd', { person: int }),
  file: button('ddf', { person: int }),
  /** `on`: 1 agrees, 0 takes it back. */
  agree: button('dda', { person: int, on: int }),
  card: button('ddk', { person: int }),
};
