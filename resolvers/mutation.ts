import type { Resolvers } from '../src/generated/graphql.ts';
import type { Deletion } from '../src/rows/index.ts';
import { payload } from './common/writes.ts';

export const mutationResolvers: Resolvers = {
  DeletePayload: { ...payload, deletedId: ({ deletedId }: Deletion) => deletedId },
};
