/** Which column of a file belongs to which value of a lead or contact. */
import { isRecord } from '../../domain/records.ts';
import { CommandError, UsageError } from '../command.ts';

/** The columns that an import knows, each with further headers for it. */
export const TARGETS = {
  'lead.name': ['lead', 'company', 'companyname', 'organization', 'account', 'leaddisplayname'],
  'lead.description': ['description'],
  'lead.url': ['website', 'url', 'companyurl'],
  'lead.status': ['status', 'statuslabel', 'leadstatuslabel'],
  'lead.address1': ['address', 'address1', 'street'],
  'lead.address2': ['address2'],
  'lead.city': ['city'],
  'lead.state': ['state', 'region'],
  'lead.zipcode': ['zip', 'zipcode', 'postalcode'],
  'lead.country': ['country', 'countrycode'],
  'contact.name': ['name', 'fullname', 'contact'],
  'contact.firstName': ['firstname', 'givenname'],
  'contact.lastName': ['lastname', 'surname', 'familyname'],
  'contact.title': ['title', 'jobtitle'],
  'contact.email': ['email', 'emails', 'emailaddress', 'mail'],
  'contact.phone': ['phone', 'phones', 'phonenumber', 'mobile'],
  'contact.url': ['contacturls'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Plain = keyof typeof TARGETS;

/** A custom field, by its name or id. */
export interface CustomTarget {
  readonly object: 'lead' | 'contact';
  readonly field: string;
}

export type Target = Plain | CustomTarget;

/** Columns of a file with rejected rows. */
export const REASON = 'import.reason';

/** Case, spaces, hyphens, underscores, dots and a number at the end make no difference: `Email_2`. */
const simplified = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[\s_.-]+/g, '')
    .replace(/(?<=^(?:email|emailaddress|phone|phonenumber|mail|contact(?:email|phone|url)))\d+$/, '');

const KNOWN: ReadonlyMap<string, Plain> = new Map(
  (Object.keys(TARGETS) as Plain[]).flatMap((target) =>
    [target, ...TARGETS[target]].map((name) => [simplified(name), target] as const),
  ),
);

const CUSTOM = /^(?:(lead|contact)\.)?custom\.(.+)$/i;

function targetNamed(name: string): Target | undefined {
  const [, object, field] = CUSTOM.exec(name.trim()) ?? [];
  if (field !== undefined) return { object: object?.toLowerCase() === 'contact' ? 'contact' : 'lead', field };
  return KNOWN.get(simplified(name));
}

/** From header to column of an import. Null: ignored. */
export type HeaderMap = Readonly<Record<string, string | null>>;

/** Reads `--map`. Throws `UsageError`. */
export function headerMap(text: string): HeaderMap {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) {
      const entries = Object.entries(value as Readonly<Record<string, unknown>>);
      const isValid = entries.every(
        ([, to]) => to === null || (typeof to === 'string' && targetNamed(to) !== undefined),
      );
      if (isValid) return Object.fromEntries(entries.map(([from, to]) => [from, to === null ? null : String(to)]));
    }
  } catch {
    // Reported below.
  }
  throw new UsageError(`The map must be a JSON object from header to column or null. Columns: ${COLUMNS}.`);
}

const COLUMNS = [...Object.keys(TARGETS), 'custom.NAME', 'contact.custom.NAME'].join(', ');

/** The target of each header, null for those that are ignored. Throws `CommandError` for headers that mean nothing. */
export function targetsOf(headers: readonly string[], map: HeaderMap): ReadonlyMap<string, Target | null> {
  const unknown: string[] = [];
  const targets = headers.map((header): readonly [string, Target | null] => {
    const name = Object.hasOwn(map, header) ? map[header] : header;
    if (name === null || name === undefined || name === REASON) return [header, null];
    const target = targetNamed(name);
    if (target === undefined) unknown.push(`"${header}"`);
    return [header, target ?? null];
  });
  if (unknown.length > 0) {
    throw new CommandError(
      `Unknown columns: ${unknown.join(', ')}. Map them with --map, to null to ignore them. Columns: ${COLUMNS}.`,
    );
  }
  return new Map(targets);
}
