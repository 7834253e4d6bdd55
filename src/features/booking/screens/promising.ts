import { homeButton, lines, rows, type Screen } from '../../../bot/index.ts';
import { nameOf, type Person } from '../../donors/index.ts';
import type { Slot } from '../../drives/index.ts';
import {
  confirmButton,
  driveButton,
  mineButton,
  type Plan,
  partyButton,
  planButton,
  plans,
  slotButton,
} from '../buttons.ts';
import { party } from '../texts/party.fa.ts';
import { texts } from '../texts.fa.ts';

/** How will you come? */
export function planScreen(slot: Slot, personId: number): Screen {
  const choices = plans.map((plan, i) => ({
    text: texts.plan[plan],
    data: planButton.data({ slot: slot.id, person: personId, plan: i }),
  }));
  const back = { text: texts.back, data: driveButton.data({ drive: slot.driveId, person: personId }) };
  return { text: texts.askPlan(slot), buttons: [...rows(choices), [back, homeButton]] };
}

/** The promise that makes a booking. */
export function commitmentScreen(slot: Slot, person: Person, plan: Plan, seePhysician: boolean): Screen {
  const chosen = { slot: slot.id, person: person.id, plan: plans.indexOf(plan) };
  const back = { text: texts.back, data: slotButton.data({ slot: slot.id, person: person.id }) };
  return {
    text: lines(seePhysician && texts.seePhysician, texts.commitment(slot, nameOf(person))),
    buttons: [
      [{ text: texts.confirm, data: confirmButton.data(chosen) }],
      [{ text: party.open, data: partyButton.data({ ...chosen, a: 0, b: 0, c: 0 }) }],
      [back, homeButton],
    ],
  };
}

/** What stays of the promise once the ticket follows it. */
export const bookedScreen: Screen = {
  text: texts.booked,
  buttons: [[{ text: texts.mine, data: mineButton.data({}) }, homeButton]],
};
