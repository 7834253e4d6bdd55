import type { Booking } from '../queries/bookings.ts';
import { texts } from '../texts.fa.ts';

const ALARM_BEFORE_S = 2 * 3600;

/** A booking for the phone's calendar (iCalendar, instants in UTC), with an alarm two hours before. */
export async function calendarFile(booking: Booking, now: number): Promise<Uint8Array> {
  const { default: ical, ICalAlarmType } = await import('ical-generator');
  const { code, startsAt, minutes, place, address, approximate, lat, lon } = booking;
  const calendar = ical({ prodId: { company: 'nazr', product: 'nazr', language: 'FA' } });
  const event = calendar.createEvent({
    id: `${code}@nazr`,
    stamp: new Date(now),
    start: new Date(startsAt),
    end: new Date(startsAt + minutes * 60_000),
    summary: texts.eventTitle,
    location: {
      title: place,
      ...(address && { address }),
      ...(!approximate && { geo: { lat, lon } }),
    },
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    triggerBefore: ALARM_BEFORE_S,
    description: texts.eventTitle,
  });
  return Buffer.from(calendar.toString());
}
