import type { PhoneNumberCarrierType, PhoneNumberType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { assertId } from '../src/mapping/ids.ts';
import { PHONE_NUMBER_UPDATE } from '../src/mapping/inputs/phone-number.ts';
import { assertColumns } from '../src/mapping/readers.ts';
import type { PhoneNumberRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById, referencesTo } from './common/edges.ts';
import { billed, enumValue } from './common/values.ts';
import { changed, deletion, payload, update } from './common/writes.ts';

const TYPES = ['INTERNAL', 'EXTERNAL', 'VIRTUAL'] as const satisfies PhoneNumberType[];
const CARRIER_TYPES = [
  ...['LOCAL', 'NATIONAL', 'MOBILE', 'TOLLFREE', 'SHORTCODE'],
] as const satisfies PhoneNumberCarrierType[];

const typeOf = ({ type }: Pick<PhoneNumberRow, 'type'>) => enumValue(TYPES, type);

/** Those with which a user calls and is called. */
function usedBy(id: string, rows: readonly PhoneNumberRow[]): readonly PhoneNumberRow[] {
  assertColumns('PhoneNumber', ['user_id', 'participants'], rows);
  return rows.filter(({ user_id, participants }) => user_id === id || participants?.includes(id) === true);
}

const usersOf = referencesTo('User');

export const resolvers: Resolvers<Context> = {
  Query: {
    phoneNumber: nodeById('PhoneNumber'),
    phoneNumbers: async (_query, { number = null, userId = null, type = null }, { load }) => {
      if (userId !== null) assertId(userId, ['user_']);
      const all = await load.PhoneNumber.all();
      const used = userId === null ? all : usedBy(userId, all);
      return used
        .filter((row) => number === null || row.number === number)
        .filter((row) => type === null || typeOf(row) === type);
    },
  },
  Mutation: {
    phoneNumberUpdate: update('PhoneNumber', PHONE_NUMBER_UPDATE),
    phoneNumberDelete: deletion('PhoneNumber'),
  },
  PhoneNumberPayload: { ...payload, phoneNumber: changed('PhoneNumber') },
  User: {
    phoneNumbers: async ({ id }, _args, { load }) => usedBy(id, await load.PhoneNumber.all()),
  },
  PhoneNumber: {
    ...edgeResolvers('PhoneNumber'),
    type: typeOf,
    carrierType: ({ carrier_type }) => enumValue(CARRIER_TYPES, carrier_type),
    participants: ({ participants }, _args, context, info) => usersOf(participants ?? [], context, info),
    lastBilledPrice: ({ last_billed_price }) => billed(last_billed_price),
    // A day in responses, a date-time in the document.
    nextBillingOn: ({ next_billing_on }) => next_billing_on?.slice(0, 'YYYY-MM-DD'.length) ?? null,
  },
};
