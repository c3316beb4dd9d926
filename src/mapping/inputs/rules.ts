/**
 * Turns a mutation's input into the body of a write. Each input type has one table with one line per field, made of the
 * rules in this file. `paths.ts` uses the same table to map a field error of Close back to the input. An absent field is
 * not written; an explicit null clears the value.
 */
import type { CustomFieldInput } from '../../generated/graphql.ts';
import type { CustomFieldOwner } from '../../loaders/nouns/custom-field.ts';
import type { Definitions } from '../../loaders/rows/columns.ts';
import type { UserErrorRow } from '../../rows/index.ts';
import { isIdOf } from '../ids.ts';

/** The result of one rule: the value to write (undefined writes nothing), or the problems with the input. */
export type RuleResult = { readonly value: unknown } | { readonly problems: readonly UserErrorRow[] };

/** What rules need besides the value. */
export interface WriteContext {
  /** Definitions of the custom fields in the input. Null on the first pass, which finds problems that need no request. */
  readonly definitions: ReadonlyMap<CustomFieldOwner, Definitions> | null;
  /** Whether the write creates an object. */
  readonly creates: boolean;
}

/** How one input field is written. */
export interface InputRule<Value> {
  /** Close's key in the body. Null if the value is an object of several keys, such as custom fields. */
  readonly key: string | null;
  /** The key in Close's errors, if it is not `key`. */
  readonly errorKey?: string;
  write(value: Value, path: readonly string[], context: WriteContext): RuleResult;
  /** The table of the items, for a list of input objects. */
  readonly nested?: AnyTable;
  /** The kind of object that the custom fields belong to. */
  readonly owner?: CustomFieldOwner;
}

export type AnyTable = Readonly<Record<string, InputRule<never>>>;

/** One rule per input field; a missing field does not compile. */
export type InputTable<Input> = {
  readonly [F in keyof Required<Input>]: InputRule<Exclude<Input[F], undefined>>;
};

const invalid = (path: readonly string[], message: string): RuleResult => ({
  problems: [{ path, message, code: 'INVALID' }],
});
const required = (path: readonly string[], message: string): RuleResult => ({
  problems: [{ path, message, code: 'REQUIRED' }],
});

/** Any value; null clears it. */
export const nullable = <T>(key: string, spell: (value: T) => unknown = (value) => value): InputRule<T | null> => ({
  key,
  write: (value) => ({ value: value === null ? null : spell(value) }),
});

/** Any value; null is ignored, as if the field were absent. */
export const ignoreNull = <T>(key: string): InputRule<T | null> => ({
  key,
  write: (value) => ({ value: value ?? undefined }),
});

/** Any value but null, which Close has no meaning for. */
export const nonNull = <T>(key: string, spell: (value: T) => unknown = (value) => value): InputRule<T | null> => ({
  key,
  write: (value, path) => (value === null ? required(path, 'Must not be null.') : { value: spell(value) }),
});

/** Text that is not blank. Close accepts a blank name and shows a placeholder instead. */
export const nonBlank = (key: string): InputRule<string | null> => ({
  key,
  write: (value, path) => (value === null || value.trim() === '' ? required(path, 'Must not be empty.') : { value }),
});

/** An integer in a range. */
export const integerBetween = (key: string, min: number, max: number): InputRule<number | null> => ({
  key,
  write: (value, path) => {
    if (value === null) return required(path, 'Must not be null.');
    return value >= min && value <= max ? { value } : invalid(path, `Must be between ${min} and ${max}.`);
  },
});

/** Text of a certain form. Null clears it where `nullable` is set, and is refused elsewhere. */
export const textWhere = (
  key: string,
  accepts: (value: string) => boolean,
  message: string,
  { nullable = false } = {},
): InputRule<string | null> => ({
  key,
  write: (value, path) => {
    if (value === null) return nullable ? { value } : required(path, 'Must not be null.');
    return accepts(value) ? { value } : invalid(path, message);
  },
});

/** Text with a fixed prefix; null clears it. */
export const startingWith = (key: string, start: string): InputRule<string | null> =>
  textWhere(key, (value) => value.startsWith(start), `Must begin with ${start}.`, { nullable: true });

/** Whether the text is a URL of the web: never one that runs a script. */
export const isWebUrl = (value: string): boolean => /^https?:\/\//i.test(value) && URL.canParse(value);

/** A URL of the web; null clears it. */
export const urlUpTo = (key: string, maxLength: number): InputRule<string | null> =>
  textWhere(
    key,
    (value) => value.length <= maxLength && isWebUrl(value),
    `Must be a URL that begins with http, of at most ${maxLength} characters.`,
    { nullable: true },
  );

/** The id of an object. */
export const idInput = (key: string, prefix: string | readonly string[], options?: { readonly nullable?: boolean }) => {
  const prefixes = [prefix].flat();
  const isValid = (value: string) => prefixes.some((each) => isIdOf(value, each));
  return textWhere(key, isValid, `Must be an id that starts with ${prefixes.join(' or ')}.`, options);
};

/** A list of texts, each with its own rule. Close replaces the whole list; null empties it. */
export const eachOf = (rule: InputRule<string | null>): InputRule<readonly string[] | null> => ({
  key: rule.key,
  write: (values, path, context) => {
    const problems = (values ?? []).flatMap((value, index) => {
      const result = rule.write(value, [...path, String(index)], context);
      return 'problems' in result ? result.problems : [];
    });
    return problems.length > 0 ? { problems } : { value: values ?? [] };
  },
});

/** A list of input objects, written by their own table. Close replaces the whole list; null empties it. */
export const listOf = <Item extends object>(
  key: string,
  table: InputTable<Item>,
): InputRule<readonly Item[] | null> => ({
  key,
  nested: table as AnyTable,
  write: (items, path, context) => {
    const drafts = (items ?? []).map((item, index) => writeInput(table, item, context, [...path, String(index)]));
    const problems = drafts.flatMap((draft) => draft.problems);
    return problems.length > 0 ? { problems } : { value: drafts.map(({ body }) => body) };
  },
});

/** The body for an input, and the problems found while writing it. */
export interface Draft {
  readonly body: Readonly<Record<string, unknown>>;
  readonly problems: readonly UserErrorRow[];
}

export function writeInput<Input extends object>(
  table: InputTable<Input>,
  input: Input,
  context: WriteContext,
  path: readonly string[] = ['input'],
): Draft {
  const body: Record<string, unknown> = {};
  const problems: UserErrorRow[] = [];
  for (const [field, value] of Object.entries(input)) {
    const rule = (table as AnyTable)[field];
    if (rule === undefined || value === undefined) continue;
    const result = rule.write(value as never, [...path, field], context);
    if ('problems' in result) problems.push(...result.problems);
    else if (result.value !== undefined)
      Object.assign(body, rule.key === null ? result.value : { [rule.key]: result.value });
  }
  return { body, problems };
}

/** The ids of all custom fields that an input changes, grouped by the kind of object they belong to. */
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
