import type { CallStatus, PhoneDirection, PhoneSource, Resolvers } from '../src/generated/graphql.ts';
import { charged, edgesOf, known } from './shared.ts';

export const PHONE_DIRECTIONS = ['INBOUND', 'OUTBOUND'] as const satisfies PhoneDirection[];
export const PHONE_SOURCES = ['CLOSE_IO', 'EXTERNAL'] as const satisfies PhoneSource[];
const STATUSES = [
  ...(['CREATED', 'IN_PROGRESS', 'COMPLETED', 'CANCEL', 'NO_ANSWER', 'BUSY', 'FAILED', 'TIMEOUT'] as const),
] satisfies CallStatus[];

export const callResolvers: Resolvers = {
  Call: {
    ...edgesOf('Call'),
    direction: ({ direction }) => known(PHONE_DIRECTIONS, direction),
    status: ({ status }) => known(STATUSES, status),
    source: ({ source }) => known(PHONE_SOURCES, source),
    cost: charged,
  },
};
