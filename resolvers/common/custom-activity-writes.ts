/** Checks before a custom activity is published: each required field of its type needs a value. */
import type {
  CustomActivityCreateInput,
  CustomActivityUpdateInput,
  CustomFieldInput,
} from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { areRows } from '../../src/loaders/lists/readable-rows.ts';
import { type Columns, customColumn } from '../../src/loaders/rows/columns.ts';
import type { CustomActivityRow, CustomFieldDefinitionRow, UserErrorRow } from '../../src/rows/index.ts';
import { problem } from './writes.ts';

type Changes = readonly CustomFieldInput[] | null | undefined;
type Values = Readonly<Record<string, unknown>>;

/** Drafts are not checked, so they need no request. */
export async function newActivityProblems(
  { input }: { readonly input: CustomActivityCreateInput },
  { load }: Context,
): Promise<readonly UserErrorRow[]> {
  const { customActivityTypeId: typeId, status, customFields } = input;
  if (status === 'DRAFT') return [];
  const find = async (refresh: boolean) => {
    const type = await load.customActivityType(typeId, { refresh });
    if (type === null) return [problem('NOT_FOUND', 'No type has this id.', 'input', 'customActivityTypeId')];
    return missingValues(type.fields, {}, customFields);
  };
  const problems = await find(false);
  // The cached types may be stale.
  return problems.length === 0 ? problems : find(true);
}

const PUBLISHED: Columns = new Set(['id', 'custom_activity_type_id', 'custom']);

/** An update that does not publish is left to Close. It refuses to clear a required value too. */
export async function publishingProblems(
  { id, input }: { readonly id: string; readonly input: CustomActivityUpdateInput },
  { load }: Context,
): Promise<readonly UserErrorRow[]> {
  if (input.status !== 'PUBLISHED') return [];
  const row = (await load.Activity.read(id, PUBLISHED)) as CustomActivityRow | null;
  if (row === null) return [problem('NOT_FOUND', 'No custom activity has this id.', 'id')];
  const find = async (refresh: boolean) => {
    const type = await load.customActivityType(row.custom_activity_type_id ?? '', { refresh });
    return missingValues(type?.fields, { ...row }, input.customFields);
  };
  const problems = await find(false);
  return problems.length === 0 ? problems : find(true);
}

/** A problem for each required field without a value, at the change that clears it or at all changes. */
function missingValues(fields: unknown, row: Values, changes: Changes): readonly UserErrorRow[] {
  if (!areRows<CustomFieldDefinitionRow>(fields)) return [];
  return fields
    .filter(({ required }) => required === true)
    .flatMap(({ id, name }) => {
      const index = (changes ?? []).findIndex((change) => change.id === id);
      const { value = row[customColumn(id)], add } = changes?.[index] ?? {};
      if (!isEmpty(value) || !isEmpty(add)) return [];
      const at = index < 0 ? [] : [String(index), 'value'];
      return [problem('REQUIRED', `A published activity needs a value of “${name}”.`, 'input', 'customFields', ...at)];
    });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
