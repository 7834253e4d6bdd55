/** What a role may do. Kept by name in tests and audits: never rename. */
export const roles = ['owner', 'admin', 'manager', 'staff'] as const;
export type Role = (typeof roles)[number];

/** Over what a role reaches. */
export const scopeKinds = ['province', 'county', 'center', 'unit'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

const everyAdmin = ['owner', 'admin'] as const;
const atTheBus = [...everyAdmin, 'staff'] as const;
const everybody = [...everyAdmin, 'manager', 'staff'] as const;
const atTheCenter = [...everyAdmin, 'manager'] as const;

/** Every right there is, and the roles that have it, each within its scope. */
export const permissions = {
  /** Sees drives, their hours and how full they are. */
  'drives.see': everybody,
  /** Plans, copies, edits and throws away drafts. */
  'drives.plan': everyAdmin,
  'drives.publish': everyAdmin,
  /** Moves, shortens and calls off what is published. */
  'drives.change': everyAdmin,
  /** Delays a drive that runs late, from the bus itself. */
  'drives.delay': atTheBus,
  /** Opens and closes single hours. */
  'drives.hours': everyAdmin,
  /** Sees whom a change concerns and who has to be called; phones where they were given. */
  'drives.calls': atTheBus,
  /** Who waits for a place, and what is offered. */
  'waits.see': everyAdmin,
  /** Says what a place is like: room, light, power. */
  'venues.check': atTheCenter,
  /** Sets how many seats are opened for a chair. */
  'venues.factor': everyAdmin,
  'posters.make': atTheCenter,
  /** Announces a drive in the center's group or channel. */
  'drives.announce': atTheCenter,
  /** Is named where staff are told whom to ask about a center. */
  'centers.manage': ['manager'],
  /** Reads packs before they are published, and what is said of them. */
  'packs.see': atTheCenter,
  /** Builds, changes, imports, exports and archives packs. */
  'packs.write': everyAdmin,
  /** Publishes packs in the center's groups and channels, now or later. */
  'packs.publish': atTheCenter,
  /** Writes to members, and follows, slows and stops what goes out. */
  'broadcasts.send': everyAdmin,
  /** Answers what members ask, and makes answers part of the library. */
  'questions.answer': atTheBus,
  /** Links a group or channel to a center. */
  'chats.link': atTheCenter,
  /** The board, check-in and outcomes. */
  'visits.record': atTheBus,
  /** The list of the evening before. */
  'visits.sheet': atTheBus,
  /** The report of a drive that took place; it names nobody. */
  'reports.see': everybody,
  /** The same while the drive runs, with every outcome counted. */
  'reports.detail': atTheBus,
  /** Hears by itself what became of a drive. */
  'reports.receive': atTheCenter,
  /** Blood groups and donations of a person. */
  'donations.record': atTheBus,
  /** Sees who has which role. */
  'staff.see': everyAdmin,
  /** Invites, revokes and hands over. */
  'staff.appoint': everyAdmin,
  'audit.see': everyAdmin,
  /** Opens the panel: the ways to all one may do. */
  'panel.open': everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** The scopes in which a role makes sense. */
export const scopesOf: Readonly<Record<Role, readonly ScopeKind[]>> = {
  owner: ['province'],
  admin: ['province', 'county'],
  manager: ['center'],
  staff: ['unit', 'province'],
};

/** Whether a role has a right, within its scope. */
export function allows(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
