/** Decides what a row creates or changes. Pure. */
import { type FoundContact, type FoundLead, leadNameOf } from './found.ts';
import { type Custom, Rejected, type Wanted, type WantedContact, type WantedLead } from './wanted.ts';

/** What happens to values that exist: empty ones are filled, all are replaced, or nothing. */
export const EXISTING = ['fill', 'update', 'skip'] as const;
export type Existing = (typeof EXISTING)[number];

/** One mutation. */
export interface Write {
  readonly mutation: 'leadCreate' | 'leadUpdate' | 'contactCreate' | 'contactUpdate';
  /** Of what is updated. */
  readonly id?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Plan {
  readonly kind: 'create' | 'update' | 'skip';
  readonly writes: readonly Write[];
  /** The lead that exists. Null if it is created. */
  readonly leadId: string | null;
}

export function createdBy(wanted: Wanted): Plan {
  const { plain, address, custom } = wanted.lead;
  const name = leadNameOf(wanted);
  const input = {
    ...plain,
    ...(name === undefined ? {} : { name }),
    ...(Object.keys(address).length === 0 ? {} : { addresses: [address] }),
    ...customInput(custom),
    ...(wanted.contact === null ? {} : { contacts: [contactInput(wanted.contact)] }),
  };
  return { kind: 'create', writes: [{ mutation: 'leadCreate', input }], leadId: null };
}

/** Throws `Rejected` if it cannot be decided whether the lead has the contact. */
export function changedBy(wanted: Wanted, lead: FoundLead, existing: Existing): Plan {
  if (existing === 'skip') return { kind: 'skip', writes: [], leadId: lead.id };
  const writes = [...leadWrites(wanted.lead, lead, existing), ...contactWrites(wanted.contact, lead, existing)];
  return { kind: writes.length === 0 ? 'skip' : 'update', writes, leadId: lead.id };
}

function leadWrites(wanted: WantedLead, lead: FoundLead, existing: Existing): readonly Write[] {
  const has = { name: lead.name, description: lead.description, url: lead.url, statusId: lead.status?.id ?? null };
  const isThere = (address: Readonly<Record<string, string | null>>) =>
    Object.entries(wanted.address).every(([part, value]) => address[part] === value);
  const addsAddress =
    Object.keys(wanted.address).length > 0 &&
    !lead.addresses.some(isThere) &&
    (existing === 'update' || lead.addresses.length === 0);
  const input = {
    ...changes(wanted.plain, has, existing),
    ...(addsAddress ? { addresses: [...lead.addresses, wanted.address] } : {}),
    ...customChanges(wanted.custom, lead.customFields ?? [], existing),
  };
  return Object.keys(input).length === 0 ? [] : [{ mutation: 'leadUpdate', id: lead.id, input }];
}

function contactWrites(wanted: WantedContact | null, lead: FoundLead, existing: Existing): readonly Write[] {
  if (wanted === null) return [];
  const contact = contactOf(wanted, lead);
  if (contact === null) {
    return [{ mutation: 'contactCreate', input: { leadId: lead.id, ...contactInput(wanted) } }];
  }
  const { name, title, emails, phones, urls, customFields } = contact;
  const input = {
    ...changes(wanted.plain, { name, title }, existing),
    ...added('emails', 'email', emails, wanted.emails),
    ...added('phones', 'phone', phones, wanted.phones),
    ...added('urls', 'url', urls, wanted.urls),
    ...customChanges(wanted.custom, customFields ?? [], existing),
  };
  return Object.keys(input).length === 0 ? [] : [{ mutation: 'contactUpdate', id: contact.id, input }];
}

/** By email address, else by name. */
function contactOf({ emails, plain }: WantedContact, { contacts }: FoundLead): FoundContact | null {
  const isOne = (email: string) => emails.some((each) => each.toLowerCase() === email.toLowerCase());
  const { nodes, pageInfo } = contacts;
  const found =
    nodes.find((contact) => contact.emails.some(({ email }) => isOne(email))) ??
    nodes.find(({ name }) => plain.name !== undefined && name?.toLowerCase() === plain.name.toLowerCase());
  if (found === undefined && pageInfo.hasNextPage) {
    throw new Rejected('Its lead has more contacts than can be compared.');
  }
  return found ?? null;
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

function changes(
  wanted: Readonly<Record<string, string>>,
  has: Readonly<Record<string, string | null>>,
  existing: Existing,
): Readonly<Record<string, string>> {
  const changed = Object.entries(wanted).filter(
    ([name, value]) => has[name] !== value && (existing === 'update' || isBlank(has[name])),
  );
  return Object.fromEntries(changed);
}

/** The values that are there, and then those that are new. Empty if none is new. */
function added<Key extends string>(
  field: string,
  key: Key,
  has: readonly (Readonly<Record<Key, string>> & { readonly type: string | null })[],
  wanted: readonly string[],
): Readonly<Record<string, unknown>> {
  const fresh = wanted.filter((value) => !has.some((each) => isSame(key, each[key], value)));
  if (fresh.length === 0) return {};
  const kept = has.map((each) => ({ [key]: each[key], ...(each.type === null ? {} : { type: each.type }) }));
  return { [field]: [...kept, ...fresh.map((value) => ({ [key]: value }))] };
}

/** Close adds the country to phone numbers. */
function isSame(key: string, one: string, other: string): boolean {
  if (key !== 'phone') return one.toLowerCase() === other.toLowerCase();
  const [a = '', b = ''] = [one, other].map((number) => number.replace(/\D/g, '').replace(/^0+/, ''));
  return a === b || (Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a)));
}

function customChanges(
  wanted: Custom,
  has: readonly { readonly definition: { readonly id: string } | null; readonly value: unknown }[],
  existing: Existing,
): Readonly<Record<string, unknown>> {
  const values = new Map(has.map(({ definition, value }) => [definition?.id ?? '', value]));
  const changed = [...wanted].filter(
    ([id, value]) =>
      JSON.stringify(values.get(id)) !== JSON.stringify(value) && (existing === 'update' || isBlank(values.get(id))),
  );
  return customInput(new Map(changed));
}

const customInput = (custom: Custom): Readonly<Record<string, unknown>> =>
  custom.size === 0 ? {} : { customFields: [...custom].map(([id, value]) => ({ id, value })) };

function contactInput({ plain, emails, phones, urls, custom }: WantedContact): Readonly<Record<string, unknown>> {
  return {
    ...plain,
    // Close needs no name, but lists show one.
    ...(plain.name === undefined && emails[0] !== undefined ? { name: emails[0] } : {}),
    ...(emails.length === 0 ? {} : { emails: emails.map((email) => ({ email })) }),
    ...(phones.length === 0 ? {} : { phones: phones.map((phone) => ({ phone })) }),
    ...(urls.length === 0 ? {} : { urls: urls.map((url) => ({ url })) }),
    ...customInput(custom),
  };
}
