/**
 * From an input of a mutation to the body of a write. One table an input, one line a field; the rules below are all
 * there are. The same table tells where in the input a field error of Close belongs (see `paths.ts`). An absent field
 * is not written, an explicit null clears.
 */
import type { CustomFieldInput } from '../../generated/graphql.ts';
import type { CustomFieldOwner, Definitions } from '../../loaders/nouns/custom-field.ts';
import type { UserErrorRow } from '../../rows/index.ts';
import { isIdOf } from '../ids.ts';

/** What a rule makes of a value: what to write (nothing if undefined), or what is wrong with it. */
export type Written = { readonly value: unknown } | { readonly problems: readonly UserErrorRow[] };

/** What the rules may need to know beyond the value. */
export interface Surroundings {
  /** The definitions of custom fields that the input needs; null before they are read: what needs none is told first. */
  readonly definitions: ReadonlyMap<CustomFieldOwner, Definitions> | null;
  /** Whether the object is new. */
  readonly creates: boolean;
}

/** One input field. */
export interface InputRule<Value> {
  /** Close's key in the body. Null for custom fields, each of which is a key of its own. */
  readonly key: string | null;
  write(value: Value, path: readonly string[], surroundings: Surroundings): Written;
  /** The table of what is nested in it. */
  readonly nested?: AnyTable;
  /** Of custom fields, what they belong to. */
  readonly owner?: CustomFieldOwner;
}

export type AnyTable = Readonly<Record<string, InputRule<never>>>;

/** Every field of an input has a line: without one it does not compile. */
export type InputTable<Input> = {
  readonly [F in keyof Required<Input>]: InputRule<Exclude<Input[F], undefined>>;
};

const invalid = (path: readonly string[], message: string): Written => ({
  problems: [{ path, message, code: 'INVALID' }],
});
const required = (path: readonly string[], message: string): Written => ({
  problems: [{ path, message, code: 'REQUIRED' }],
});

/** Written as it is; null clears. */
export const plain = <T>(key: string, spell: (value: T) => unknown = (value) => value): InputRule<T | null> => ({
  key,
  write: (value) => ({ value: value === null ? null : spell(value) }),
});

/** Written as it is; null says as little as what is absent. */
export const unlessNull = <T>(key: string): InputRule<T | null> => ({
  key,
  write: (value) => ({ value: value ?? undefined }),
});

/** Written as it is; Close has nothing that a null could mean. */
export const given = <T>(key: string, spell: (value: T) => unknown = (value) => value): InputRule<T | null> => ({
  key,
  write: (value, path) => (value === null ? required(path, 'Must not be null.') : { value: spell(value) }),
});

/** A name that people read. Close would take an empty one, and show something else. */
export const name = (key: string): InputRule<string | null> => ({
  key,
  write: (value, path) => (value === null || value.trim() === '' ? required(path, 'Must not be empty.') : { value }),
});

/** A whole number of these. */
export const between = (key: string, min: number, max: number): InputRule<number | null> => ({
  key,
  write: (value, path) => {
    if (value === null) return required(path, 'Must not be null.');
    return value >= min && value <= max ? { value } : invalid(path, `Must be from ${min} to ${max}.`);
  },
});

/** A text that begins like this; null clears. */
export const beginning = (key: string, start: string): InputRule<string | null> => ({
  key,
  write: (value, path) =>
    value === null || value.startsWith(start) ? { value } : invalid(path, `Must begin with ${start}.`),
});

/** The id of an object; null clears unless it may not. */
export const reference = (key: string, prefix: string, { nullable = false } = {}): InputRule<string | null> => ({
  key,
  write: (value, path) => {
    if (value === null) return nullable ? { value } : required(path, 'Must not be null.');
    return isIdOf(value, prefix) ? { value } : invalid(path, `Must be an id that begins with ${prefix}.`);
  },
});

/** A list, each item by a table of its own. Close replaces lists whole; null empties it. */
export const list = <Item extends object>(key: string, table: InputTable<Item>): InputRule<readonly Item[] | null> => ({
  key,
  nested: table as AnyTable,
  write: (items, path, surroundings) => {
    const written = (items ?? []).map((item, index) => writeInput(table, item, surroundings, [...path, String(index)]));
    const problems = written.flatMap((item) => item.problems);
    return problems.length > 0 ? { problems } : { value: written.map(({ body }) => body) };
  },
});

/** An input on its way to a body: what of it can be written, and all that is wrong with it. */
export interface Draft {
  readonly body: Readonly<Record<string, unknown>>;
  readonly problems: readonly UserErrorRow[];
}

/** The body for an input, and all that is wrong with it. */
export function writeInput<Input extends object>(
  table: InputTable<Input>,
  input: Input,
  surroundings: Surroundings,
  path: readonly string[] = ['input'],
): Draft {
  const body: Record<string, unknown> = {};
  const problems: UserErrorRow[] = [];
  for (const [field, value] of Object.entries(input)) {
    const rule = (table as AnyTable)[field];
    if (rule === undefined || value === undefined) continue;
    const written = rule.write(value as never, [...path, field], surroundings);
    if ('problems' in written) problems.push(...written.problems);
    else if (written.value !== undefined)
      Object.assign(body, rule.key === null ? written.value : { [rule.key]: written.value });
  }
  return { body, problems };
}

/** The ids of all custom fields that an input changes, by what they belong to. */
export function customFieldsIn<Input extends object>(
  table: InputTable<Input>,
  input: Input,
): readonly { readonly owner: CustomFieldOwner; readonly ids: readonly string[] }[] {
  return Object.entries(input).flatMap(([field, value]) => {
    const { owner, nested } = (table as AnyTable)[field] ?? {};
    if (!Array.isArray(value) || value.length === 0) return [];
    if (owner !== undefined) return [{ owner, ids: (value as readonly CustomFieldInput[]).map(({ id }) => id) }];
    return nested === undefined
      ? []
      : (value as object[]).flatMap((item) => customFieldsIn(nested as InputTable<object>, item));
  });
}
