import type { Association } from '../nouns/custom-field.ts';
import type { CustomField, CustomValue } from '../seed/schema.ts';
import type { RowsByTable } from '../tables.ts';
import type { Write } from './write.ts';

const OWNERS = ['lead', 'contact', 'opportunity', 'activity', 'custom_object'] as const;
type Owner = (typeof OWNERS)[number];

/** Whether a row is of the type of objects that an association names. */
function isOf(kind: Owner, row: RowsByTable[Owner], { object_type, type_id }: Association): boolean {
  if (object_type === 'custom_activity_type') {
    return kind === 'activity' && 'details' in row && row.details.custom_activity_type_id === type_id;
  }
  if (object_type === 'custom_object_type') {
    return kind === 'custom_object' && 'custom_object_type_id' in row && row.custom_object_type_id === type_id;
  }
  return kind === object_type;
}

/**
 * Changes all values of a field, or those on one type of objects. undefined unsets a value. The rows do not count as
 * updated (inferred).
 */
export function changeValues(
  write: Write,
  { id }: CustomField,
  change: (value: CustomValue) => CustomValue | undefined,
  on: Association | null = null,
): void {
  for (const kind of OWNERS) {
    for (const row of write.context.tables[kind].all()) {
      const { [id]: value, ...others } = row.custom ?? {};
      if (value === undefined || (on !== null && !isOf(kind, row, on))) continue;
      const changed = change(value);
      const custom = changed === undefined ? others : { ...others, [id]: changed };
      write.put(kind, { ...row, custom } as RowsByTable[typeof kind]);
    }
  }
}
