/** Random mutations: their variables, the expected problems and their effect on the model. */
import type { ModelOpportunityStatus, OrganizationModel } from './organization.ts';

/** Random numbers that select rows and values, and a random text. */
export interface RandomInput {
  readonly n: readonly number[];
  readonly text: string;
}

/** The object in the response to a mutation. */
export interface MutationResult {
  readonly id: string;
  readonly lead: { readonly id: string };
  readonly contacts: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  readonly statuses: readonly ModelOpportunityStatus[];
}

export interface PlannedMutation {
  /** `leadUpdate($id: ID!, $input: LeadUpdateInput!)` */
  readonly signature: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The expected user errors, as `CODE path`. A mutation with problems changes nothing. */
  readonly problems?: readonly string[];
  /** Changes the model. Returns the ids of all changed objects, first that of the object in the response. */
  readonly apply: (result: MutationResult) => readonly string[];
}

/** The ids of the custom fields that mutations write, and the choices of one of them. */
export interface CustomFieldIds {
  readonly employees: string;
  readonly interests: string;
  readonly choices: readonly string[];
  readonly role: string;
  readonly discount: string;
}

/** Plans a mutation. Null if the model has nothing to change. */
type ModelMutation = (model: OrganizationModel, input: RandomInput, fields: CustomFieldIds) => PlannedMutation | null;
export type ModelMutations = Readonly<Record<string, ModelMutation>>;

export const TODAY = '2026-11-20';

export const pick = <T>(items: readonly T[], n = 0): T | undefined => items[n % Math.max(1, items.length)];
export const problemsIf = (isInvalid: boolean, ...problems: string[]) => (isInvalid ? { problems } : {});
