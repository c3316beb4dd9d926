import { CloseError } from '../../close/wire/errors.ts';
import { isRecord } from '../../domain/records.ts';
import type { BlockedPhoneNumberRow, BlockedPhoneNumberSettingsRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { write } from '../writes/write.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/blocked_phone_number/';
const SETTINGS = `${PATH}settings/`;

const BLOCKED_PHONE_NUMBERS = new Catalogue<ReadonlyMap<string, BlockedPhoneNumberRow>>('blockedPhoneNumbers');

const readBlockedPhoneNumbers = (scope: LoadScope) => BLOCKED_PHONE_NUMBERS.get(scope, fetchBlockedPhoneNumbers);

const fetchBlockedPhoneNumbers = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<BlockedPhoneNumberRow>(session, sizes, PATH));

const SINGLES = singlesAt<BlockedPhoneNumberRow>(PATH);

/** https://developer.close.com/api/resources/blocked-phone-numbers */
export const BLOCKED_PHONE_NUMBER = {
  idPrefixes: ['blkph_'],
  catalogues: () => [BLOCKED_PHONE_NUMBERS],
  read: readBlockedPhoneNumbers,
  size: (scope) => BLOCKED_PHONE_NUMBERS.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readBlockedPhoneNumbers, SINGLES),
} satisfies CataloguedNoun<BlockedPhoneNumberRow>;

const settingsOf = (body: unknown, request: string, kind: 'malformed' | 'unknown-outcome') => {
  const { reject_anonymous_inbound_calls: isRejecting } = isRecord(body) ? body : {};
  if (typeof isRejecting !== 'boolean') throw new CloseError(kind, { request });
  return { reject_anonymous_inbound_calls: isRejecting };
};

export const readBlockedPhoneNumberSettings = async ({ session }: LoadScope): Promise<BlockedPhoneNumberSettingsRow> =>
  settingsOf(await session.get(SETTINGS), `GET ${SETTINGS}`, 'malformed');

export const createBlockedPhoneNumberWriter = (scope: LoadScope) => ({
  ...createWriter<BlockedPhoneNumberRow, BlockedPhoneNumberRow>(
    scope,
    PATH,
    (row) => row,
    [BLOCKED_PHONE_NUMBERS],
    ['id', 'date_updated'],
  ),
  updateSettings: async (body: BlockedPhoneNumberSettingsRow): Promise<BlockedPhoneNumberSettingsRow> =>
    settingsOf(
      await write(scope, { method: 'PUT', path: SETTINGS, body, touches: () => [] }),
      `PUT ${SETTINGS}`,
      'unknown-outcome',
    ),
});
