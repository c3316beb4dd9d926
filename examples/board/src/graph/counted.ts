import { gql } from '@urql/core';

/**
 * A field that only the cache has: what an opportunity is in the sum of its column, so that a new value replaces the old one.
 * `npm run codegen` adds it to what Graphcache knows of the schema.
 */
export const COUNTED = gql`
  fragment Counted on Opportunity {
    id
    countedCents
  }
`;
