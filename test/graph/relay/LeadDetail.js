/** Documents of a Relay client for an object with a list below it. See LeadList.js. */
import { graphql } from 'relay-runtime';

graphql`
  query LeadDetailQuery($id: ID!, $first: Int!) {
    node(id: $id) {
      __typename
      ...LeadDetail_lead @arguments(first: $first) @alias(as: "lead")
    }
  }
`;

graphql`
  fragment LeadDetail_lead on Lead
  @argumentDefinitions(first: { type: "Int", defaultValue: 25 }, after: { type: "String" })
  @refetchable(queryName: "LeadDetailRefetchQuery") {
    displayName
    opportunities(first: $first, after: $after, orderBy: { field: VALUE, direction: DESC })
      @connection(key: "LeadDetail_opportunities", filters: ["orderBy"]) {
      edges {
        node {
          value {
            cents
            formatted
          }
          ...LeadDetail_opportunity
        }
      }
    }
  }
`;

graphql`
  fragment LeadDetail_opportunity on Opportunity @refetchable(queryName: "LeadDetailOpportunityQuery") {
    confidence
    status {
      label
      type
    }
  }
`;
