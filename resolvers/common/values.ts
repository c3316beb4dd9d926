/** Resolvers of values: amounts of money and enums. */
import type { Context } from '../../src/loaders/context.ts';
import { malformed } from '../../src/mapping/readers.ts';
import type { MoneyRow, OpportunityRow } from '../../src/rows/index.ts';

/** An amount of an opportunity. Null if it has none. */
export const money =
  (column: 'value' | 'expected_value' | 'annualized_value' | 'annualized_expected_value') =>
  (row: Partial<OpportunityRow>): MoneyRow | null => {
    const cents = row[column];
    return cents === null || cents === undefined ? null : { cents, currency: row.value_currency };
  };

/** A sum of Close in cents. Throws the error of its column for another value. */
export function cents(column: string, sum: unknown): number {
  if (Number.isSafeInteger(sum)) return sum as number;
  throw malformed(column);
}

/** Close charges US dollars in any organization. Null for anything but a number or its text. */
function usd(amount: unknown, centsPerUnit: number): MoneyRow | null {
  const isAmount = typeof amount === 'number' || (typeof amount === 'string' && amount !== '');
  const cents = isAmount ? Math.round(Number(amount) * centsPerUnit) : Number.NaN;
  return Number.isSafeInteger(cents) ? { cents, currency: 'USD' } : null;
}

/** Close's charge for a call or a text message, in cents. */
export const charged = ({ cost }: { readonly cost?: string | null }): MoneyRow | null => usd(cost, 1);

/** Close's charge for a phone number, in dollars. */
export const billed = (price: unknown): MoneyRow | null => usd(price, 100);

/** Enum values by Close's usual spelling, per list of values. */
const spellings = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The enum value for one of Close's. Null if the value is unknown. Runs hundreds of times per page. */
export function enumValue<Name extends string>(names: readonly Name[], value: string | null | undefined): Name | null {
  // Of another type if Close is wrong.
  if (typeof value !== 'string') return null;
  const bySpelling = (spellings.get(names) ?? spellingsOf(names)) as ReadonlyMap<string, Name>;
  const name = bySpelling.get(value) ?? bySpelling.get(value.toLowerCase().replace(/[^a-z\d]+/g, '_'));
  return name ?? null;
}

function spellingsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const bySpelling = new Map(names.map((name) => [name.toLowerCase(), name]));
  spellings.set(names, bySpelling);
  return bySpelling;
}

/** The link to a file of Close. Null if there is none. */
export const mediaUrl =
  <Column extends string>(column: Column) =>
  (row: { readonly [C in Column]?: string | null }, _args: object, context: Pick<Context, 'mediaUrl'>) =>
    context.mediaUrl(row[column]);
