import { graphql } from '../gql/gql.ts';

export const BOARD = graphql(`
  query Board($id: ID!, $first: Int!) {
    eventCursor
    pipeline(id: $id) {
      id
      statuses {
        id
        label
        type
        opportunities(first: $first, orderBy: [{ field: ANNUALIZED_VALUE, direction: DESC }]) {
          totalCount
          aggregates {
            totalValue {
              annualized {
                cents
                currency
              }
            }
          }
          nodes {
            id
            ...Card
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** The next page of one column. */
export const COLUMN = graphql(`
  query Column($id: ID!, $first: Int!, $after: String!) {
    opportunityStatus(id: $id) {
      id
      opportunities(first: $first, after: $after, orderBy: [{ field: ANNUALIZED_VALUE, direction: DESC }]) {
        nodes {
          id
          ...Card
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const CHANGES = graphql(`
  subscription BoardChanges($pipelineId: ID!, $after: String!) {
    opportunityChanged(pipelineId: $pipelineId, after: $after) {
      cursor
      action
      changedFields
      by {
        id
        name
      }
      opportunityId
      previousStatus {
        id
      }
      opportunity {
        id
        ...Card
      }
    }
  }
`);

export const MOVE = graphql(`
  mutation Move($id: ID!, $statusId: ID!) {
    opportunityUpdate(id: $id, input: { statusId: $statusId }) {
      opportunity {
        id
        ...Card
      }
      userErrors {
        path
        message
      }
    }
  }
`);
