/** The documents of the clients under test, as text: each client parses them with its own copy of graphql-js. */
export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly status: { readonly id: string; readonly label: string };
}
export interface LeadPage {
  readonly leads: {
    readonly edges: readonly { readonly node: Lead }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}
export interface PageVariables {
  readonly first: number;
  readonly after?: string | null;
  readonly [name: string]: unknown;
}

export const LEADS = `query Leads($first: Int!, $after: String) {
  leads(first: $first, after: $after) {
    edges { cursor node { id name status { id label } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
export const LEAD = 'query Lead($id: ID!) { lead(id: $id) { id name status { id label } } }';
export const RENAME = `mutation Rename($id: ID!, $name: String!) {
  leadUpdate(id: $id, input: { name: $name }) { lead { id name } userErrors { message } }
}`;
export const RENAME_STATUS = `mutation RenameStatus($id: ID!, $label: String!) {
  leadStatusUpdate(id: $id, input: { label: $label }) { leadStatus { id label } userErrors { message } }
}`;
export const DELETE = 'mutation Delete($id: ID!) { leadDelete(id: $id) { deletedId userErrors { message } } }';
