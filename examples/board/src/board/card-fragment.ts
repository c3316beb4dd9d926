import { graphql } from '../gql/gql.ts';

/** An opportunity as a card. All of it is in the row that Close returns for the opportunity. */
export const CARD = graphql(`
  fragment Card on Opportunity {
    id
    value {
      cents
      currency
    }
    annualizedValue {
      cents
      currency
    }
    valuePeriod
    confidence
    dateWon
    status {
      id
    }
    lead {
      id
      name
    }
    contact {
      id
      name
    }
    user {
      id
      name
    }
  }
`);
