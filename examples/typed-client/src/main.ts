/** Prints the open deals of a gateway: `node src/main.ts [address]`. */
import { type Deal, openDeals } from './deals.ts';
import { gatewayAt } from './gateway.ts';

function worth({ value, valuePeriod }: Deal): string {
  if (value === null) return 'no amount yet';
  return `${value.formatted}${valuePeriod === 'ONE_TIME' ? '' : ` ${valuePeriod?.toLowerCase()}`}`;
}

const execute = gatewayAt(process.argv[2] ?? 'http://127.0.0.1:4000/graphql');
for await (const deal of openDeals(execute)) process.stdout.write(`${deal.lead?.name || 'Untitled'}: ${worth(deal)}\n`);
