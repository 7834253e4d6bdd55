import type { NazrContext } from '../../../bot/index.ts';
import { isoDay } from '../../../calendar/index.ts';
import type { Account } from '../../../delivery/index.ts';
import { exportDonations } from '../donations/export.ts';
import { donationsOf } from '../donations/queries.ts';
import { linkedTo } from '../linking/queries.ts';
import type { DonorLinks } from '../links.ts';
import { phoneOf } from '../phones.ts';
import { personsOf } from '../queries.ts';
import { noteScreen, profileScreen } from '../screens.ts';
import { texts } from '../texts.fa.ts';

/** «مشخصات من». */
export async function showProfile(ctx: NazrContext, links: DonorLinks): Promise<void> {
  const { id } = ctx.account;
  const persons = await personsOf(ctx.read, id);
  const self = persons.find(({ relation }) => relation === 'self');
  const center = self?.centerId ? await links.centerName(ctx.read, self.centerId) : undefined;
  const given = self ? await donationsOf(ctx.read, self.id) : [];
  const donations = given.map(({ day }) => day);
  const hasPhone = (await phoneOf(ctx.read, ctx.vault, id)) !== undefined;
  const [twin] = await linkedTo(ctx.read, id);
  const { changeCenter } = links;
  await ctx.show(profileScreen({ persons, center, donations, hasPhone, changeCenter, twin }));
}

/** `/mydata`: everything that is kept, as a file. */
export async function sendData(ctx: NazrContext, links: DonorLinks): Promise<void> {
  const { id } = ctx.account;
  const found = await personsOf(ctx.read, id);
  const persons = await Promise.all(
    found.map(async ({ birthDay, ...person }) => ({
      ...person,
      birthDay: birthDay === null ? null : isoDay(birthDay),
      ...(await exportDonations(ctx.read, person.id)),
    })),
  );
  const phone = (await phoneOf(ctx.read, ctx.vault, id)) ?? null;
  const linked = (await linkedTo(ctx.read, id)).map((twin) => twin.platform);
  const ids = found.map((person) => person.id);
  const rooms = await links.exportOf(ctx.read, ids, id);
  const data = { account: { ...chosen(ctx.account), phone, linked }, persons, ...rooms };
  await ctx.sendFile(Buffer.from(JSON.stringify(data, null, 2)), texts.dataName);
  await ctx.send(noteScreen(texts.dataReady));
}

function chosen({ platform, stopped, muted, weeklyLimit, quiet, awayUntil, largeType, fewWords }: Account) {
  const away = awayUntil === null ? null : isoDay(awayUntil);
  return { platform, stopped, muted, weeklyLimit, quiet, awayUntil: away, largeType, fewWords };
}
