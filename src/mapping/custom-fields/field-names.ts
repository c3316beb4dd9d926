/**
 * GraphQL names for custom fields, whose names in Close are free text. A name depends on the custom field's name alone
 * unless two collide, so all copies of the gateway, and the next process, choose the same names.
 */

/** What a field's name depends on. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly date_created?: string | undefined;
}

/** Letters that Unicode normalization does not split into an ASCII letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ł: 'l', Ł: 'L', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T' },
};

/**
 * Names that a custom field cannot have. Normalized client caches build their keys from a field called `id`. graphql-js
 * reads input fields with `input[name]`, which finds members of `Object.prototype` in every object.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['id', ...Object.getOwnPropertyNames(Object.prototype)]);

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\0-\x7F]/gu, (letter) => LETTERS[letter] ?? ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** `Renewal date` → `renewalDate`, `Größe (m²)` → `grosseM2`, `2nd contact` → `field2ndContact`, `🎯` → `field`. */
export function fieldName(text: string): string {
  const [first = '', ...rest] = wordsOf(text);
  const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  if (name === '' || /^\d/.test(name)) return `field${name}`;
  return RESERVED_NAMES.has(name) ? `field${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

const SUFFIX_LENGTH = 6;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Names that are already assigned. */
export interface NameClaims {
  /** Names used in this process, with the id of their custom field. They are never reassigned. */
  readonly taken: ReadonlyMap<string, string>;
  /** Names fixed by the operator, by id of the custom field. */
  readonly pinned: ReadonlyMap<string, string>;
}

/**
 * The names of custom fields, by id. When several would get the same name, the one pinned by the operator gets it, else
 * the oldest; the others get a suffix from their id. The result does not depend on the order of the fields.
 */
export function nameFields(
  fields: readonly Nameable[],
  { taken, pinned }: NameClaims = { taken: new Map(), pinned: new Map() },
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const claimed = new Map(taken);
  const assign = (name: string, id: string) => {
    names.set(id, name);
    claimed.set(name, id);
  };
  const isFree = (name: string, id: string) => (claimed.get(name) ?? id) === id;
  const rankOf = ({ id }: Nameable) => (pinned.has(id) ? 0 : 1);
  const ordered = fields.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || byText(a.date_created ?? '', b.date_created ?? '') || byText(a.id, b.id),
  );
  const alike = Map.groupBy(ordered, ({ id, name }) => pinned.get(id) ?? fieldName(name));
  // Assign all names without a suffix first.
  for (const [base, group] of alike) {
    const owner = group.find(({ id }) => taken.get(base) === id) ?? group.find(({ id }) => isFree(base, id));
    if (owner !== undefined) assign(base, owner.id);
  }
  const bare = (id: string) => id.slice(id.indexOf('_') + 1);
  const short = (id: string) => bare(id).slice(0, SUFFIX_LENGTH);
  for (const [base, group] of alike) {
    for (const { id } of group.filter((field) => !names.has(field.id))) {
      const isAlone = group.every((other) => other.id === id || short(other.id) !== short(id));
      let name = `${base}_${isAlone ? short(id) : bare(id)}`;
      if (!isFree(name, id)) name = `${base}_${bare(id)}`;
      while (!isFree(name, id)) name += '_';
      assign(name, id);
    }
  }
  return names;
}
