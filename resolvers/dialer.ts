import type { DialerSourceType, DialerType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { EMPTY_CONNECTION, offsetConnection } from '../src/mapping/connections.ts';
import { DIALER_SOURCES } from '../src/mapping/filters/dialer.ts';
import { queryOf } from '../src/mapping/filters/parameters.ts';
import { pageOf, spanOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';

const TYPES = ['POWER', 'PREDICTIVE'] as const satisfies DialerType[];
const SOURCES = new Map(
  (Object.keys(DIALER_SOURCES) as DialerSourceType[]).map((type) => [DIALER_SOURCES[type], type] as const),
);

const EDGES_OF_DIALER = edgeResolvers('Dialer');

export const resolvers: Resolvers<Context> = {
  Query: {
    dialer: nodeById('Dialer'),
    dialers: async (_query, args, { load }, info) => {
      const sessions = plan('Query.dialers', info);
      const page = pageOf('skip', args, info);
      if (sessions.kind === 'nothing' || !connectionNeeds('Dialer', info).rows) {
        return { ...EMPTY_CONNECTION, totalCount: null };
      }
      const span = spanOf(page, false);
      const { rows, hasMore } = await load.Dialer.list(queryOf(sessions.conditions), span);
      return offsetConnection(page, { rows, hasMore, total: null }, span.skip, false);
    },
  },
  DialerConnection: connection,
  Dialer: {
    ...EDGES_OF_DIALER,
    type: ({ type }) => enumValue(TYPES, type),
    sourceType: ({ source_type: type }) => SOURCES.get(type) ?? null,
    smartView: (session, args, context, info) =>
      session.source_type === DIALER_SOURCES.SMART_VIEW
        ? EDGES_OF_DIALER.smartView(session, args, context, info)
        : null,
  },
  DialerUser: edgeResolvers('DialerUser'),
};
