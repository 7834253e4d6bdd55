import { button, homeButton, int, lines, rows, type Screen, type ScreenButton } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import type { Person } from './queries.ts';
import { texts } from './texts.fa.ts';

export const buttons = {
  profile: button('dp'),
  phone: button('dt'),
  dropPhone: button('du'),
  data: button('da'),
  forget: button('df'),
  forgetYes: button('dy'),
  privacy: button('dv'),
  resume: button('dr'),
  relatives: button('dx'),
  relative: button('dw', { person: int }),
  relativeYes: button('dz', { person: int }),
  help: button('dh'),
};

export interface ProfileFacts {
  readonly persons: readonly Person[];
  readonly center: string | undefined;
  /** Of the account's own person, newest first. */
  readonly donations: readonly EpochDay[];
  readonly hasPhone: boolean;
  /** Data of the button that leads to another mosque. */
  readonly changeCenter: string;
}

export function profileScreen(facts: ProfileFacts): Screen {
  const { persons, center, donations, hasPhone, changeCenter } = facts;
  const self = persons.find(({ relation }) => relation === 'self');
  const phone = hasPhone ? to(texts.dropPhone, buttons.dropPhone) : to(texts.givePhone, buttons.phone);
  return {
    text: lines(
      texts.profileTitle,
      persons.length === 0 && texts.nobody,
      ...persons.map(({ firstName, relation }) => texts.person(firstName, relation)),
      center !== undefined && texts.center(center),
      self?.birthDay != null && texts.born(self.birthDay),
      self?.sex != null && texts.sex(self.sex),
      donations[0] !== undefined && texts.donations(donations.length, donations[0]),
      hasPhone && texts.phoneKept,
    ),
    buttons: [
      ...rows([{ text: texts.changeCenter, data: changeCenter }, phone]),
      ...rows([to(texts.data, buttons.data), to(texts.forget, buttons.forget)]),
      ...(persons.length > 1 ? [[to(texts.dropRelative, buttons.relatives)]] : []),
      [to(texts.privacy, buttons.privacy), homeButton],
    ],
  };
}

/** Who of the family may leave this phone. */
export function relativesScreen(persons: readonly Person[]): Screen {
  const relatives = persons.filter(({ relation }) => relation !== 'self').slice(0, 6);
  const entries = relatives.map(({ id, firstName }) => ({
    text: firstName,
    data: buttons.relative.data({ person: id }),
  }));
  return {
    text: texts.whichRelative,
    buttons: [...rows(entries), [to(texts.back, buttons.profile), homeButton]],
  };
}

export const relativeScreen = ({ id, firstName }: Person): Screen => ({
  text: texts.relativeAsk(firstName),
  buttons: [
    [
      { text: texts.forgetYes, data: buttons.relativeYes.data({ person: id }) },
      to(texts.forgetNo, buttons.profile),
    ],
    [homeButton],
  ],
});

export const askPhoneScreen = (): Screen => ({
  text: texts.askPhone,
  keyboard: [[{ text: texts.sendPhone, asks: 'contact' }], [{ text: homeButton.text }]],
});

export const privacyScreen = (): Screen => ({
  text: texts.privacyText,
  buttons: [[to(texts.data, buttons.data), to(texts.forget, buttons.forget)], [homeButton]],
});

export const forgetScreen = (): Screen => ({
  text: texts.forgetAsk,
  buttons: [[to(texts.forgetYes, buttons.forgetYes), { ...homeButton, text: texts.forgetNo }]],
});

export const stoppedScreen = (): Screen => ({
  text: texts.stopped,
  buttons: [[to(texts.resume, buttons.resume), homeButton]],
});

export const helpScreen = (): Screen => ({
  text: texts.helpText,
  buttons: [[to(texts.privacy, buttons.privacy), homeButton]],
});

export const noteScreen = (text: Screen['text']): Screen => ({ text, buttons: [[homeButton]] });

const to = (
  text: string,
  kind: { data: (values: Record<never, never>) => string },
): ScreenButton & { data: string } => ({
  text,
  data: kind.data({}),
});
