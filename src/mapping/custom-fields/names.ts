/**
 * Names of GraphQL for custom fields, whose names in Close may be anything: made of the name alone where nobody else
 * claims the same, so that all copies of a gateway, and its next process, come to the same.
 */

/** What tells a field's name. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly date_created?: string | undefined;
}

/** Letters that do not fall apart into one of ASCII and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ł: 'l', Ł: 'L', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T' },
};

/** Cache keys of clients are made of a field of this name, and not of what a custom field holds. */
const RESERVED = new Set(['id']);

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
  return RESERVED.has(name) ? `field${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

const SUFFIX_LENGTH = 6;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What the names of one kind of object depend on beside its fields. */
export interface Claims {
  /** By name, the id of the field that has or had it in this process: no other gets it. */
  readonly taken: ReadonlyMap<string, string>;
  /** By id, the name that the operator gave a field for good. */
  readonly pinned: ReadonlyMap<string, string>;
}

/**
 * The names of the fields, by their ids. Of several that would be called the same, the one that the operator named so
 * keeps the name, else the oldest, and all others end with a part of their id, whatever their order.
 */
export function nameFields(
  fields: readonly Nameable[],
  { taken, pinned }: Claims = { taken: new Map(), pinned: new Map() },
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const claimed = new Map(taken);
  const give = (name: string, id: string) => {
    names.set(id, name);
    claimed.set(name, id);
  };
  const mayHave = (name: string, id: string) => (claimed.get(name) ?? id) === id;
  const rankOf = ({ id }: Nameable) => (pinned.has(id) ? 0 : 1);
  const ordered = fields.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || byText(a.date_created ?? '', b.date_created ?? '') || byText(a.id, b.id),
  );
  const alike = Map.groupBy(ordered, ({ id, name }) => pinned.get(id) ?? fieldName(name));
  // All bare names are given before the first that is made of one.
  for (const [base, group] of alike) {
    const owner = group.find(({ id }) => taken.get(base) === id) ?? group.find(({ id }) => mayHave(base, id));
    if (owner !== undefined) give(base, owner.id);
  }
  const bare = (id: string) => id.slice(id.indexOf('_') + 1);
  const short = (id: string) => bare(id).slice(0, SUFFIX_LENGTH);
  for (const [base, group] of alike) {
    for (const { id } of group.filter((field) => !names.has(field.id))) {
      const isAlone = group.every((other) => other.id === id || short(other.id) !== short(id));
      let name = `${base}_${isAlone ? short(id) : bare(id)}`;
      if (!mayHave(name, id)) name = `${base}_${bare(id)}`;
      while (!mayHave(name, id)) name += '_';
      give(name, id);
    }
  }
  return names;
}
