import { graphql } from '../gql/gql.ts';

export const DETAIL = graphql(`
  fragment OpportunityDetail on Opportunity {
    id
    ...Card
    note
    customFields {
      definition {
        id
      }
      value
    }
  }
`);

export const OPPORTUNITY = graphql(`
  query Opportunity($id: ID!) {
    opportunity(id: $id) {
      id
      ...OpportunityDetail
      dateCreated
      dateUpdated
    }
    customFieldDefinitions(objectType: OPPORTUNITY) {
      id
      name
      type
      choices
      acceptsMultipleValues
    }
  }
`);

export const EDIT = graphql(`
  mutation EditOpportunity($id: ID!, $input: OpportunityUpdateInput!) {
    opportunityUpdate(id: $id, input: $input) {
      opportunity {
        id
        ...OpportunityDetail
        dateUpdated
      }
      userErrors {
        path
        message
      }
    }
  }
`);
