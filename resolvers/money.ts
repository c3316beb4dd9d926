import type { Context } from '../src/context.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import { formatMoney } from '../src/money.ts';
import type { MoneyRow } from '../src/parents.ts';

/** The row's own currency, else the organization's: there is one for all of its deals. */
async function currencyOf({ currency }: MoneyRow, { load }: Context): Promise<string | null> {
  return currency ?? (await load.me()).organization.currency;
}

export const moneyResolvers: Resolvers = {
  Money: {
    currency: (money, _args, context) => money.currency ?? currencyOf(money, context),
    formatted: async (money, _args, context) => {
      const currency = await currencyOf(money, context);
      return currency === null ? null : formatMoney(money.cents, currency);
    },
  },
};
