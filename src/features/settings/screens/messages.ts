import { commonTexts, lines, rows, type Screen, type ScreenButton, signed } from '../../../bot/index.ts';
import { type Account, type Topic, topics } from '../../../delivery/index.ts';
import { buttons } from '../buttons.ts';
import { limits } from '../rules.ts';
import { texts } from '../texts.fa.ts';
import { to, waysOut } from './menu.ts';

/** Which unasked messages come, each with its sign, and how many. */
export function messagesScreen(account: Account): Screen {
  if (account.stopped) return silentScreen();
  return {
    text: texts.messagesText,
    brief: texts.messagesBrief,
    buttons: [
      ...rows(topics.map((topic, i) => topicButton(topic, i, !account.muted.includes(topic)))),
      [to(texts.limit(account.weeklyLimit), buttons.limits)],
      [to(texts.stop, buttons.stop)],
      waysOut(),
    ],
  };
}

function topicButton(topic: Topic, i: number, isWanted: boolean): ScreenButton {
  return {
    text: signed(texts.topic[topic], isWanted ? 'yes' : 'no'),
    data: buttons.topic.data({ topic: i, wanted: isWanted ? 0 : 1 }),
  };
}

const silentScreen = (): Screen => ({
  text: texts.silent,
  buttons: [[to(texts.resume, buttons.resume)], waysOut()],
});

/** How many unasked messages a week, at most. */
export function limitScreen({ weeklyLimit }: Account, isNoted: boolean): Screen {
  const options = limits.map((limit) => ({
    text: limit === weeklyLimit ? signed(texts.choice(limit), 'yes') : texts.choice(limit),
    data: buttons.limit.data({ limit }),
  }));
  const noted = isNoted && commonTexts.noted;
  return {
    text: lines(noted, texts.limitText),
    brief: lines(noted, texts.limitBrief),
    buttons: [...rows(options), waysOut(buttons.messages)],
  };
}
