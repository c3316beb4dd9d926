/** A list that a Relay client pages in both directions. */
import { graphql } from 'relay-runtime';

graphql`
  query LeadNamesQuery($first: Int, $after: String, $last: Int) {
    ...LeadNames_leads @arguments(first: $first, after: $after, last: $last)
  }
`;

graphql`
  fragment LeadNames_leads on Query
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  )
  @refetchable(queryName: "LeadNamesPaginationQuery") {
    leads(
      first: $first
      after: $after
      last: $last
      before: $before
      orderBy: [{ field: EMAILS_COUNT, direction: DESC }, { field: DATE_CREATED }]
    ) @connection(key: "LeadNames_leads") {
      __id
      edges {
        node {
          id
          displayName
        }
      }
    }
  }
`;
