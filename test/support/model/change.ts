/** What a mutation is called with, what is wrong with it, and what it does to the model. */
import type { ModelOpportunityStatus, OrganizationModel } from './organization.ts';

/** Numbers to choose with, and a text. */
export interface Draw {
  readonly n: readonly number[];
  readonly text: string;
}

/** What the answer to a mutation holds of an object. */
export interface Answered {
  readonly id: string;
  readonly lead: { readonly id: string };
  readonly contacts: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  readonly statuses: readonly ModelOpportunityStatus[];
}

export interface Planned {
  /** `leadUpdate($id: ID!, $input: LeadUpdateInput!)` */
  readonly signature: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is wrong with it; then it changes nothing. */
  readonly wrong?: readonly string[];
  /** Changes the model; the ids of what was changed, first of all the answered object. */
  readonly apply: (answered: Answered) => readonly string[];
}

/** The fields that are written: a number and a list of choices of leads, one each of contacts and opportunities. */
export interface Fields {
  readonly employees: string;
  readonly interests: string;
  readonly choices: readonly string[];
  readonly role: string;
  readonly discount: string;
}

/** Null if there is nothing to change. */
type Action = (model: OrganizationModel, draw: Draw, fields: Fields) => Planned | null;
export type Actions = Readonly<Record<string, Action>>;

export const TODAY = '2026-11-20';

export const pick = <T>(items: readonly T[], n = 0): T | undefined => items[n % Math.max(1, items.length)];
export const problemsIf = (isWrong: boolean, ...problems: string[]) => (isWrong ? { wrong: problems } : {});
