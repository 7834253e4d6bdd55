import { clockTime, shortDate, wallClock } from '../../src/calendar/index.ts';
import type { SimFile, SimMessage } from '../../test/simulator/index.ts';
import type { FileView, MessageView } from './views.ts';

/** A message of a seat as the page shows it: dates in words, the file as an address. */
export function messageView(message: SimMessage, seat: string): MessageView {
  const { id, fromBot, text, entities, inlineKeyboard, file, location, contact, poll, album, edited } =
    message;
  const { day, minutes } = wallClock(message.date * 1000);
  return {
    id,
    fromBot,
    text,
    entities,
    buttons: inlineKeyboard,
    file: file && fileView(file, `/files/${seat}/${id}`),
    location,
    poll,
    album,
    contact: contact && { name: contact.first_name, phone: String(contact.phone_number) },
    edited,
    day: shortDate(day),
    time: clockTime(minutes),
  };
}

const fileView = ({ kind, name, bytes }: SimFile, address: string): FileView => ({
  kind,
  name,
  size: bytes.length,
  address,
});
