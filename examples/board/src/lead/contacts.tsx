import { type FragmentType, readFragment } from '../gql/fragment-masking.ts';
import type { ContactUpdateInput } from '../gql/graphql.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Editable } from '../ui/editable.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWrite } from '../ui/write.ts';
import { CONTACT, EDIT_CONTACT } from './operations.ts';

export function Contacts({
  contacts,
}: {
  readonly contacts: readonly ({ readonly id: string } & FragmentType<typeof CONTACT>)[];
}) {
  return (
    <section className="panel" aria-labelledby="contacts">
      <h2 id="contacts">
        Contacts <span className="pill">{contacts.length}</span>
      </h2>
      {contacts.length === 0 && <p className="quiet">This lead has no contacts.</p>}
      <ul className="rows">
        {contacts.map((contact) => (
          <Contact key={contact.id} contact={contact} />
        ))}
      </ul>
    </section>
  );
}

function Contact({ contact }: { readonly contact: FragmentType<typeof CONTACT> }) {
  const { id, name, displayName, title, emails, phones } = readFragment(CONTACT, contact);
  const write = useWrite();
  const save = (input: ContactUpdateInput) => write(EDIT_CONTACT, { id, input });
  /** Close replaces all addresses, so the others are sent too. */
  const saveEmail = (index: number, email: string) =>
    save({
      emails: emails
        .flatMap((each, at) => (at !== index ? [each] : email === '' ? [] : [{ ...each, email }]))
        .map(({ email: address, type }) => ({ email: address, ...(type ? { type } : {}) })),
    });
  return (
    <li className="contact">
      <Avatar name={displayName} size={36} />
      <div className="contact-fields">
        <Editable
          isBare
          label="Name"
          value={name ?? ''}
          placeholder={displayName}
          onSave={(text) => save({ name: text || null })}
        />
        <Editable
          isBare
          label="Job title"
          value={title ?? ''}
          placeholder="Job title"
          onSave={(text) => save({ title: text || null })}
        />
        {emails.map(({ email }, index) => (
          <div className="contact-line" key={email}>
            <Icon name="mail" size={14} />
            <Editable isBare label="Email" type="email" value={email} onSave={(text) => saveEmail(index, text)} />
          </div>
        ))}
        {phones.map(({ phone, phoneFormatted }) => (
          <a className="contact-line" key={phone} href={`tel:${phone}`}>
            <Icon name="phone" size={14} />
            {phoneFormatted ?? phone}
          </a>
        ))}
      </div>
    </li>
  );
}
