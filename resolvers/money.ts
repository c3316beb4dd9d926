import { formatMoney } from '../src/domain/money.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { MoneyRow } from '../src/rows/index.ts';

/** The row's currency, else the organization's: all its opportunities share one. */
async function currencyOf({ currency }: MoneyRow, { load }: Context): Promise<string | null> {
  return currency ?? (await load.me()).organization.currency ?? null;
}

export const resolvers: Resolvers<Context> = {
  Money: {
    currency: (money, _args, context) => money.currency ?? currencyOf(money, context),
    // Synchronous if the row has a currency: a page has hundreds of amounts.
    formatted: (money, _args, context) =>
      typeof money.currency === 'string'
        ? formatMoney(money.cents, money.currency)
        : currencyOf(money, context).then((currency) =>
            currency === null ? null : formatMoney(money.cents, currency),
          ),
  },
};
