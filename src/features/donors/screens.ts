import { homeButton, lines, rows, type Screen, type ScreenButton } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import { buttons, minuteOf } from './buttons.ts';
import { buttons as donationButtons } from './donations/buttons.ts';
import { texts as donationTexts } from './donations/texts.fa.ts';
import { partButton } from './linking/buttons.ts';
import type { Twin } from './linking/queries.ts';
import { texts as linkingTexts } from './linking/texts.fa.ts';
import type { Person } from './queries.ts';
import { texts } from './texts.fa.ts';

export interface ProfileFacts {
  readonly persons: readonly Person[];
  readonly center: string | undefined;
  /** Of the account's own person, newest first. */
  readonly donations: readonly EpochDay[];
  readonly hasPhone: boolean;
  /** Data of the button that leads to another mosque. */
  readonly changeCenter: string;
  /** The account on the other platform that is one with this one. */
  readonly twin?: Twin | undefined;
}

export function profileScreen(facts: ProfileFacts): Screen {
  const { persons, center, donations, hasPhone, changeCenter, twin } = facts;
  const self = persons.find(({ relation }) => relation === 'self');
  const phone = hasPhone ? to(texts.dropPhone, buttons.dropPhone) : to(texts.givePhone, buttons.phone);
  const names = persons.map(({ firstName, relation }) => texts.person(firstName, relation));
  const who = [texts.profileTitle, persons.length === 0 && texts.nobody, ...names];
  return {
    text: lines(
      ...who,
      center !== undefined && texts.center(center),
      self?.birthDay != null && texts.born(self.birthDay),
      self?.sex != null && texts.sex(self.sex),
      donations[0] !== undefined && texts.donations(donations.length, donations[0]),
      hasPhone && texts.phoneKept,
      twin && linkingTexts.account(twin.platform),
    ),
    brief: lines(...who),
    buttons: [
      [historyWay, { text: texts.changeCenter, data: changeCenter }],
      [phone, to(texts.forget, buttons.forget)],
      [
        ...(persons.length > 1 ? [to(texts.dropRelative, buttons.relatives)] : []),
        ...(twin
          ? [{ text: linkingTexts.part(twin.platform), data: partButton.data({ other: twin.id }) }]
          : []),
      ],
      [to(texts.privacy, buttons.privacy), homeButton],
    ],
  };
}

const historyWay = {
  text: donationTexts.donations,
  data: donationButtons.donations.data({ person: 0 }),
};

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

export const relativeScreen = ({ id, firstName }: Person, now: number): Screen => ({
  text: texts.relativeAsk(firstName),
  brief: texts.relativeBrief(firstName),
  buttons: [
    [
      {
        text: texts.forgetYes,
        sign: 'yes',
        data: buttons.relativeYes.data({ person: id, at: minuteOf(now) }),
      },
      { ...to(texts.forgetNo, buttons.profile), sign: 'no' },
    ],
    [homeButton],
  ],
});

export const askPhoneScreen = (): Screen => ({
  text: texts.askPhone,
  brief: texts.askPhoneBrief,
  keyboard: [[{ text: texts.sendPhone, asks: 'contact' }], [{ text: homeButton.text }]],
});

export const privacyScreen = (): Screen => ({
  text: texts.privacyText,
  brief: texts.privacyBrief,
  buttons: [[to(texts.data, buttons.data), to(texts.forget, buttons.forget)], [homeButton]],
});

export const forgetScreen = (now: number): Screen => ({
  text: texts.forgetAsk,
  brief: texts.forgetBrief,
  buttons: [
    [
      { text: texts.forgetYes, sign: 'yes', data: buttons.forgetYes.data({ at: minuteOf(now) }) },
      { ...homeButton, text: texts.forgetNo, sign: 'no' },
    ],
  ],
});

/** «بله، پاک شود» was asked too long ago: nothing is erased, and it can be asked anew. */
export const disarmedScreen = (anew: ScreenButton): Screen => ({
  text: texts.disarmed,
  buttons: [[anew, homeButton]],
});

/** Nothing was erased: nobody else would be there for the others. */
export const lastOneScreen = (roles: ScreenButton): Screen => ({
  text: texts.lastOne,
  buttons: [[roles, homeButton]],
});

/** The ways to ask anew whether all, or one of the family, is to be erased. */
export const eraseAll: ScreenButton = { text: texts.forget, data: buttons.forget.data({}) };
export const eraseRelative: ScreenButton = { text: texts.dropRelative, data: buttons.relatives.data({}) };

export const stoppedScreen = (): Screen => ({
  text: texts.stopped,
  brief: texts.stoppedBrief,
  buttons: [[to(texts.resume, buttons.resume), homeButton]],
});

/** `invite`: data of the button that invites others. */
export const helpScreen = (invite: string): Screen => ({
  text: texts.helpText,
  brief: texts.helpBrief,
  buttons: [[{ text: texts.invite, data: invite }, to(texts.privacy, buttons.privacy)], [homeButton]],
});

export const noteScreen = (text: Screen['text']): Screen => ({ text, buttons: [[homeButton]] });

const to = (
  text: string,
  kind: { data: (values: Record<never, never>) => string },
): ScreenButton & { data: string } => ({
  text,
  data: kind.data({}),
});
