import type { PhoneNumberRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { MEMBERSHIP_CATALOGUES } from './membership.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

const PATH = '/phone_number/';

const PHONE_NUMBERS = new Catalogue<ReadonlyMap<string, PhoneNumberRow>>('phoneNumbers');

const readPhoneNumbers = (scope: LoadScope) => PHONE_NUMBERS.get(scope, fetchPhoneNumbers);

const fetchPhoneNumbers = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<PhoneNumberRow>(session, sizes, PATH));

/** https://developer.close.com/api/resources/phone-numbers */
export const PHONE_NUMBER = {
  idPrefixes: ['phon_'],
  catalogues: () => [PHONE_NUMBERS],
  read: readPhoneNumbers,
  size: (scope) => PHONE_NUMBERS.peek(scope)?.size,
  loader: (scope) => new CatalogueLoader(scope, readPhoneNumbers),
} satisfies CataloguedNoun<PhoneNumberRow>;

/** A membership names the number that its user calls with. */
export const createPhoneNumberWriter = (scope: LoadScope) => {
  const writerThat = (clears: readonly Catalogue<unknown>[]) =>
    createWriter<PhoneNumberRow, PhoneNumberRow>(scope, PATH, (row) => row, clears, ['id', 'date_updated']);
  return {
    ...writerThat([PHONE_NUMBERS]),
    delete: writerThat([PHONE_NUMBERS, ...MEMBERSHIP_CATALOGUES]).delete,
  };
};
