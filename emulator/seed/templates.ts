import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import type { EmailTemplate, SmsTemplate, User } from './schema.ts';

const stamps = (user: string) => ({
  created_by: user,
  updated_by: user,
  date_created: CATALOGUE_CREATED,
  date_updated: CATALOGUE_UPDATED,
});

const PRICES: EmailTemplate['attachments'][number] = {
  url: 'https://app.close.com/go/file/persisted/prices.pdf/',
  filename: 'prices.pdf',
  content_type: 'application/pdf',
  size: 48_213,
};

/** Shared ones, one that is archived, and one of another user. */
export function buildEmailTemplates(users: readonly User[], namespace: string): EmailTemplate[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const template = (n: number, name: string, subject: string, text: string): EmailTemplate => ({
    id: idOf('tmpl', n, namespace),
    name,
    subject,
    body: `<p>Hi {{ contact.first_name }},</p><p>${text}</p><p>{{ user.first_name }}</p>`,
    attachments: n === 0 ? [PRICES] : [],
    is_shared: n !== 3,
    is_archived: n === 2,
    ...stamps(n === 3 ? other : me),
  });
  return [
    template(0, 'First contact', 'Instruments for {{ lead.display_name }}', 'may I show you what we measure?'),
    template(1, 'Follow-up', 'Re: Instruments', 'did you have a look?'),
    template(2, 'Fair in spring', 'Meet us at the fair', 'we are in hall 4.'),
    template(3, 'Own draft', 'Draft', 'to be written.'),
  ];
}

export function buildSmsTemplates(users: readonly User[], namespace: string): SmsTemplate[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const template = (n: number, name: string, text: string): SmsTemplate => ({
    id: idOf('smstmpl', n, namespace),
    name,
    text,
    is_shared: n !== 2,
    status: n === 1 ? 'archived' : 'active',
    owned_by: n === 2 ? other : me,
    ...stamps(n === 2 ? other : me),
  });
  return [
    template(0, 'Running late', 'Hi {{ contact.first_name }}, I am ten minutes late.'),
    template(1, 'Fair in spring', 'We are in hall 4.'),
    template(2, 'Own draft', 'To be written.'),
  ];
}
