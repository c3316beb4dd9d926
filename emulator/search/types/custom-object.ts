import type { CustomObject } from '../../seed/schema.ts';
import { commonFields, referenceField, textField } from './fields.ts';
import { leadOf } from './lead.ts';
import type { SearchType } from './search-type.ts';

/** Documented as a search result. The fields are inferred from the names of the REST fields. */
export const customObjectType: SearchType<CustomObject> = {
  fields: {
    ...commonFields,
    name: textField(({ name }) => name),
    lead_id: referenceField((row) => row.lead_id),
    custom_object_type_id: referenceField((row) => row.custom_object_type_id),
  },
  text: ({ name }) => name,
  custom: ({ custom }) => custom,
  related: { lead: leadOf },
};
