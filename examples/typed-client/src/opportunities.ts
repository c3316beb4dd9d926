import type { Execute } from './gateway.ts';
import type { OpenOpportunitiesQuery } from './gql/graphql.ts';
import { type FragmentType, graphql, readFragment } from './gql/index.ts';

const OPPORTUNITY = graphql(`
  fragment Opportunity on Opportunity {
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

const OPEN_OPPORTUNITIES = graphql(`
  query OpenOpportunities($first: Int!, $after: String) {
    opportunities(
      first: $first
      after: $after
      filter: { statusType: { eq: ACTIVE } }
      orderBy: { field: VALUE, direction: DESC }
    ) {
      nodes {
        ...Opportunity
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const UPDATE_OPPORTUNITY = graphql(`
  mutation UpdateOpportunity($id: ID!, $input: OpportunityUpdateInput!) {
    opportunityUpdate(id: $id, input: $input) {
      opportunity {
        ...Opportunity
      }
      userErrors {
        path
        message
      }
    }
  }
`);

export type Opportunity = ReturnType<typeof opportunityOf>;
const opportunityOf = (opportunity: FragmentType<typeof OPPORTUNITY>) => readFragment(OPPORTUNITY, opportunity);

/** All open opportunities, largest value first, read page by page. */
export async function* openOpportunities(execute: Execute, first = 50): AsyncGenerator<Opportunity> {
  let after: string | null = null;
  for (;;) {
    const { opportunities }: OpenOpportunitiesQuery = await execute(OPEN_OPPORTUNITIES, { first, after });
    if (opportunities === null) return;
    yield* opportunities.nodes.map(opportunityOf);
    if (!opportunities.pageInfo.hasNextPage) return;
    after = opportunities.pageInfo.endCursor;
  }
}

/** Updates an opportunity's note. Throws the user errors. */
export async function noteOpportunity(execute: Execute, id: string, note: string): Promise<Opportunity> {
  const { opportunityUpdate } = await execute(UPDATE_OPPORTUNITY, { id, input: { note } });
  if (opportunityUpdate?.opportunity) return opportunityOf(opportunityUpdate.opportunity);
  throw new Error(opportunityUpdate?.userErrors.map(({ message }) => message).join(' '));
}
