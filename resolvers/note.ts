import type { Resolvers } from '../src/generated/graphql.ts';
import { edgesOf } from './shared.ts';

export const noteResolvers: Resolvers = {
  Note: { ...edgesOf('Note'), attachments: ({ attachments }) => attachments ?? [] },
};
