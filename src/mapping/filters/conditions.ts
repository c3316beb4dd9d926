/**
 * What filters come down to. Fields AND together, the parent's conditions with them; conditions on one key are
 * intersected, and where nothing is left nothing matches, which costs no request.
 */
export interface Condition {
  /** Close's name without a suffix: `status_id`. Null for what is never intersected. */
  readonly key: string | null;
  readonly operator: 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte';
  /** One value; for `in` those allowed. */
  readonly values: readonly string[];
}

/** The conditions, each key's choices intersected into one; null if nothing can match. */
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

/** The `eq` and `in` of one filter field as conditions; none where it is null or says nothing. */
export function choices(
  key: string,
  { eq, in: among }: { readonly eq?: string | null | undefined; readonly in?: readonly string[] | null | undefined },
): (Condition & { readonly key: string })[] {
  return [
    ...(eq === null || eq === undefined ? [] : [{ key, operator: 'eq' as const, values: [eq] }]),
    ...(among === null || among === undefined ? [] : [{ key, operator: 'in' as const, values: [...new Set(among)] }]),
  ];
}

/** One filter field: what its input comes down to. */
interface Rule<C extends Condition> {
  conditions(input: never): readonly C[];
}

type Table<C extends Condition> = Readonly<Record<string, Rule<C>>>;

/** The conditions of a filter, by a table with an entry for each of its fields. Null has none. */
export function conditionsOf<C extends Condition>(table: Table<C>, filter: object | null | undefined): readonly C[] {
  if (filter === null || filter === undefined) return [];
  return Object.entries(filter).flatMap(([field, input]) =>
    input === null || input === undefined ? [] : (table[field]?.conditions(input as never) ?? []),
  );
}
