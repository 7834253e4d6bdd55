import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Preparable, Prepared, Queries, Writes } from './doors.ts';
import type { Tables } from './schema.ts';

type Door = Omit<Writes, 'lock'>;

/** Both doors over one connection; `prepared` keeps what it built for as long as that connection lives. */
export function openDoor(db: NodePgDatabase, tables: Tables): Door {
  const ready = new Map<string, Prepared<unknown>>();
  const door: Door = {
    tables,
    select: db.select.bind(db),
    selectDistinct: db.selectDistinct.bind(db),
    insert: db.insert.bind(db),
    update: db.update.bind(db),
    delete: db.delete.bind(db),
    prepared<Row, D extends Queries>(
      this: D,
      key: string,
      build: (door: D) => Preparable<Row>,
    ): Prepared<Row> {
      const made = ready.get(key) ?? build(this).prepare(key);
      ready.set(key, made);
      return made as Prepared<Row>;
    },
  };
  return door;
}
