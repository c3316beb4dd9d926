import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { PLAYBOOK_CREATE, PLAYBOOK_UPDATE } from '../src/mapping/inputs/playbook.ts';
import { edgeResolvers, nodeById, referencesTo } from './common/edges.ts';
import { attempt, changed, creation, deletion, idProblems, payload, refused, update } from './common/writes.ts';

const isArchived = ({ archived_at }: { readonly archived_at: string | null }) => archived_at !== null;

const outcomesOf = referencesTo('Outcome');

/** Archives a playbook, or restores it. */
const archival =
  (change: 'archive' | 'unarchive') =>
  (_mutation: object, { id }: { readonly id: string }, { write }: Context) => {
    const problems = idProblems('Playbook', id);
    return problems.length > 0 ? refused(...problems) : attempt(() => write.Playbook[change](id));
  };

export const resolvers: Resolvers<Context> = {
  Query: {
    playbook: nodeById('Playbook'),
    playbooks: async (_query, { isArchived: archived }, { load }) => {
      const all = await load.Playbook.all();
      return all.filter((playbook) => isArchived(playbook) === (archived ?? false));
    },
  },
  Mutation: {
    playbookCreate: creation('Playbook', PLAYBOOK_CREATE),
    playbookUpdate: update('Playbook', PLAYBOOK_UPDATE),
    playbookArchive: archival('archive'),
    playbookUnarchive: archival('unarchive'),
    playbookDelete: deletion('Playbook'),
  },
  PlaybookPayload: { ...payload, playbook: changed('Playbook') },
  Playbook: {
    ...edgeResolvers('Playbook'),
    isArchived,
    outcomes: ({ outcome_ids: ids }, _args, context, info) => outcomesOf(ids, context, info),
    customFieldDefinitions: async ({ custom_field_ids: ids }, _args, { load }) => {
      const definitions = await load.customFields('shared');
      return ids.flatMap((id) => definitions.get(id) ?? []);
    },
  },
};
