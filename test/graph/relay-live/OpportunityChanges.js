graphql`
  subscription OpportunityChangesSubscription($ids: [ID!], $after: String) {
    opportunityChanged(ids: $ids, after: $after) {
      cursor
      action
      opportunity {
        id
        note
      }
    }
  }
`;
