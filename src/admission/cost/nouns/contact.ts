import { CONTACT_CREATE, CONTACT_UPDATE } from '../../../mapping/inputs/contact.ts';
import { customFieldsCost, typedFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';

/** Close replaces the lists of a contact whole, so each is read before it is written. */
const changeList = mutationCost('Contact', { reads: 1 });

export const COSTS: CostRules = {
  Mutation: {
    contactCreate: mutationCost('Contact', { table: CONTACT_CREATE }),
    contactUpdate: mutationCost('Contact', { table: CONTACT_UPDATE }),
    contactEmailAdd: changeList,
    contactEmailRemove: changeList,
    contactPhoneAdd: changeList,
    contactPhoneRemove: changeList,
    contactUrlAdd: changeList,
    contactUrlRemove: changeList,
  },
  Contact: {
    customFields: customFieldsCost('contact'),
    custom: typedFieldsCost('Contact'),
  },
};
