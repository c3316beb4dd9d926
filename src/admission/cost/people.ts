/** What the organization, its users, groups, roles and memberships cost. */
import { isInGroupList } from '../../loaders/nouns/group.ts';
import { columnsOf } from '../../mapping/projection.ts';
import { list } from './lists.ts';
import { all, byId, edges, held } from './rules.ts';
import { type Costs, ONE, type Rule } from './walk.ts';

/** All groups, and who is in each: those of all users are the same. */
const groupsWith =
  (...columns: string[]): Rule =>
  (walk, field) => {
    walk.catalogue('groups');
    const needed = columnsOf('Group', field.nodes, walk.info).union(new Set(columns));
    if (!isInGroupList(needed)) walk.catalogue('groupMembers', walk.all('Group'));
    walk.select('Group', field.nodes, walk.all('Group'));
  };

export const PEOPLE_COSTS: Costs = {
  Query: {
    me: (walk, field, rows) => {
      walk.catalogue('me');
      walk.select('User', field.nodes, rows);
    },
    organization: byId('Organization'),
    user: byId('User'),
    users: held('User'),
    group: byId('Group'),
    groups: groupsWith(),
    role: byId('Role'),
    roles: all('Role'),
    membership: byId('Membership'),
  },
  User: {
    organization: byId('Organization'),
    availability: (walk) => walk.catalogue('availability'),
    groups: groupsWith('members'),
    membership: byId('Membership'),
    opportunities: list('User.opportunities'),
    tasks: list('User.tasks'),
  },
  Organization: {
    pipelines: all('Pipeline'),
    leadStatuses: all('LeadStatus'),
    memberships: held('Membership'),
    groups: groupsWith(),
    roles: all('Role'),
  },
  Group: {
    // Their ids stand in the group; nobody is in more groups than there are users.
    members: (walk, field) => {
      const needed = columnsOf('User', field.nodes, walk.info);
      if (needed.size > 1) walk.load('User', needed, ONE);
      walk.select('User', field.nodes, walk.all('User'));
    },
  },
  Membership: edges('Membership'),
};
