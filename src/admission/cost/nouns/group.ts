import { isInGroupList } from '../../../loaders/nouns/group.ts';
import { ID } from '../../../loaders/rows/columns.ts';
import { columnsOf } from '../../../mapping/projection.ts';
import { type CostRule, type CostRules, ONE } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';

/** All groups, with these columns in addition to the selected ones. The members of each group take one request. */
export const groupsCost =
  (...columns: string[]): CostRule =>
  (estimator, field) => {
    estimator.catalogue('groups');
    const needed = columnsOf('Group', field.nodes, estimator.info).union(new Set(columns));
    const groups = estimator.all('Group');
    if (!isInGroupList(needed)) estimator.catalogue('groupMembers', groups);
    estimator.select('Group', field.nodes, groups);
  };

const write = mutationCost('Group', { returnsAll: true });
/** Close's answer is not the group, which is read whether it was cached or not. */
const memberWrite = mutationCost('Group', { reads: 1, returnsAll: true });

export const COSTS: CostRules = {
  Mutation: { groupCreate: write, groupUpdate: write, groupMemberAdd: memberWrite, groupMemberRemove: memberWrite },
  Query: { groups: groupsCost() },
  Group: {
    // A group contains the ids of its members. All groups together have no more than all users.
    members: (estimator, field) => {
      const needed = columnsOf('User', field.nodes, estimator.info);
      if (!needed.isSubsetOf(ID)) estimator.load('User', needed, ONE);
      estimator.select('User', field.nodes, estimator.all('User'));
    },
  },
};
