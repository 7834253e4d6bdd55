import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/calendar/index.ts';
import { broken } from '../../../src/drawing/index.ts';
import type { Booking } from '../../../src/features/booking/queries/bookings.ts';
import { calendarFile } from '../../../src/features/booking/ticket/calendar-file.ts';
import { ticketDrawing } from '../../../src/features/booking/ticket/drawing.ts';
import { ticketPicture } from '../../../src/features/booking/ticket/picture.ts';
import { day, now } from './evening.ts';

const booking: Booking = {
  id: 1,
  code: 'K7M29PQX',
  state: 'active',
  personId: 1,
  firstName: 'علی',
  accountId: 1,
  relation: 'self',
  slotId: 1,
  driveId: 1,
  startsAt: instant(day, 18 * 60 + 30),
  minutes: 15,
  endsAt: instant(day, 20 * 60),
  place: 'مسجد <صاحب‌الزمان> & (عج)',
  address: 'خیابان صاحب‌الزمان',
  lat: 33.63,
  lon: 46.42,
  approximate: false,
  isVowed: false,
};

describe('A ticket', () => {
  it('is a picture of a square, small enough for a slow line', async () => {
    const png = Buffer.from(await ticketPicture(booking));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080]);
    expect(png.length).toBeLessThan(80_000);
  });

  it('isolates every text right to left, escapes it, and names nobody', () => {
    const drawing = ticketDrawing(booking);
    const texts = drawing.match(/<text[^>]*>[^<]*<\/text>/g) ?? [];
    expect(texts).toHaveLength(9);
    for (const text of texts) expect(text).toMatch(/>\u2067.+\u2069</u);
    expect(drawing).toContain('مسجد &lt;صاحب‌الزمان&gt; &amp; (عج)');
    expect(drawing).toContain('پنجشنبه ۱۲ آذر ۱۴۰۵');
    expect(drawing).toContain('K7M2 9PQX');
    expect(drawing).not.toContain('علی');
  });

  it('is drawn in large letters for whom they are chosen, in the same square', async () => {
    const sizes = (drawing: string) =>
      [...drawing.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes(ticketDrawing(booking, true)))).toBeGreaterThan(44);
    expect(Math.min(...sizes(ticketDrawing(booking)))).toBeLessThan(36);
    const png = Buffer.from(await ticketPicture(booking, { large: true }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080]);
  });

  it('shows an address whole or not at all', () => {
    const place = 'مسجد و حسینیهٔ حضرت سیدالشهدا (ع) روستای بان‌ویزه';
    const address = 'ایلام، بلوار شهید بهشتی، خیابان پاسداران، جنب درمانگاه، پلاک ۱۲';
    expect(ticketDrawing({ ...booking, place, address }, true)).not.toContain('بهشتی');
    expect(ticketDrawing({ ...booking, place, address })).toContain('پلاک ۱۲');
    expect(ticketDrawing({ ...booking, address }, true)).toContain('پلاک ۱۲');
  });

  it('breaks a long address once, at a space', () => {
    expect(broken('یک دو', 10)).toEqual(['یک دو']);
    expect(broken('یک دو سه چهار', 6)).toEqual(['یک دو', 'سه چهار']);
    expect(broken('بی‌فاصله‌ای', 3)).toEqual(['بی‌فاصله‌ای']);
  });

  it('goes into the phone’s calendar in UTC, with an alarm', async () => {
    const file = Buffer.from(await calendarFile(booking, now)).toString();
    expect(file).toContain('DTSTART:20261203T150000Z');
    expect(file).toContain('DTEND:20261203T151500Z');
    expect(file).toContain('SUMMARY:نوبت اهدای خون');
    expect(file).toContain('GEO:33.63;46.42');
    expect(file).toContain('TRIGGER:-PT2H');
  });
});
