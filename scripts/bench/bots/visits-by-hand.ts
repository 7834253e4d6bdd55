import type { Statement } from './statements.ts';

// The rows that a visit changes, as one would write them down who knows the tables.

type Made<A extends readonly (number | string)[]> = (...values: A) => Statement;

const made =
  <A extends readonly (number | string)[]>(
    sql: string,
    order = (values: A): Statement[1] => values,
  ): Made<A> =>
  (...values) => [sql, order(values)];

export const changes = {
  putUp: made<[account: number, drive: number, message: number, at: number]>(
    `insert into boards (account_id, drive_id, message_id, shown_at) values (?, ?, ?, ?)
     on conflict (account_id) do update set drive_id = excluded.drive_id, message_id = excluded.message_id`,
  ),
  takeDown: made<[account: number, message: number]>(
    'update boards set message_id = 0 where account_id = ? and message_id = ?',
  ),
  arrived: made<[drive: number, booking: number, person: number, at: number]>(
    `insert into visits (drive_id, booking_id, person_id, sex, is_first, arrived_at, is_late)
     values (?, ?, ?, 'male', false, ?, false)`,
  ),
  gave: made<[booking: number, at: number]>(
    "update visits set outcome = 'given', outcome_at = ? where booking_id = ?",
    ([booking, at]) => [at, booking],
  ),
  done: made<[booking: number, at: number]>(
    "update bookings set state = 'done', ended_at = ? where id = ?",
    ([booking, at]) => [at, booking],
  ),
  donated: made<[person: number, day: number, drive: number]>(
    `insert into donations (person_id, day, source, place, drive_id) values (?, ?, 'recorded', 'مسجد جامع', ?)
     on conflict do nothing`,
  ),
  audit: made<[at: number, account: number, act: string, drive: number, person: number]>(
    "insert into audit (at, account_id, act, drive_id, person_id, more) values (?, ?, ?, ?, ?, '{}')",
  ),
  letter: made<[account: number, turn: number, drive: number, due: number]>(
    `insert into outbox (key, kind, account_id, ids, lane, planned_at, due_at, useless_at)
     values (?, 'attendance.board', ?, ?, 0, ?, ?, ?) on conflict (key) do update
     set state = 'waiting', leased_until = 0, due_at = excluded.due_at, useless_at = excluded.useless_at`,
    ([account, turn, drive, due]) => [
      `board:${account}:${turn}`,
      account,
      JSON.stringify({ drive }),
      due,
      due,
      due + 60_000,
    ],
  ),
  claimed: made<[id: number, until: number]>(
    'update outbox set due_at = ?, leased_until = ? where id = ?',
    ([id, until]) => [until, until, id],
  ),
  sent: made<[id: number, at: number]>(
    "update outbox set state = 'sent', sent_at = ? where id = ?",
    ([id, at]) => [at, id],
  ),
};

export const reads = {
  account: made<[user: number]>(
    `select a.id, b.message_id from accounts a left join boards b on b.account_id = a.id
     where a.platform = 'telegram' and a.user_id = ?`,
  ),
  person: made<[booking: number]>(
    'select p.id, p.first_name as name from bookings b join persons p on p.id = b.person_id where b.id = ?',
  ),
  boards: made<[drive: number]>('select account_id as id from boards where drive_id = ? and message_id > 0'),
  due: made<[now: number]>(
    `select o.id, a.chat_id, b.message_id, b.drive_id from outbox o join accounts a on a.id = o.account_id
     join boards b on b.account_id = a.id where o.state = 'waiting' and o.lane = 0 and o.due_at <= ?`,
  ),
};

export const boardFigures = made<[drive: number, now: number]>(
  `select count(*) as expected, count(v.arrived_at) as arrived,
     sum(case when v.outcome = 'given' then 1 else 0 end) as given,
     sum(case when v.id is null and s.starts_at < ? then 1 else 0 end) as missing
   from bookings b join slots s on s.id = b.slot_id left join visits v on v.booking_id = b.id
   where b.drive_id = ? and b.state <> 'cancelled'`,
  ([drive, now]) => [now, drive],
);
