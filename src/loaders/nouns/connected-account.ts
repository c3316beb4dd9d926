import type { ConnectedAccountRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/connected_account/';

/** All columns of the graph. Without `_fields` Close also sends the hosts, ports and user names of mail servers. */
const COLUMNS = [
  ...['id', '_type', 'user_id', 'email', 'identities', 'default_identity'],
  ...['send_status', 'receive_status', 'email_receive_status', 'calendar_receive_status'],
  ...['enabled_features', 'available_features', 'available_calendars', 'date_created'],
] as const satisfies (keyof ConnectedAccountRow)[];

const CONNECTED_ACCOUNTS = new Catalogue<ReadonlyMap<string, ConnectedAccountRow>>('connectedAccounts');

const readConnectedAccounts = (scope: LoadScope) => CONNECTED_ACCOUNTS.get(scope, fetchConnectedAccounts);

const fetchConnectedAccounts = async ({ session }: LoadScope) =>
  indexById(await readUnpaged<ConnectedAccountRow>(session, PATH, { _fields: COLUMNS }, { outlives: true }));

/** The list lacks accounts that were connected since it was cached. */
const SINGLES = singlesAt<ConnectedAccountRow>(PATH, { _fields: COLUMNS });

/** https://developer.close.com/api/resources/connected-accounts */
export const CONNECTED_ACCOUNT = {
  idPrefixes: ['emailacct_'],
  catalogues: () => [CONNECTED_ACCOUNTS],
  read: readConnectedAccounts,
  size: (scope) => CONNECTED_ACCOUNTS.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readConnectedAccounts, SINGLES),
} satisfies CataloguedNoun<ConnectedAccountRow>;
