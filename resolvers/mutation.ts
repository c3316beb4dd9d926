import type { Resolvers } from '../src/generated/graphql.ts';
import type { Deletion } from '../src/parents.ts';
import { payload } from './changes.ts';

export const mutationResolvers: Resolvers = {
  DeletePayload: { ...payload, deletedId: ({ deletedId }: Deletion) => deletedId },
};
