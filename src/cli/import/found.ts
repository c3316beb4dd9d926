/** What Close has already: leads that were found by email addresses and names, few requests for many rows. */
import { CommandError } from '../command.ts';
import { type Budget, budgetsOf, type Graph, read } from '../graph/graph.ts';
import type { Wanted } from './wanted.ts';

interface CustomFieldOf {
  readonly definition: { readonly id: string } | null;
  readonly value: unknown;
}

export interface FoundContact {
  readonly id: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly emails: readonly { readonly email: string; readonly type: string | null }[];
  readonly phones: readonly { readonly phone: string; readonly type: string | null }[];
  readonly urls: readonly { readonly url: string; readonly type: string | null }[];
  readonly customFields?: readonly CustomFieldOf[] | null;
}

export interface FoundLead {
  readonly id: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly status: { readonly id: string } | null;
  readonly addresses: readonly Readonly<Record<string, string | null>>[];
  readonly contacts: { readonly nodes: readonly FoundContact[]; readonly pageInfo: { readonly hasNextPage: boolean } };
  readonly customFields?: readonly CustomFieldOf[] | null;
}

/** The keys by which a row is compared. */
export const emailKey = (email: string): string => `email:${email.toLowerCase()}`;
export const nameKey = (name: string): string => `name:${name}`;

/** A row without a lead's name gives it that of its contact. */
export const leadNameOf = ({ lead, contact }: Wanted): string | undefined =>
  lead.plain.name ?? contact?.plain.name ?? contact?.emails[0];

/** How many conditions a search has at most. `LIMIT_LIST_ITEMS` is 250. */
export const MAX_CONDITIONS = 200;

type Condition = Readonly<Record<'email' | 'name', { readonly eq: string }>> | object;

/** Close compares texts with their case, so an address is looked for as it is and in lower case. */
export function conditionsOf(wanted: Wanted): readonly Condition[] {
  const emails = wanted.contact?.emails ?? [];
  const name = leadNameOf(wanted);
  return [
    ...[...new Set(emails.flatMap((email) => [email, email.toLowerCase()]))].map((eq) => ({ email: { eq } })),
    ...(name === undefined ? [] : [{ name: { eq: name } }]),
  ];
}

export class Found {
  readonly #graph: Graph;
  /** What is compared: selections of a lead and of a contact. */
  readonly leadFields: string;
  readonly contactFields: string;
  readonly #leads = new Map<string, FoundLead>();
  readonly #ids = new Map<string, Set<string>>();
  readonly #say: (line: string) => void;
  /** Leads that this import has written, of which a search may return an older state. */
  readonly #written = new Set<string>();
  budgets: readonly Budget[] = [];

  /** `hasCustom`: whether values of custom fields are compared. */
  constructor(
    graph: Graph,
    hasCustom: { readonly lead: boolean; readonly contact: boolean },
    say: (line: string) => void,
  ) {
    const custom = (isRead: boolean) => (isRead ? 'customFields { definition { id } value }' : '');
    this.#graph = graph;
    this.#say = say;
    this.contactFields = `id name title emails { email type } phones { phone type } urls { url type } ${custom(hasCustom.contact)}`;
    this.leadFields = `id name description url status { id }
      addresses { label address1 address2 city state zipcode country } ${custom(hasCustom.lead)}
      contacts(first: ${graph.maxNested}) { nodes { ${this.contactFields} } pageInfo { hasNextPage } }`;
  }

  /** Looks for the leads of several rows in one search. */
  async search(rows: readonly Wanted[]): Promise<void> {
    const conditions = new Map(rows.flatMap(conditionsOf).map((each) => [JSON.stringify(each), each]));
    const document = `query Import($filter: LeadFilter, $after: String) {
      leads(first: 200, after: $after, filter: $filter, orderBy: { field: DATE_CREATED }) {
        nodes { ${this.leadFields} } pageInfo { hasNextPage endCursor }
      }
    }`;
    let after: string | null = null;
    do {
      const data = await this.#read(document, { filter: { or: [...conditions.values()] }, after });
      const page = data.leads as {
        readonly nodes: readonly FoundLead[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
      for (const lead of page.nodes) this.#add(lead, !this.#written.has(lead.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }

  /** The ids of leads with a key. */
  idsOf(key: string): readonly string[] {
    return [...(this.#ids.get(key) ?? [])];
  }

  /** A lead, which is read again if it was written since. Null if it was deleted. */
  async lead(id: string): Promise<FoundLead | null> {
    const known = this.#leads.get(id);
    if (known !== undefined) return known;
    const data = await this.#read(`query Lead($id: ID!) { lead(id: $id) { ${this.leadFields} } }`, { id });
    const lead = (data.lead ?? null) as FoundLead | null;
    if (lead !== null) this.#add(lead, true);
    return lead;
  }

  /** Remembers what a row has written, which Close's search finds only later. Without `content` it is read again if needed. */
  written(id: string, wanted: Wanted, content: FoundLead | null = null): void {
    this.#written.add(id);
    this.#leads.delete(id);
    if (content !== null) this.#leads.set(id, content);
    const name = leadNameOf(wanted);
    for (const email of wanted.contact?.emails ?? []) this.#index(emailKey(email), id);
    if (name !== undefined) this.#index(nameKey(name), id);
  }

  #add(lead: FoundLead, isCurrent: boolean): void {
    if (isCurrent) this.#leads.set(lead.id, lead);
    if (lead.name !== null && lead.name !== '') this.#index(nameKey(lead.name.trim()), lead.id);
    for (const { emails } of lead.contacts.nodes) for (const { email } of emails) this.#index(emailKey(email), lead.id);
  }

  #index(key: string, id: string): void {
    const ids = this.#ids.get(key) ?? new Set();
    this.#ids.set(key, ids.add(id));
  }

  async #read(document: string, variables: Readonly<Record<string, unknown>>) {
    const answer = await read(this.#graph, document, variables, (seconds, reason) =>
      this.#say(`${reason} Trying again in ${seconds} s.`),
    );
    const [problem] = answer.errors ?? [];
    if (problem !== undefined) throw new CommandError(problem.message);
    this.budgets = budgetsOf(answer);
    return answer.data ?? {};
  }
}
