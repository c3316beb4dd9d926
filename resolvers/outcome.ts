import type { OutcomeTarget, OutcomeType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { OUTCOME_CREATE, OUTCOME_UPDATE } from '../src/mapping/inputs/outcome.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const TYPES = ['CUSTOM', 'VM_DROPPED'] as const satisfies OutcomeType[];
const TARGETS = ['CALLS', 'MEETINGS'] as const satisfies OutcomeTarget[];

export const resolvers: Resolvers<Context> = {
  Query: {
    outcome: nodeById('Outcome'),
    outcomes: (_query, _args, { load }) => load.Outcome.all(),
  },
  Mutation: {
    outcomeCreate: creation('Outcome', OUTCOME_CREATE),
    outcomeUpdate: update('Outcome', OUTCOME_UPDATE),
    outcomeDelete: deletion('Outcome'),
  },
  OutcomePayload: { ...payload, outcome: changed('Outcome') },
  Outcome: {
    ...edgeResolvers('Outcome'),
    type: ({ type }) => enumValue(TYPES, type),
    appliesTo: ({ applies_to: targets }) => targets.flatMap((target) => enumValue(TARGETS, target) ?? []),
  },
};
