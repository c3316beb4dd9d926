/** What the fields of a filter become. All conditions of a filter must hold. */
export interface Condition {
  /** Close's name without a suffix: `status_id`. Null for a condition that is never intersected. */
  readonly key: string | null;
  readonly operator: 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte';
  /** One value, or for `in` the accepted values. */
  readonly values: readonly string[];
}

/** Intersects conditions on the same key. Null if nothing can match, so that no request is needed. */
export function narrow<C extends Condition>(conditions: readonly C[]): readonly C[] | null {
  const narrowed = new Map<string | C, C>();
  for (const condition of conditions) {
    const isChoice = condition.operator === 'eq' || condition.operator === 'in';
    const slot =
      condition.key === null ? condition : isChoice ? condition.key : `${condition.key} ${condition.operator}`;
    const other = narrowed.get(slot);
    if (other === undefined) {
      narrowed.set(slot, condition);
      continue;
    }
    const values = condition.values.filter((value) => other.values.includes(value));
    narrowed.set(slot, { ...(other.operator === 'eq' ? other : condition), values });
  }
  const result = [...narrowed.values()];
  return result.some(({ values }) => values.length === 0) ? null : result;
}

/** `{ eq, in }`. */
export interface Choice<T> {
  readonly eq?: T | null | undefined;
  readonly in?: readonly T[] | null | undefined;
}

/** The conditions of `{ eq, in }`. Empty if both are null. */
export function choices(key: string, { eq, in: among }: Choice<string>): (Condition & { readonly key: string })[] {
  return [
    ...(eq === null || eq === undefined ? [] : [{ key, operator: 'eq' as const, values: [eq] }]),
    ...(among === null || among === undefined ? [] : [{ key, operator: 'in' as const, values: [...new Set(among)] }]),
  ];
}

/** How one filter field becomes conditions. */
interface FilterRule<C extends Condition> {
  conditions(input: never): readonly C[];
}

type FilterTable<C extends Condition> = Readonly<Record<string, FilterRule<C>>>;

/** The conditions of a filter, by a table with an entry for each of its fields. Null has none. */
export function conditionsOf<C extends Condition>(
  table: FilterTable<C>,
  filter: object | null | undefined,
): readonly C[] {
  if (filter === null || filter === undefined) return [];
  return Object.entries(filter).flatMap(([field, input]) =>
    input === null || input === undefined ? [] : (table[field]?.conditions(input as never) ?? []),
  );
}
