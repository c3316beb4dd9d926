import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { DeletePayloadRow } from '../src/rows/index.ts';
import { payload } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  DeletePayload: { ...payload, deletedId: ({ deletedId }: DeletePayloadRow) => deletedId },
};
