/** What a mutation is called with, what is wrong with it, and what it does to the model. */
import type { ModelOpportunityStatus, OrganizationModel } from './organization.ts';

/** Numbers to choose with, and a text. */
export interface RandomInput {
  readonly n: readonly number[];
  readonly text: string;
}

/** What the answer to a mutation holds of an object. */
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
  /** What is wrong with it; then it changes nothing. */
  readonly problems?: readonly string[];
  /** Changes the model; the ids of what was changed, first of all the answered object. */
  readonly apply: (answered: MutationResult) => readonly string[];
}

/** The fields that are written: a number and a list of choices of leads, one each of contacts and opportunities. */
export interface CustomFieldIds {
  readonly employees: string;
  readonly interests: string;
  readonly choices: readonly string[];
  readonly role: string;
  readonly discount: string;
}

/** Null if there is nothing to change. */
type ModelMutation = (model: OrganizationModel, draw: RandomInput, fields: CustomFieldIds) => PlannedMutation | null;
export type ModelMutations = Readonly<Record<string, ModelMutation>>;

export const TODAY = '2026-11-20';

export const pick = <T>(items: readonly T[], n = 0): T | undefined => items[n % Math.max(1, items.length)];
export const problemsIf = (isWrong: boolean, ...problems: string[]) => (isWrong ? { wrong: problems } : {});
