/** What a row says of its lead and contact. */
import type { CustomTarget, Plain, Target } from './columns.ts';
import type { InputRow } from './rows.ts';

export type CustomValue = string | number | readonly string[];
export type Custom = ReadonlyMap<string, CustomValue>;

export interface WantedLead {
  /** Values by the name of the input field. */
  readonly plain: Readonly<Record<string, string>>;
  readonly address: Readonly<Record<string, string>>;
  readonly custom: Custom;
}

export interface WantedContact {
  readonly plain: Readonly<Record<string, string>>;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly custom: Custom;
}

export interface Wanted {
  readonly lead: WantedLead;
  /** Null if the row says nothing of a contact. */
  readonly contact: WantedContact | null;
}

export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly acceptsMultipleValues: boolean;
}

/** What the organization has, by name and by id. */
export interface Catalogues {
  readonly statuses: readonly { readonly id: string; readonly label: string }[];
  readonly fields: Readonly<Record<CustomTarget['object'], readonly FieldDefinition[]>>;
}

/** A reason to reject a row. */
export class Rejected extends Error {}

const ADDRESS = ['address1', 'address2', 'city', 'state', 'zipcode', 'country'] as const;

/** Throws `Rejected` for a row that cannot be imported. */
export function wantedOf(row: InputRow, targets: ReadonlyMap<string, Target | null>, catalogues: Catalogues): Wanted {
  if (row.problem !== null) throw new Rejected(row.problem);
  const texts = new Map<Plain, string[]>();
  const custom = { lead: new Map<string, CustomValue>(), contact: new Map<string, CustomValue>() };
  for (const [header, values] of row.values) {
    const target = targets.get(header) ?? null;
    if (target === null || values.length === 0) continue;
    if (typeof target === 'string') texts.set(target, [...(texts.get(target) ?? []), ...values]);
    else {
      const field = fieldOf(target, catalogues);
      custom[target.object].set(field.id, customValue(field, values));
    }
  }
  const one = (target: Plain, name: string) => {
    const [value, other] = texts.get(target) ?? [];
    if (other !== undefined) throw new Rejected(`${target} has two values.`);
    return value === undefined ? {} : { [name]: value };
  };
  const several = (target: Plain) =>
    [...new Set((texts.get(target) ?? []).flatMap((text) => text.split(/[;\n]/)).map((text) => text.trim()))].filter(
      (text) => text !== '',
    );
  const emails = several('contact.email');
  const wrong = emails.find((email) => !/^[^\s@]+@[^\s@]+$/.test(email));
  if (wrong !== undefined) throw new Rejected(`"${wrong}" is no email address.`);
  // Close has one name. A column with the whole of it decides.
  const { first, last } = { ...one('contact.firstName', 'first'), ...one('contact.lastName', 'last') };
  const parts = [first, last].filter((part) => part !== undefined);
  const fullName = parts.length === 0 ? {} : { name: parts.join(' ') };
  const contact: WantedContact = {
    plain: { ...fullName, ...one('contact.name', 'name'), ...one('contact.title', 'title') },
    emails,
    phones: several('contact.phone'),
    urls: several('contact.url'),
    custom: custom.contact,
  };
  const status = one('lead.status', 'status').status;
  const lead: WantedLead = {
    plain: {
      ...one('lead.name', 'name'),
      ...one('lead.description', 'description'),
      ...one('lead.url', 'url'),
      ...(status === undefined ? {} : { statusId: statusOf(status, catalogues) }),
    },
    address: Object.assign({}, ...ADDRESS.map((part) => one(`lead.${part}`, part))),
    custom: custom.lead,
  };
  if (lead.plain.name === undefined && contact.plain.name === undefined && emails.length === 0) {
    throw new Rejected('It has neither the name of a lead, nor a name or email address of a contact.');
  }
  return { lead, contact: isEmpty(contact) ? null : contact };
}

const isEmpty = ({ plain, emails, phones, urls, custom }: WantedContact): boolean =>
  Object.keys(plain).length + emails.length + phones.length + urls.length + custom.size === 0;

function statusOf(text: string, { statuses }: Catalogues): string {
  const found = statuses.find(({ id, label }) => id === text || label.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new Rejected(`There is no lead status "${text}".`);
  return found.id;
}

function fieldOf({ object, field }: CustomTarget, { fields }: Catalogues): FieldDefinition {
  const found = fields[object].find(({ id, name }) => id === field || name.toLowerCase() === field.toLowerCase());
  if (found === undefined) throw new Rejected(`There is no custom field "${field}" of ${object}s.`);
  return found;
}

function customValue({ name, type, acceptsMultipleValues }: FieldDefinition, values: readonly string[]): CustomValue {
  if (acceptsMultipleValues) return values.flatMap((text) => text.split(';').map((part) => part.trim()));
  const [value = '', other] = values;
  if (other !== undefined) throw new Rejected(`The custom field "${name}" accepts one value.`);
  if (type !== 'number') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Rejected(`"${value}" is no number, which the custom field "${name}" needs.`);
  return number;
}
