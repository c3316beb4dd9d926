import type { Execute } from './gateway.ts';
import type { OpenDealsQuery } from './gql/graphql.ts';
import { type FragmentType, graphql, readFragment } from './gql/index.ts';

const DEAL = graphql(`
  fragment Deal on Opportunity {
    id
    note
    value {
      formatted
    }
    valuePeriod
    lead {
      name
    }
  }
`);

const OPEN_DEALS = graphql(`
  query OpenDeals($first: Int!, $after: String) {
    opportunities(
      first: $first
      after: $after
      filter: { statusType: { eq: ACTIVE } }
      orderBy: { field: VALUE, direction: DESC }
    ) {
      nodes {
        ...Deal
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const UPDATE_DEAL = graphql(`
  mutation UpdateDeal($id: ID!, $input: OpportunityUpdateInput!) {
    opportunityUpdate(id: $id, input: $input) {
      opportunity {
        ...Deal
      }
      userErrors {
        path
        message
      }
    }
  }
`);

export type Deal = ReturnType<typeof dealOf>;
const dealOf = (deal: FragmentType<typeof DEAL>) => readFragment(DEAL, deal);

/** All open deals, the largest first, a page at a time. */
export async function* openDeals(execute: Execute, first = 50): AsyncGenerator<Deal> {
  let after: string | null = null;
  for (;;) {
    const { opportunities }: OpenDealsQuery = await execute(OPEN_DEALS, { first, after });
    if (opportunities === null) return;
    yield* opportunities.nodes.map(dealOf);
    if (!opportunities.pageInfo.hasNextPage) return;
    after = opportunities.pageInfo.endCursor;
  }
}

/** Writes a deal's note. Throws what the gateway has against it. */
export async function noteDeal(execute: Execute, id: string, note: string): Promise<Deal> {
  const { opportunityUpdate } = await execute(UPDATE_DEAL, { id, input: { note } });
  if (opportunityUpdate?.opportunity) return dealOf(opportunityUpdate.opportunity);
  throw new Error(opportunityUpdate?.userErrors.map(({ message }) => message).join(' '));
}
