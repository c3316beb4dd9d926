/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment Opportunity on Opportunity {\n    id\n    note\n    value {\n      formatted\n    }\n    valuePeriod\n    lead {\n      name\n    }\n  }\n": typeof types.OpportunityFragmentDoc,
    "\n  query OpenOpportunities($first: Int!, $after: String) {\n    opportunities(\n      first: $first\n      after: $after\n      filter: { statusType: { eq: ACTIVE } }\n      orderBy: { field: VALUE, direction: DESC }\n    ) {\n      nodes {\n        ...Opportunity\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OpenOpportunitiesDocument,
    "\n  mutation UpdateOpportunity($id: ID!, $input: OpportunityUpdateInput!) {\n    opportunityUpdate(id: $id, input: $input) {\n      opportunity {\n        ...Opportunity\n      }\n      userErrors {\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateOpportunityDocument,
};
const documents: Documents = {
    "\n  fragment Opportunity on Opportunity {\n    id\n    note\n    value {\n      formatted\n    }\n    valuePeriod\n    lead {\n      name\n    }\n  }\n": types.OpportunityFragmentDoc,
    "\n  query OpenOpportunities($first: Int!, $after: String) {\n    opportunities(\n      first: $first\n      after: $after\n      filter: { statusType: { eq: ACTIVE } }\n      orderBy: { field: VALUE, direction: DESC }\n    ) {\n      nodes {\n        ...Opportunity\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OpenOpportunitiesDocument,
    "\n  mutation UpdateOpportunity($id: ID!, $input: OpportunityUpdateInput!) {\n    opportunityUpdate(id: $id, input: $input) {\n      opportunity {\n        ...Opportunity\n      }\n      userErrors {\n        path\n        message\n      }\n    }\n  }\n": types.UpdateOpportunityDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Opportunity on Opportunity {\n    id\n    note\n    value {\n      formatted\n    }\n    valuePeriod\n    lead {\n      name\n    }\n  }\n"): typeof import('./graphql.ts').OpportunityFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenOpportunities($first: Int!, $after: String) {\n    opportunities(\n      first: $first\n      after: $after\n      filter: { statusType: { eq: ACTIVE } }\n      orderBy: { field: VALUE, direction: DESC }\n    ) {\n      nodes {\n        ...Opportunity\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OpenOpportunitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOpportunity($id: ID!, $input: OpportunityUpdateInput!) {\n    opportunityUpdate(id: $id, input: $input) {\n      opportunity {\n        ...Opportunity\n      }\n      userErrors {\n        path\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateOpportunityDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
