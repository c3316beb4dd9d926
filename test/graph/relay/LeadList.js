/** Documents of a Relay client. relay-compiler reads this file, and test/graph/relay.test.ts executes the result. */
import { graphql } from 'relay-runtime';

graphql`
  query LeadListQuery($first: Int!) {
    ...LeadList_leads @arguments(first: $first)
  }
`;

graphql`
  fragment LeadList_leads on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 25 }, after: { type: "String" })
  @refetchable(queryName: "LeadListPaginationQuery") {
    leads(first: $first, after: $after) @connection(key: "LeadList_leads") {
      __id
      edges {
        node {
          ...LeadList_lead
        }
      }
    }
  }
`;

graphql`
  fragment LeadList_lead on Lead {
    displayName
    description
    status {
      label
    }
  }
`;

graphql`
  mutation LeadListCreateMutation($input: LeadCreateInput!, $connections: [ID!]!) {
    leadCreate(input: $input) {
      lead @appendNode(connections: $connections, edgeTypeName: "LeadEdge") {
        ...LeadList_lead
      }
      userErrors {
        message
      }
    }
  }
`;

graphql`
  mutation LeadListRenameMutation($id: ID!, $name: String!) {
    leadUpdate(id: $id, input: { name: $name }) {
      lead {
        ...LeadList_lead
      }
      userErrors {
        message
      }
    }
  }
`;

graphql`
  mutation LeadListDeleteMutation($id: ID!, $connections: [ID!]!) {
    leadDelete(id: $id) {
      deletedId @deleteEdge(connections: $connections) @deleteRecord
      userErrors {
        message
      }
    }
  }
`;
