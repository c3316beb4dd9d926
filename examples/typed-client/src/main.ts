/** Prints the open opportunities of a gateway: `node src/main.ts [address]`. */

import { gatewayAt } from './gateway.ts';
import { type Opportunity, openOpportunities } from './opportunities.ts';

function worth({ value, valuePeriod }: Opportunity): string {
  if (value === null) return 'no amount yet';
  return `${value.formatted}${valuePeriod === 'ONE_TIME' ? '' : ` ${valuePeriod?.toLowerCase()}`}`;
}

const execute = gatewayAt(process.argv[2] ?? 'http://127.0.0.1:4000/graphql');
for await (const opportunity of openOpportunities(execute))
  process.stdout.write(`${opportunity.lead?.name || 'Untitled'}: ${worth(opportunity)}\n`);
