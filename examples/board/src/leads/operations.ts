import { graphql } from '../gql/gql.ts';

/** Counted on the first page only: on later ones it would cost a request. */
export const LEADS = graphql(`
  query Leads($first: Int!, $after: String, $filter: LeadFilter, $orderBy: [LeadOrder!], $isFirst: Boolean!) {
    leads(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount @include(if: $isFirst)
      nodes {
        id
        displayName
        status {
          id
          label
        }
        contactCount
        opportunities(first: 1, filter: { statusType: { eq: ACTIVE } }) {
          totalCount
          aggregates {
            totalValue {
              annualized {
                cents
                currency
              }
            }
          }
        }
        lastCommunicationDate
        dateCreated
        dateUpdated
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
