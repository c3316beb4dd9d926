/** Arbitrary text queries of leads and opportunities, each with a naive evaluation over the rows of a seed. */
import fc from 'fast-check';
import type { Seed } from '../../emulator/index.ts';

/** A query and whether it finds a row. `isAtom` is false where a context needs parentheses around it. */
export interface TextQueryCase<T> {
  readonly text: string;
  readonly finds: (row: T) => boolean;
  readonly isAtom: boolean;
}
type Lead = Seed['leads'][number];
type Opportunity = Seed['opportunities'][number];

const atom = <T>(text: string, finds: (row: T) => boolean): TextQueryCase<T> => ({ text, finds, isAtom: true });

const OPERATORS: { readonly [operator: string]: (a: number, b: number) => boolean } = {
  ':': (a, b) => a === b,
  '=': (a, b) => a === b,
  ' > ': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  ' <= ': (a, b) => a <= b,
};
const operator = fc.constantFrom(...Object.keys(OPERATORS));

/** A comparison of a number. Null matches nothing. */
const numberCase = <T>(name: string, values: readonly number[], get: (row: T) => number | null) =>
  fc.tuple(operator, fc.constantFrom(...values)).map(([sign, value]) =>
    atom<T>(`${name}${sign}${value}`, (row) => {
      const found = get(row);
      return found !== null && OPERATORS[sign]?.(found, value) === true;
    }),
  );

/** A comparison with a day: the day itself, before its start or after its end. In UTC. */
const dayCase = <T>(name: string, days: readonly string[], get: (row: T) => string | null) =>
  fc.tuple(operator, fc.constantFrom(...days), fc.boolean()).map(([sign, day, isQuoted]) =>
    atom<T>(`${name}${sign}${isQuoted ? `"${day}"` : day}`, (row) => {
      const found = get(row);
      return found !== null && OPERATORS[sign]?.(Date.parse(found.slice(0, 10)), Date.parse(day)) === true;
    }),
  );

const plainWords = (text: string) =>
  ` ${text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .join(' ')} `;
const phraseCase = <T>(name: string, texts: readonly string[], get: (row: T) => readonly string[]) =>
  fc
    .constantFrom(...texts)
    .map((text) =>
      atom<T>(`${name}:"${text}"`, (row) => get(row).some((each) => plainWords(each).includes(plainWords(text)))),
    );
const equalCase = <T>(name: string, values: readonly string[], get: (row: T) => readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...values),
      fc.constantFrom<(text: string) => string>(String, (text) => text.toUpperCase()),
    )
    .map(([value, spell]) => atom<T>(`${name}:"${spell(value)}"`, (row) => get(row).includes(value)));

/** Combines cases by `and`, `or`, `not` and parentheses. */
function combined<T>(leaf: fc.Arbitrary<TextQueryCase<T>>): fc.Arbitrary<TextQueryCase<T>> {
  const inParentheses = ({ text, isAtom }: TextQueryCase<T>) => (isAtom ? text : `(${text})`);
  return fc.letrec<{ tree: TextQueryCase<T> }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(fc.constantFrom(' ', ' and ', ' AND '), fc.array(tie('tree'), { minLength: 2, maxLength: 3 })).map(
        ([joint, cases]): TextQueryCase<T> => ({
          text: cases.map(inParentheses).join(joint),
          finds: (row) => cases.every(({ finds }) => finds(row)),
          isAtom: false,
        }),
      ),
      fc.tuple(fc.constantFrom(' or ', ' OR '), fc.array(tie('tree'), { minLength: 2, maxLength: 3 })).map(
        ([joint, cases]): TextQueryCase<T> => ({
          text: cases.map(inParentheses).join(joint),
          finds: (row) => cases.some(({ finds }) => finds(row)),
          isAtom: false,
        }),
      ),
      fc
        .tuple(fc.constantFrom('not ', '-'), tie('tree'))
        .map(([sign, each]) => atom<T>(`${sign}${inParentheses(each)}`, (row) => !each.finds(row))),
    ),
  })).tree;
}

const related = <T, U>(name: string, inner: fc.Arbitrary<TextQueryCase<U>>, rowsOf: (row: T) => readonly U[]) =>
  inner.map(({ text, finds }) => atom<T>(`${name}(${text})`, (row) => rowsOf(row).some(finds)));

