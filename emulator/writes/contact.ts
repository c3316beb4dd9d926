import { contactNoun } from '../nouns/contact.ts';
import type { Call, Route } from '../request-context.ts';
import type { Contact } from '../seed/schema.ts';
import { customAfter } from './custom-values.ts';
import { newLead, touchLead } from './lead.ts';
import { CONTACT_FIELDS, newContact, removeContact, zoneOf } from './new-contact.ts';
import { bodyOf, type Shape, type Values } from './request-body.ts';
import { type Clean, clearable, reference, sameLead } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

type Sent<L> = Values<typeof CONTACT_FIELDS> & { lead_id: L };

const shapeWith = <L extends string | null>(lead_id: Clean<L>): Shape<Sent<L>> => ({
  fields: { ...CONTACT_FIELDS, lead_id },
  custom: 'contact',
});
const CREATE = shapeWith(clearable(reference('lead')));

/** Without a lead, a new one is made and named after the contact (documented). */
function create(write: Write): Contact {
  const { lead_id = null, ...sent } = bodyOf(CREATE, write.call);
  if (lead_id === null) {
    const lead = newLead(write, { name: sent.name ?? '' });
    const contact = newContact(write, lead.id, sent);
    write.created('lead', lead);
    write.created('contact', contact);
    return contact;
  }
  return touchLead(write, lead_id, () => {
    const contact = newContact(write, lead_id, sent);
    write.created('contact', contact);
    return contact;
  });
}

/** Lists are replaced whole (recorded); who unsubscribed stays so. */
function update(write: Write, old: Contact): Contact {
  const { lead_id, custom, ...sent } = bodyOf(shapeWith(sameLead(old.lead_id)), write.call);
  const gone = new Set(old.emails.filter((each) => each.is_unsubscribed).map((each) => each.email));
  const contact: Contact = {
    ...old,
    ...sent,
    ...(sent.emails && { emails: sent.emails.map((each) => ({ ...each, is_unsubscribed: gone.has(each.email) })) }),
    ...(sent.phones && zoneOf(sent.phones)),
    custom: customAfter(old.custom, custom),
    ...write.stamps,
  };
  write.update('contact', old, contact);
  return contact;
}

function remove(write: Write, contact: Contact): void {
  touchLead(write, contact.lead_id, () => removeContact(write, contact));
}

const find = ({ tables }: Call, id: string) => tables.contact.get(id);

export const contactWrites: Route[] = [
  { path: '/contact/', POST: posts(contactNoun, create) },
  { path: '/contact/{id}/', PUT: puts(contactNoun, find, update), DELETE: deletes(contactNoun, find, remove) },
];
