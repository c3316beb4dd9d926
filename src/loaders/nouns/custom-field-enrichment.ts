/** Values that Close finds for custom fields. https://developer.close.com/api/resources/field-enrichment */
import { CloseError } from '../../close/wire/errors.ts';
import { isRecord } from '../../domain/records.ts';
import type { CustomFieldEnrichmentRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import { CUSTOM_PREFIX } from '../rows/columns.ts';
import { write } from '../writes/write.ts';
import { readMe } from './organization.ts';

const PATH = '/enrich_field/';

/** What a value is found for. */
export interface EnrichedField {
  readonly object: { readonly type: 'lead' | 'contact'; readonly id: string };
  readonly fieldId: string;
  readonly isStored: boolean;
  readonly isOverwriting: boolean;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export async function enrichCustomField(
  scope: LoadScope,
  { object, fieldId, isStored, isOverwriting }: EnrichedField,
): Promise<CustomFieldEnrichmentRow> {
  const { organization } = await readMe(scope);
  const answer = await write<unknown>(scope, {
    method: 'POST',
    path: PATH,
    body: {
      ...{ organization_id: organization.id, object_type: object.type, object_id: object.id, field_id: fieldId },
      ...{ set_new_value: isStored, overwrite_existing_value: isOverwriting },
    },
    touches: () => (isStored ? [object.id] : []),
  });
  if (!isRecord(answer)) throw new CloseError('unknown-outcome', { request: `POST ${PATH}` });
  return {
    lead_id: object.type === 'lead' ? object.id : null,
    contact_id: object.type === 'contact' ? object.id : null,
    confidence: textOf(answer.confidence),
    reasoning: textOf(answer.reasoning),
    values: { [`${CUSTOM_PREFIX}${fieldId}` as const]: answer.value ?? null },
  };
}
