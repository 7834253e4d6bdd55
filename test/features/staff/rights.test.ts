import { describe, expect, it } from 'vitest';
import { mayAppoint, rolesOffered, staysLed } from '../../../src/features/staff/appointing/rules.ts';
import {
  allows,
  isWithin,
  type Permission,
  permissions,
  type Role,
  roles,
  scopesOf,
} from '../../../src/features/staff/index.ts';
import { type Mandate, reachOf } from '../../../src/features/staff/rights/reach.ts';

const rights = Object.keys(permissions) as Permission[];
const rightsOf = (role: Role) => rights.filter((right) => allows(role, right));
const at = (place: { county?: number; center?: number; team?: number }) => ({
  countyId: place.county ?? null,
  centerId: place.center ?? null,
  teamId: place.team ?? null,
});
const mandate = (role: Role, scope: Mandate['scope'] = 'province', scopeId = 0) => ({ role, scope, scopeId });

describe('The table of rights', () => {
  it('gives owners and admins everything within their scope, save being asked in the place of a manager', () => {
    const all = rights.filter((right) => right !== 'centers.manage');
    expect(rightsOf('owner')).toEqual(all);
    expect(rightsOf('admin')).toEqual(all);
    expect(allows('manager', 'centers.manage')).toBe(true);
  });

  it('gives a manager the place, and the bus to its team', () => {
    const only = (a: Role, b: Role) => rightsOf(a).filter((right) => !allows(b, right));
    expect(only('manager', 'staff')).toEqual([
      'venues.check',
      'posters.make',
      'drives.announce',
      'centers.manage',
      'packs.see',
      'packs.publish',
      'chats.link',
      'reports.receive',
    ]);
    expect(only('staff', 'manager')).toEqual([
      ...[
        'drives.delay',
        'drives.calls',
        'questions.answer',
        'visits.record',
        'visits.sheet',
        'reports.detail',
        'donations.record',
      ],
    ]);
  });

  it('shows whose phone it is to no manager', () => {
    for (const right of ['drives.calls', 'visits.sheet', 'audit.see', 'staff.see'] as const)
      expect(allows('manager', right)).toBe(false);
  });

  it('opens the panel to every role', () => {
    for (const role of roles) expect(allows(role, 'panel.open') && scopesOf[role].length > 0).toBe(true);
  });
});

describe('A reach', () => {
  it('is nowhere without a role that has the right', () => {
    expect(reachOf([], 'drives.see')).toBeUndefined();
    expect(reachOf([mandate('manager', 'center', 1)], 'drives.publish')).toBeUndefined();
  });

  it('covers what lies in one of its scopes, and nothing beside', () => {
    const over = reachOf([mandate('manager', 'center', 1), mandate('staff', 'unit', 7)], 'drives.see');
    const covers = (place: Parameters<typeof at>[0]) => over !== undefined && isWithin(over, at(place));
    expect([covers({ center: 1 }), covers({ team: 7, center: 2 })]).toEqual([true, true]);
    expect([covers({ center: 2 }), covers({ team: 1 }), covers({ county: 1 }), covers({})]).toEqual(
      Array(4).fill(false),
    );
  });

  it('adds up only the roles that have the right', () => {
    const over = reachOf([mandate('manager', 'center', 1), mandate('admin', 'county', 2)], 'audit.see');
    expect(over).toEqual({ isEverywhere: false, counties: [2], centers: [], teams: [] });
  });
});

describe('Appointing', () => {
  it('is of managers alone in a county', () => {
    const local = [mandate('admin', 'county', 1)];
    expect(rolesOffered(local)).toEqual(['manager']);
    expect(mayAppoint(local, 'manager', at({ county: 1, center: 4 }))).toBe(true);
    expect(mayAppoint(local, 'manager', at({ county: 2, center: 5 }))).toBe(false);
    expect(mayAppoint(local, 'admin', at({ county: 1 }))).toBe(false);
  });

  it('leaves somebody over the province who ends by no date', () => {
    const held = { id: 1, accountId: 1, grantedAt: 0, grantedBy: null };
    const lasting = { ...held, ...mandate('owner'), endsAt: null };
    const brief = { ...held, ...mandate('admin'), id: 2, endsAt: 9 };
    const local = { ...held, ...mandate('admin', 'county', 1), id: 3, endsAt: null };
    const all = [lasting, brief, local];
    expect(staysLed(all, [lasting])).toBe(false);
    expect(staysLed(all, [brief, local])).toBe(true);
    expect(staysLed([...all, { ...lasting, id: 4 }], [lasting])).toBe(true);
  });
});
