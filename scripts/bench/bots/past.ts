import type Sqlite from 'better-sqlite3';

const PIECE = 1_000_000;

/** Writes bookings of the past, straight into the file: done, spread over old slots, each with a code of its own. */
export function makePast(file: Sqlite.Database, rows: number): void {
  file.pragma('synchronous = OFF');
  const insert = file.prepare(`
    with recursive n(i) as (select ? union all select i + 1 from n where i < ?)
    insert into bookings (code, slot_id, drive_id, person_id, account_id, state, created_at, ended_at)
    select printf('%X', (i * 2654435761) % 4294967296) || '-', 1000000 + i % 100000, 1000000 + i % 5000,
      1000000 + i % 500000, 1000000 + i % 500000, 'done', i, i from n`);
  for (let at = 0; at < rows; at += PIECE) insert.run(at, Math.min(at + PIECE, rows) - 1);
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.pragma('synchronous = FULL');
}
