import { button, homeButton, lines, rows, type Screen, type ScreenButton } from '../../bot/index.ts';
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
      [to(texts.privacy, buttons.privacy), homeButton],
    ],
  };
}

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