export function textQueries(seed: Seed): {
  readonly lead: fc.Arbitrary<TextQueryCase<Lead>>;
  readonly opportunity: fc.Arbitrary<TextQueryCase<Opportunity>>;
} {
  const byLead = <R extends { lead_id: string }>(rows: readonly R[]) => Map.groupBy(rows, (row) => row.lead_id);
  const of = <R extends { lead_id: string }>(groups: Map<string, R[]>, { id }: { id: string }): readonly R[] =>
    groups.get(id) ?? [];
  const [contacts, opportunities] = [byLead(seed.contacts), byLead(seed.opportunities)];
  const calls = byLead(seed.activities.filter(({ type }) => type === 'Call'));
  const labels = new Map(seed.organization.lead_statuses.map(({ id, label }) => [id, label]));
  const statuses = new Map(seed.pipelines.flatMap((each) => each.statuses).map((status) => [status.id, status]));
  const users = new Map(seed.users.map((user) => [user.id, `${user.first_name} ${user.last_name}`]));
  const days = seed.leads.slice(0, 30).map(({ date_created }) => date_created.slice(0, 10));
  const choices = seed.custom_fields.find(({ object, type }) => object === 'lead' && type === 'choices');
  const someEmails = seed.contacts.slice(0, 40).flatMap(({ emails }) => emails.map(({ email }) => email));
  const titles = [...new Set(seed.contacts.flatMap(({ title }) => title || []))].slice(0, 5);

  const opportunity = combined<Opportunity>(
    fc.oneof(
      numberCase('value', [0, 100_000, 1_000_000], (row: Opportunity) => row.value),
      numberCase('confidence', [0, 25, 50, 100], (row: Opportunity) => row.confidence),
      equalCase('status', [...new Set([...statuses.values()].map(({ label }) => label))], (row: Opportunity) => [
        statuses.get(row.status_id)?.label ?? '',
      ]),
      equalCase('opportunity_status_type', ['won', 'lost', 'active'], (row: Opportunity) => [
        statuses.get(row.status_id)?.type ?? '',
      ]),
      equalCase('user', [...users.values()], (row: Opportunity) => [users.get(row.user_id ?? '') ?? '']),
      phraseCase('note', ['budget', 'important', 'next quarter'], (row: Opportunity) => [row.note]),
      dayCase(
        'date_won',
        seed.opportunities.slice(0, 30).flatMap(({ date_won }) => date_won ?? []),
        (row: Opportunity) => row.date_won,
      ),
      dayCase('created', days, (row: Opportunity) => row.date_created),
    ),
  );
  const lead = combined<Lead>(
    fc.oneof(
      numberCase('contacts', [0, 1, 2, 3], (row: Lead) => of(contacts, row).length),
      numberCase('opportunities', [0, 1, 2], (row: Lead) => of(opportunities, row).length),
      numberCase('calls', [0, 1, 3], (row: Lead) => of(calls, row).length),
      numberCase('addresses', [0, 1], (row: Lead) => row.addresses.length),
      fc.constant(atom<Lead>('has:calls', (row) => of(calls, row).length > 0)),
      fc.constant(atom<Lead>('*', () => true)),
      equalCase('lead_status', [...labels.values()], (row: Lead) => [labels.get(row.status_id) ?? '']),
      equalCase(`"custom.${choices?.name}"`, choices?.choices ?? [], (row: Lead) =>
        [row.custom[choices?.id ?? ''] ?? []].flat().map(String),
      ),
      phraseCase(
        'name',
        seed.leads.slice(0, 40).flatMap(({ name }) => name.split(/[^A-Za-z]+/)[0] || []),
        (row: Lead) => [row.name],
      ),
      phraseCase('email_address', someEmails, (row: Lead) =>
        of(contacts, row).flatMap(({ emails }) => emails.map(({ email }) => email)),
      ),
      phraseCase('contact_title', titles, (row: Lead) => of(contacts, row).flatMap(({ title }) => title ?? [])),
      dayCase('created', days, (row: Lead) => row.date_created),
      dayCase('date_updated', days, (row: Lead) => row.date_updated),
      related('opportunity', opportunity, (row: Lead) => of(opportunities, row)),
      related(
        'call',
        numberCase('duration', [0, 60, 300], ({ details }: Seed['activities'][number]) =>
          Number(details.duration ?? 0),
        ),
        (row: Lead) => of(calls, row),
      ),
    ),
  );
  return { lead, opportunity };
}
