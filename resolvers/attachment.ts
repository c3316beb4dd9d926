import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { mediaUrl } from './common/values.ts';

export const resolvers: Resolvers<Context> = {
  Attachment: {
    url: ({ url }, _args, context) => context.mediaUrl(url) ?? url,
    thumbnailUrl: mediaUrl('thumbnail_url'),
  },
};
