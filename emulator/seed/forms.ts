/** The web forms of the organization. Submissions are of the first. */
import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import type { Form } from './schema.ts';

export const formId = (n: number, namespace: string): string => idOf('form', n, namespace);

export function buildForms(namespace: string): Form[] {
  const field = (n: number, name: string, type: string, choices: Form['fields'][number]['choices'] = null) => ({
    ...{ id: idOf('formfld', n, namespace), name, type, choices },
  });
  const dates = { date_created: CATALOGUE_CREATED, date_updated: CATALOGUE_UPDATED };
  const uses = [
    { label: 'A pilot', value: 'A pilot' },
    { label: 'The whole company', value: 'All' },
  ];
  return [
    {
      ...{ id: formId(0, namespace), name: 'Contact us', is_archived: false, ...dates },
      fields: [field(0, 'How many seats?', 'text'), field(1, 'What for?', 'select', uses)],
    },
    {
      ...{ id: formId(1, namespace), name: 'Fair 2024', is_archived: true, ...dates },
      fields: [field(2, 'Email', 'email')],
    },
  ];
}
