import { eq } from 'drizzle-orm';
import type { Database } from '../../../src/database/index.ts';
import type { Item, Pack } from '../../../src/features/packs/index.ts';
import { required } from '../../../src/lib/assert.ts';

type Written = Partial<Item> & Pick<Item, 'words'>;

interface Shelved extends Partial<Pick<Pack, 'purpose' | 'state'>> {
  readonly title: string;
  readonly occasion?: string;
  readonly items?: readonly Written[];
}

/** A pack as it stands once it was finished; answers its id. */
export function shelve({ write }: Database, { title, occasion, items, ...pack }: Shelved): Promise<number> {
  return write(async (tx) => {
    const { packs, packVersions, packItems } = tx.tables;
    const row = { slug: title, state: 'ready' as const, createdAt: 0, ...pack };
    const { id } = required((await tx.insert(packs).values(row).returning())[0], 'the pack');
    const cover = { packId: id, number: 1, title, theme: 'آموزش', occasion: occasion ?? null };
    const version = { ...cover, state: 'final' as const, createdAt: 0 };
    const [made] = await tx.insert(packVersions).values(version).returning();
    const { id: versionId } = required(made, 'the version');
    await tx.update(packs).set({ versionId }).where(eq(packs.id, id));
    for (const [position, item] of (items ?? [{ words: title }]).entries())
      await tx.insert(packItems).values({
        ...{ versionId, position, kind: item.kind ?? 'text', words: [item.words].flat() },
        ...{ mediaIds: item.mediaIds ?? [], poll: item.poll ?? null, buttons: item.buttons ?? [] },
      });
    return id;
  });
}
