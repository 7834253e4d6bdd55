import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishDrive } from '../../../src/features/drives/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { flavours, MONDAY, openDeskRoom } from './room.ts';

const hours = ['۱۲ آذر', '۱۷', '۲۱', '۱۵ دقیقه', '۴ صندلی', 'همه'];

describe.each(flavours)('While a form of the desk is open on %s', (flavour) => {
  let room: Awaited<ReturnType<typeof openDeskRoom>>;
  let { scratch, reza, zahra, goes, goesAs, done } = {} as typeof room;
  beforeEach(async () => {
    room = await openDeskRoom(flavour);
    ({ scratch, reza, zahra, goes, goesAs, done } = room);
  });
  afterEach(() => room.close());

  const asks = (mosque: string) => ['/newdrive', mosque, ...hours];
  const drives = () => scratch.database.read.select().from(scratch.database.read.tables.drives);
  const acts = async () => {
    const { audit } = scratch.database.read.tables;
    const rows = await scratch.database.read.select().from(audit).orderBy(audit.id);
    return rows.map(({ act }) => act).filter((act) => act !== 'staff.named');
  };
  /** Zahra with a role over what lies where the mosque of this drive does. */
  const zahraIs = async (role: 'admin' | 'manager', centerId: number) => {
    await done(zahra.says('/start'));
    await scratch.database.write(async (tx) => {
      const { centers, towns } = tx.tables;
      const [center] = await tx
        .select({ countyId: towns.countyId })
        .from(centers)
        .innerJoin(towns, eq(towns.id, centers.townId))
        .where(eq(centers.id, centerId));
      const over =
        role === 'admin'
          ? ({ scope: 'county', scopeId: required(center, 'the center').countyId } as const)
          : ({ scope: 'center', scopeId: centerId } as const);
      await tx.insert(tx.tables.roles).values({ accountId: 2, role, ...over, grantedAt: 0 });
    });
    return goesAs(zahra);
  };

  it('nobody is shown another county’s drive because its team is taken', async () => {
    await goes(...asks('جامع مهران'), 'تیم سیار ۱', 'راز مهران');
    await goes(...asks('مسجد والی'), 'تیم سیار ۲', 'بدون یادداشت');
    const [, own] = await drives();
    const hers = await zahraIs('admin', own?.centerId ?? 0);
    await hers(...asks('مسجد والی'), 'تیم سیار ۱', 'بدون یادداشت');
    expect(zahra.sees()).toContain('این تیم در همین روز و ساعت برنامه دارد.');
    expect(zahra.sees()).not.toContain('راز مهران');
    expect(zahra.sees()).not.toContain('جامع مهران');
    expect(zahra.buttons()).toContain('پیش‌نویس‌ها');
  });

  it('a draft that is published meanwhile is not planned a second time', async () => {
    await goes(...asks('مسجد والی'), 'تیم سیار ۱', 'بدون یادداشت', 'اصلاح', 'ساعت', '۱۸');
    await scratch.database.write((tx) => publishDrive(tx, 1, MONDAY));
    await goes('۲۲');
    expect(reza.sees()).toContain('دیگر پیش‌نویس نیست؛ تغییرش نوشته نشد');
    expect(await drives()).toMatchObject([{ id: 1, startMinutes: 17 * 60, state: 'open' }]);
    expect(await acts()).toEqual(['team.made', 'drive.drafted']);
  });

  it('a change of a draft is on record as such, and a new team too', async () => {
    await goes(...asks('مسجد والی'), 'تیم سیار ۱', 'بدون یادداشت', 'اصلاح', 'ساعت', '۱۸', '۲۲');
    expect(await acts()).toEqual(['team.made', 'drive.drafted', 'drive.redrafted']);
    await goes('اصلاح', 'تیم و یادداشت', 'تیم سیار ۲', 'بدون یادداشت');
    expect((await acts()).slice(3)).toEqual(['team.made', 'drive.redrafted']);
  });

  it('who has lost their place is not shown it', async () => {
    await goes('/drives');
    const hers = await zahraIs('manager', 1);
    await done(zahra.pressesData('vew:1:0'));
    expect(zahra.sees()).toContain('چند نفر');
    await scratch.database.write((tx) => tx.update(tx.tables.roles).set({ scopeId: 2 }));
    await hers('۳۰');
    expect(zahra.sees()).not.toContain('صندلی انتظار');
    expect(zahra.sees()).toContain('نیست');
    expect(await acts()).toEqual([]);
  });
});
