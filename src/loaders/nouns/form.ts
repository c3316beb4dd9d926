import type { FormRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

const FORMS = new Catalogue<ReadonlyMap<string, FormRow>>('forms');

const readForms = (scope: LoadScope) => FORMS.get(scope, fetchForms);

const fetchForms = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<FormRow>(session, sizes, '/form/'));

/** All forms, also archived ones. https://developer.close.com/api/resources/forms */
export const FORM = {
  idPrefixes: ['form_'],
  catalogues: () => [FORMS],
  read: readForms,
  size: (scope) => FORMS.peek(scope)?.size,
  loader: (scope) => new CatalogueLoader(scope, readForms),
} satisfies CataloguedNoun<FormRow>;
