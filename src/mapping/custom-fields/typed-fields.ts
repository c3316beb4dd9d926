/** Custom fields of one organization as fields of the graph, including deprecated fields for renamed and deleted ones. */
import type { CustomFieldDefinitionRow, Noun } from '../../rows/index.ts';
import { nameFields } from './field-names.ts';

/** Types with typed custom fields, and the input types that write them. */
export const OWNERS = {
  lead: { noun: 'Lead', inputs: ['LeadCreateInput', 'LeadUpdateInput'] },
  contact: { noun: 'Contact', inputs: ['ContactCreateInput', 'ContactUpdateInput', 'LeadContactInput'] },
  opportunity: { noun: 'Opportunity', inputs: ['OpportunityCreateInput', 'OpportunityUpdateInput'] },
} as const satisfies Readonly<Record<string, { readonly noun: Noun; readonly inputs: readonly string[] }>>;
export type TypedOwner = keyof typeof OWNERS;
export const TYPED_OWNERS = Object.keys(OWNERS) as TypedOwner[];

/** A field of the graph for one custom field. */
export interface TypedField {
  readonly name: string;
  readonly definition: CustomFieldDefinitionRow;
  /** The deprecation reason. Null for a current field. */
  readonly deprecated: string | null;
  /** Whether the custom field still exists in Close. */
  readonly isDefined: boolean;
}

export type TypedFields = Readonly<Record<TypedOwner, readonly TypedField[]>>;
export type Definitions = Readonly<Record<TypedOwner, readonly CustomFieldDefinitionRow[]>>;

/**
 * Tracks the custom fields of one type for the lifetime of the process. A name keeps its meaning: after a rename or a
 * deletion it stays as a deprecated field (null once deleted), and no other custom field gets it.
 */
class History {
  readonly #taken = new Map<string, string>();
  readonly #known = new Map<string, CustomFieldDefinitionRow>();
  readonly #pinned: ReadonlyMap<string, string>;

  constructor(pinned: ReadonlyMap<string, string>) {
    this.#pinned = pinned;
  }

  next(definitions: readonly CustomFieldDefinitionRow[]): readonly TypedField[] {
    const names = nameFields(definitions, { taken: this.#taken, pinned: this.#pinned });
    for (const definition of definitions) this.#known.set(definition.id, definition);
    for (const [id, name] of names) this.#taken.set(name, id);
    const current = definitions.map((definition) => ({
      ...{ name: names.get(definition.id) ?? '', definition },
      ...{ deprecated: null, isDefined: true },
    }));
    const former = [...this.#taken].flatMap(([name, id]): TypedField[] => {
      const [now, definition] = [names.get(id), this.#known.get(id)];
      if (now === name || definition === undefined) return [];
      const deprecated = now === undefined ? 'Deleted in Close. Always null.' : `Renamed. Use \`${now}\`.`;
      return [{ name, definition, deprecated, isDefined: now !== undefined }];
    });
    return [...current, ...former];
  }
}

/** Tracks the custom fields of all types. `pinned`: names by id from `CUSTOM_FIELD_NAMES`. */
export function trackFields(pinned: ReadonlyMap<string, string>): (definitions: Definitions) => TypedFields {
  const history = { lead: new History(pinned), contact: new History(pinned), opportunity: new History(pinned) };
  return ({ lead, contact, opportunity }) => ({
    lead: history.lead.next(lead),
    contact: history.contact.next(contact),
    opportunity: history.opportunity.next(opportunity),
  });
}
