/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * A change of one custom field. Set exactly one of `value`, `add` and `remove`. An input can name each field once; other
 * custom fields stay unchanged.
 */
export type CustomFieldInput = {
  /** A value to add to a field that accepts several values. Only in updates. */
  add?: string | number | readonly string[] | null | undefined;
  /** The id of the field's definition. */
  id: string;
  /** A value to remove from a field that accepts several values. Only in updates. */
  remove?: string | number | readonly string[] | null | undefined;
  /** The new value; a list if the field accepts several values. Null clears the field. */
  value?: string | number | readonly string[] | null | undefined;
};

/** Changes of an opportunity. Absent fields stay unchanged; null clears. */
export type OpportunityUpdateInput = {
  /** The chance of winning, in percent, 0 to 100. Must not be null. */
  confidence?: number | null | undefined;
  /** The contact for this opportunity. */
  contactId?: string | null | undefined;
  /** Changes these custom fields only. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** The day the opportunity was won or is expected to close. */
  dateWon?: string | null | undefined;
  /** The note, as plain text. */
  note?: string | null | undefined;
  /** The status. It can belong to another pipeline. Must not be null. */
  statusId?: string | null | undefined;
  /** The owner. Must not be null. */
  userId?: string | null | undefined;
  /** The value per `valuePeriod`, in cents of the organization's currency. */
  value?: number | null | undefined;
  /** How often the value is paid. Must not be null. */
  valuePeriod?: ValuePeriod | null | undefined;
};

/** How often the value of an opportunity is paid. */
export type ValuePeriod =
  /** Every year. */
  | 'ANNUAL'
  /** Every month. */
  | 'MONTHLY'
  /** Once. */
  | 'ONE_TIME';

export type OpportunityFragment = { id: string, note: string | null, valuePeriod: ValuePeriod | null, value: { formatted: string | null } | null, lead: { name: string | null } | null } & { ' $fragmentName'?: 'OpportunityFragment' };

export type OpenOpportunitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OpenOpportunitiesQuery = { opportunities: { nodes: Array<{ ' $fragmentRefs'?: { 'OpportunityFragment': OpportunityFragment } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type UpdateOpportunityMutationVariables = Exact<{
  id: string;
  input: OpportunityUpdateInput;
}>;


export type UpdateOpportunityMutation = { opportunityUpdate: { opportunity: { ' $fragmentRefs'?: { 'OpportunityFragment': OpportunityFragment } } | null, userErrors: Array<{ path: Array<string>, message: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OpportunityFragmentDoc = new TypedDocumentString(`
    fragment Opportunity on Opportunity {
  id
  note
  value {
    formatted
  }
  valuePeriod
  lead {
    name
  }
}
    `, {"fragmentName":"Opportunity"}) as unknown as TypedDocumentString<OpportunityFragment, unknown>;
export const OpenOpportunitiesDocument = new TypedDocumentString(`
    query OpenOpportunities($first: Int!, $after: String) {
  opportunities(
    first: $first
    after: $after
    filter: {statusType: {eq: ACTIVE}}
    orderBy: {field: VALUE, direction: DESC}
  ) {
    nodes {
      ...Opportunity
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Opportunity on Opportunity {
  id
  note
  value {
    formatted
  }
  valuePeriod
  lead {
    name
  }
}`) as unknown as TypedDocumentString<OpenOpportunitiesQuery, OpenOpportunitiesQueryVariables>;
export const UpdateOpportunityDocument = new TypedDocumentString(`
    mutation UpdateOpportunity($id: ID!, $input: OpportunityUpdateInput!) {
  opportunityUpdate(id: $id, input: $input) {
    opportunity {
      ...Opportunity
    }
    userErrors {
      path
      message
    }
  }
}
    fragment Opportunity on Opportunity {
  id
  note
  value {
    formatted
  }
  valuePeriod
  lead {
    name
  }
}`) as unknown as TypedDocumentString<UpdateOpportunityMutation, UpdateOpportunityMutationVariables>;