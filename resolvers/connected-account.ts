import type { ConnectedAccountType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { assertId, prefixesOf } from '../src/mapping/ids.ts';
import type { ConnectedAccountRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';

const TYPES = ['GOOGLE', 'MICROSOFT', 'CUSTOM_EMAIL', 'ZOOM', 'CALENDLY'] as const satisfies ConnectedAccountType[];

const accountsOf = async (userId: string, { load }: Context): Promise<readonly ConnectedAccountRow[]> =>
  (await load.ConnectedAccount.all()).filter(({ user_id }) => user_id === userId);

export const resolvers: Resolvers<Context> = {
  Query: {
    connectedAccount: nodeById('ConnectedAccount'),
    connectedAccounts: (_query, { userId }, context) => {
      if (userId === null || userId === undefined) return context.load.ConnectedAccount.all();
      assertId(userId, prefixesOf('User'));
      return accountsOf(userId, context);
    },
  },
  User: { connectedAccounts: ({ id }, _args, context) => accountsOf(id, context) },
  ConnectedAccount: {
    ...edgeResolvers('ConnectedAccount'),
    type: ({ _type }) => enumValue(TYPES, _type),
  },
  ConnectedAccountCalendar: {
    isDefault: (calendar) => calendar.default,
    isSynced: ({ synced }) => synced,
  },
};
