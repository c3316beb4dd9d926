/** The custom fields of an organization as fields of the graph: which there are, and what became of those that were. */
import type { CustomFieldDefinitionRow, Noun } from '../../rows/index.ts';
import { nameFields } from './names.ts';

/** What has typed fields, and the inputs that write them. */
export const OWNERS = {
  lead: { noun: 'Lead', inputs: ['LeadCreateInput', 'LeadUpdateInput'] },
  contact: { noun: 'Contact', inputs: ['ContactCreateInput', 'ContactUpdateInput', 'LeadContactInput'] },
  opportunity: { noun: 'Opportunity', inputs: ['OpportunityCreateInput', 'OpportunityUpdateInput'] },
} as const satisfies Readonly<Record<string, { readonly noun: Noun; readonly inputs: readonly string[] }>>;
export type TypedOwner = keyof typeof OWNERS;
export const TYPED_OWNERS = Object.keys(OWNERS) as TypedOwner[];

/** One field of the graph for one custom field. */
export interface TypedField {
  readonly name: string;
  readonly definition: CustomFieldDefinitionRow;
  /** Why it should not be asked for any more; null if it may. */
  readonly deprecated: string | null;
  /** Whether Close still has it. */
  readonly isDefined: boolean;
}

export type TypedFields = Readonly<Record<TypedOwner, readonly TypedField[]>>;
export type Definitions = Readonly<Record<TypedOwner, readonly CustomFieldDefinitionRow[]>>;

/**
 * Follows the fields of one kind of object while a process lasts. A name that was once given keeps its meaning: after a
 * rename it stays as a deprecated field, after a deletion too, which then is null; no other field ever gets it.
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
      const deprecated = now === undefined ? 'No longer defined in Close: it is null.' : `Renamed: use \`${now}\`.`;
      return [{ name, definition, deprecated, isDefined: now !== undefined }];
    });
    return [...current, ...former];
  }
}

/** Follows the fields of all kinds; `pinned` are names by id that the operator gave for good. */
export function followFields(pinned: ReadonlyMap<string, string>): (definitions: Definitions) => TypedFields {
  const history = { lead: new History(pinned), contact: new History(pinned), opportunity: new History(pinned) };
  return ({ lead, contact, opportunity }) => ({
    lead: history.lead.next(lead),
    contact: history.contact.next(contact),
    opportunity: history.opportunity.next(opportunity),
  });
}
