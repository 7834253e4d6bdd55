import { getTableColumns } from 'drizzle-orm';
import type { Database } from '../../src/database/index.ts';

/** Whom rows may name. */
export interface Named {
  readonly persons?: readonly number[];
  readonly accounts?: readonly number[];
}

type Kind = keyof Named;
type Row = Readonly<Record<string, unknown>>;

const kinds: Readonly<Record<string, Kind>> = {
  'persons.id': 'persons',
  'accounts.id': 'accounts',
  personId: 'persons',
  accountId: 'accounts',
  askerId: 'accounts',
  otherId: 'accounts',
  sentTo: 'accounts',
  aboutAccountId: 'accounts',
  grantedBy: 'accounts',
  invitedBy: 'accounts',
  linkedBy: 'accounts',
  createdBy: 'accounts',
  askedBy: 'accounts',
  answeredBy: 'accounts',
  // Of the ids in a message, and of what the audit keeps beside.
  account: 'accounts',
  asker: 'accounts',
  other: 'accounts',
};

/** What other numbers are ids of; one that is in neither list is to be put into one. */
const others = [
  ...['id', 'userId', 'chatId', 'updateId', 'teamId', 'driveId', 'slotId', 'bookingId', 'waitId'],
  ...['campaignId', 'countyId', 'townId', 'centerId', 'linkedChatId', 'visitId', 'scopeId', 'changeId'],
  ...['messageId', 'fileId', 'mediaId', 'packId', 'versionId', 'batchId', 'broadcastId', 'publicationId'],
];

/** Everywhere in all tables where a row names one of these: `waits.personId`, each place once, in order. */
export async function traces({ read }: Database, named: Named): Promise<string[]> {
  const found = new Set<string>();
  for (const [name, table] of Object.entries(read.tables)) {
    expectKnown(name, Object.keys(getTableColumns(table)));
    for (const row of await read.select().from(table))
      for (const place of placesIn(name, row, named)) found.add(place);
  }
  return [...found].sort();
}

function expectKnown(table: string, columns: readonly string[]): void {
  const unknown = columns.filter(
    (column) => /Id$/.test(column) && !(column in kinds || others.includes(column)),
  );
  if (unknown.length > 0) throw new Error(`Whom do these name: ${table}.${unknown}?`);
}

function placesIn(table: string, row: Row, named: Named): string[] {
  const cells = Object.entries(row).flatMap(([column, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([id, inner]) => [`${column}.${id}`, id, inner] as const)
      : [[column, column, value] as const],
  );
  const places = cells.filter(([, column, value]) => {
    const kind = kinds[`${table}.${column}`] ?? kinds[column];
    return kind && named[kind]?.includes(Number(value));
  });
  return [...places.map(([place]) => `${table}.${place}`), ...draftOf(row, named)];
}

/** Open forms and drafts name their account in their key: `draft:12:vow`. */
function draftOf({ key }: Row, { accounts = [] }: Named): string[] {
  const [, account] = /^(?:talk|open|draft):(\d+)/.exec(String(key)) ?? [];
  return accounts.includes(Number(account)) ? ['forms.key'] : [];
}
