import { type ModelMutations, pick, problemsIf } from './mutation.ts';

/** Mutations of contacts. */
export const CONTACT_MUTATIONS: ModelMutations = {
  contactCreate: (model, { n, text }, { role }) => {
    const lead = (n[0] ?? 0) % 4 === 0 ? undefined : pick(model.leads.all(), n[1]);
    const hasRole = (n[2] ?? 0) % 2 === 0;
    return {
      signature: 'contactCreate($input: ContactCreateInput!)',
      variables: {
        input: {
          ...(lead === undefined ? {} : { leadId: lead.id }),
          name: text,
          ...(hasRole ? { customFields: [{ id: role, value: 'User' }] } : {}),
        },
      },
      apply: ({ id, lead: { id: leadId } }) => {
        if (lead === undefined) {
          model.leads.put({
            id: leadId,
            name: text,
            description: '',
            statusId: model.leadStatuses[0]?.id ?? '',
            custom: {},
          });
        }
        const custom = hasRole ? { [role]: 'User' } : {};
        model.contacts.put({ id, leadId: lead?.id ?? leadId, name: text, title: null, emails: [], custom });
        return [id, leadId];
      },
    };
  },
  contactUpdate: (model, { n, text }) => {
    const contact = pick(model.contacts.all(), n[0]);
    if (contact === undefined) return null;
    const emails = pick(
      [
        undefined,
        null,
        [
          { email: 'a@a.example', type: 'office' },
          { email: 'b@b.example', type: 'home' },
        ],
      ],
      n[1],
    );
    const title = pick([undefined, null, text], n[2]);
    return {
      signature: 'contactUpdate($id: ID!, $input: ContactUpdateInput!)',
      variables: { id: contact.id, input: { name: text, title, emails } },
      apply: () => {
        model.contacts.change(contact.id, {
          name: text,
          title: title === undefined ? contact.title : title,
          emails: emails === undefined ? contact.emails : (emails ?? []),
        });
        return [contact.id, contact.leadId];
      },
    };
  },
  contactEmailAdd: (model, { n }) => {
    const contact = pick(model.contacts.all(), n[0]);
    const email = {
      email: pick(['a@a.example', 'c@c.example'], n[1]) ?? '',
      type: pick(['office', 'other'], n[2]) ?? '',
    };
    if (contact === undefined) return null;
    const isPresent = contact.emails.some((item) => item.email === email.email);
    const emails = isPresent
      ? contact.emails.map((item) => (item.email === email.email ? email : item))
      : [...contact.emails, email];
    return {
      signature: 'contactEmailAdd($id: ID!, $email: ContactEmailInput!)',
      variables: { id: contact.id, email },
      apply: () => {
        model.contacts.change(contact.id, { emails });
        return [contact.id, contact.leadId];
      },
    };
  },
  contactEmailRemove: (model, { n }) => {
    const contact = pick(model.contacts.all(), n[0]);
    if (contact === undefined) return null;
    const email = pick([...contact.emails.map((item) => item.email), 'unknown@a.example'], n[1]) ?? '';
    const emails = contact.emails.filter((item) => item.email !== email);
    return {
      signature: 'contactEmailRemove($id: ID!, $email: String!)',
      variables: { id: contact.id, email },
      ...problemsIf(emails.length === contact.emails.length, 'NOT_FOUND email'),
      apply: () => {
        model.contacts.change(contact.id, { emails });
        return [contact.id];
      },
    };
  },
  contactDelete: (model, { n }) => {
    const contact = pick(model.contacts.all(), n[0]);
    if (contact === undefined) return null;
    return {
      signature: 'contactDelete($id: ID!)',
      variables: { id: contact.id },
      apply: () => {
        model.contacts.delete(contact.id);
        for (const opportunity of model.opportunities.all()) {
          if (opportunity.contactId === contact.id) model.opportunities.change(opportunity.id, { contactId: null });
        }
        return [contact.id, contact.leadId];
      },
    };
  },
};
