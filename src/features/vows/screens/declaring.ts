import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { nameOf, type Person, personWords } from '../../donors/index.ts';
import { campaignButton, intentionButton, personButton, vowButton, vowsButton } from '../buttons.ts';
import type { Campaign } from '../queries/campaigns.ts';
import { intentions, type Vow } from '../queries/vows.ts';
import { COUNTED_FROM } from '../rules/vows.ts';
import { texts } from '../texts.fa.ts';
import { backTo, nameOfVow } from './ways.ts';

/** As many as one screen has room for beside the ways back and home. */
const MOST_CHOICES = 6;

/** A person as a screen names them. */
export type Somebody = Pick<Person, 'id' | 'firstName' | 'relation'>;

/** Whose vow; `campaignId` is 0 when none was chosen yet. */
export function whoScreen(persons: readonly Somebody[], campaignId = 0): Screen {
  const choices = persons.slice(0, MOST_CHOICES + 1).map((each) => ({
    text: personWords(each),
    data:
      campaignId === 0
        ? personButton.data({ person: each.id })
        : campaignButton.data({ person: each.id, campaign: campaignId }),
  }));
  return { text: texts.forWhom, buttons: [...rows(choices), [homeButton]] };
}

/** Everything of a person: open vows, and what can still be declared. */
export function personScreen(facts: {
  readonly person: Somebody;
  readonly vows: readonly Vow[];
  /** Those that nothing was declared for. */
  readonly campaigns: readonly Campaign[];
  /** Whether the phone is a family's. */
  readonly isShared: boolean;
}): Screen {
  const { person, vows, campaigns, isShared } = facts;
  const declare = (text: string, campaign: number): ScreenButton => ({
    text,
    data: campaignButton.data({ person: person.id, campaign }),
  });
  const listed = [...vows.flatMap(({ campaign }) => campaign ?? []), ...campaigns];
  const choices = [
    ...vows.map((vow) => ({
      text: texts.myVow(vow.campaign ? labelIn(listed, vow.campaign) : nameOfVow(vow)),
      data: vowButton.data({ vow: vow.id }),
    })),
    ...campaigns.map((campaign) => declare(labelIn(listed, campaign), campaign.id)),
  ];
  const call = vows.some(({ isOnCall }) => isOnCall) ? [] : [declare(texts.callMe, 0)];
  const back = { text: texts.back, data: vowsButton.data({}) };
  return {
    text: lines(texts.titleOf(nameOf(person)), texts.intro),
    brief: lines(texts.titleOf(nameOf(person)), texts.introBrief),
    buttons: [
      ...[...choices.slice(0, MOST_CHOICES - call.length), ...call].map((choice) => [choice]),
      isShared ? [back, homeButton] : [homeButton],
    ],
  };
}

/** The name of a campaign, with its year where another year of it stands beside it. */
function labelIn(listed: readonly Campaign[], { id, name, year }: Campaign): string {
  const label = texts.campaign(name);
  return listed.some((other) => other.name === name && other.id !== id) ? texts.inYear(label, year) : label;
}

/** Where one declares: the days, how many did, what it is not in religious law, and with which intention. */
export function intentionScreen(facts: {
  readonly person: Somebody;
  /** Undefined: to be called when it is needed. */
  readonly campaign: Campaign | undefined;
  /** Of the person's center. */
  readonly people: number;
}): Screen {
  const { person, campaign, people } = facts;
  const name = nameOf(person);
  const chosen = { person: person.id, campaign: campaign?.id ?? 0 };
  const choices = intentions.map((intention, i) => ({
    text: intention === 'own' && name !== undefined ? texts.ownOf(name) : texts.intention[intention],
    data: intentionButton.data({ ...chosen, intention: i }),
  }));
  const title = texts.title(texts.campaign(campaign?.name), name);
  const days = campaign ? windowWords(campaign) : texts.whenNeeded;
  return {
    text: lines(title, days, countWords(people), texts.law, texts.askIntention),
    brief: lines(title, days, texts.law, texts.askIntention),
    buttons: [...rows(choices), [backTo(person.id), homeButton]],
  };
}

/** The days of a campaign, where they are official. */
export const windowWords = (campaign: Campaign): Words =>
  campaign.provisional ? texts.datesFollow : texts.window(campaign);

/** How many of a center declared themselves, where they are enough to be told. */
export const countWords = (people: number): string | undefined =>
  people < COUNTED_FROM ? undefined : texts.count(people);
