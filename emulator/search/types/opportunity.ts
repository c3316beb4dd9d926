import { opportunityStatusesOf } from '../../lookups.ts';
import { amountsOf } from '../../money.ts';
import type { Opportunity } from '../../seed/schema.ts';
import { opportunityText } from '../../text.ts';
import { commonFields, momentField, numberField, referenceField, termField, textField } from './fields.ts';
import { leadOf } from './lead.ts';
import type { SearchType } from './search-type.ts';

/**
 * Inferred from the names of the REST fields: `lead_id`, `contact_id`, `updated_by`, `date_lost`, `note` and the derived
 * values.
 */
export const opportunityType: SearchType<Opportunity> = {
  fields: {
    ...commonFields,
    lead_id: referenceField((row) => row.lead_id),
    contact_id: referenceField((row) => row.contact_id),
    user_id: referenceField((row) => row.user_id),
    status_id: referenceField((row) => row.status_id),
    status_type: { kind: 'term', get: (row, tables) => opportunityStatusesOf(tables).get(row.status_id)?.type ?? null },
    value: numberField(({ value }) => value),
    value_period: termField((row) => row.value_period),
    confidence: numberField(({ confidence }) => confidence),
    expected_value: numberField((row) => amountsOf(row)?.expected ?? null),
    annualized_value: numberField((row) => amountsOf(row)?.annualized ?? null),
    annualized_expected_value: numberField((row) => amountsOf(row)?.annualizedExpected ?? null),
    date_won: { kind: 'day', get: (row) => row.date_won },
    date_lost: momentField((row) => row.date_lost),
    note: textField(({ note }) => note),
  },
  text: opportunityText,
  custom: ({ custom }) => custom,
  related: {
    lead: leadOf,
    contact: (opportunity, tables) => {
      const row = tables.contact.get(opportunity.contact_id);
      return row === undefined ? [] : [{ type: 'contact', row }];
    },
  },
};
