import type {
  BulkContactPreference,
  BulkSequenceAction,
  ExportDateFormat,
  ExportFormat,
  LeadBulkEditInput,
  LeadBulkEmailInput,
  LeadBulkSequenceInput,
  LeadExportInput,
  LeadExportType,
  OpportunityExportInput,
} from '../../generated/graphql.ts';
import type { UserErrorRow } from '../../rows/index.ts';
import { isCustomFieldId } from '../ids.ts';
import { type InputRule, type InputTable, idInput, ignoreNull, nonBlank, nonNull } from './rules.ts';

const lower = (value: string): string => value.toLowerCase();
const problem = (code: UserErrorRow['code'], path: readonly string[], message: string) => ({
  problems: [{ path, message, code }],
});

const contactPreference = nonNull<BulkContactPreference>('contact_preference', lower);

/** https://developer.close.com/api/resources/bulk-actions */
export const LEAD_BULK_EMAIL: InputTable<LeadBulkEmailInput> = {
  templateId: nonBlank('template_id'),
  contactPreference,
};

export const LEAD_BULK_SEQUENCE: InputTable<LeadBulkSequenceInput> = {
  action: nonNull<BulkSequenceAction>('action_type', lower),
  sequenceId: nonBlank('sequence_id'),
  contactPreference,
  senderAccountId: nonBlank('sender_account_id'),
  senderName: nonBlank('sender_name'),
  senderEmail: nonBlank('sender_email'),
};

const FIELD = 'Must be the id of a custom field.';

const setCustomField: InputRule<LeadBulkEditInput['setCustomField'] | null> = {
  key: null,
  errorKey: 'custom_field',
  write: (input, path) => {
    if (input === null || input === undefined) return problem('REQUIRED', path, 'Must not be null.');
    const { id, value, values, operation } = input;
    if (!isCustomFieldId(id)) return problem('INVALID', [...path, 'id'], FIELD);
    const [one, several] = [value ?? null, values ?? null];
    if ((one === null) === (several === null)) {
      return problem('REQUIRED', path, 'Must set exactly one of value and values.');
    }
    const given =
      several === null
        ? { custom_field_value: one }
        : { custom_field_values: several, custom_field_operation: lower(operation ?? 'REPLACE') };
    return { value: { type: 'set_custom_field', custom_field_id: id, ...given } };
  },
};

const typed = <Value extends string>(type: string, rule: InputRule<Value | null>): InputRule<Value | null> => ({
  key: null,
  errorKey: rule.key?.replace(/_id$/, '') ?? '',
  write: (value, path, context) => {
    const result = rule.write(value, path, context);
    return 'problems' in result ? result : { value: { type, [rule.key ?? '']: result.value } };
  },
});

const customFieldId: InputRule<string | null> = {
  key: 'custom_field_id',
  write: (value, path) => (value !== null && isCustomFieldId(value) ? { value } : problem('INVALID', path, FIELD)),
};

export const LEAD_BULK_EDIT: InputTable<LeadBulkEditInput> = {
  leadStatusId: typed('set_lead_status', idInput('lead_status_id', 'stat_')),
  setCustomField,
  clearCustomFieldId: typed('clear_custom_field', customFieldId),
};

/** https://developer.close.com/api/resources/exports */
export const OPPORTUNITY_EXPORT: InputTable<OpportunityExportInput> = {
  format: nonNull<ExportFormat>('format', lower),
  dateFormat: nonNull<ExportDateFormat>('date_format', (format) => (format === 'ISO' ? 'iso8601' : lower(format))),
  fields: ignoreNull<readonly string[]>('fields'),
};

const TYPES: Readonly<Record<LeadExportType, string>> = {
  LEADS: 'leads',
  CONTACTS: 'contacts',
  OPPORTUNITIES: 'lead_opps',
};

export const LEAD_EXPORT: InputTable<LeadExportInput> = {
  ...OPPORTUNITY_EXPORT,
  type: nonNull<LeadExportType>('type', (type) => TYPES[type]),
  hasActivities: ignoreNull<boolean>('include_activities'),
  hasSmartFields: ignoreNull<boolean>('include_smart_fields'),
};
