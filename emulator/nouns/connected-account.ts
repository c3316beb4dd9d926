/** Accounts of mail, calendar and meeting services. Recorded in 2022, the parameters documented. */
import { zonedDate } from '../dates.ts';
import type { Json } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { ConnectedAccount } from '../seed/schema.ts';

type Type = ConnectedAccount['type'];

const MAIL = ['email_sending', 'email_syncing'];
const FEATURES: { readonly [type in Type]: readonly string[] } = {
  google: ['calendar_syncing', ...MAIL],
  microsoft: ['calendar_syncing', ...MAIL],
  custom_email: MAIL,
  zoom: [],
  calendly: [],
};
/** Fields that only some types have. That of Calendly is INVENTED. */
const ONLY: { readonly [field: string]: readonly Type[] } = {
  ...Object.fromEntries(
    ['available_calendars', 'synced_calendars', 'sync_all_calendars'].map((name) => [name, ['google', 'microsoft']]),
  ),
  has_meeting_creation_scopes: ['google', 'microsoft', 'zoom'],
  zoom_account_plan: ['zoom'],
  calendly: ['calendly'],
};

const featuresOf = ({ type }: ConnectedAccount): Json => [...FEATURES[type]];
const statusOf =
  (feature: string) =>
  ({ type }: ConnectedAccount): Json =>
    FEATURES[type].includes(feature) ? 'ok' : null;

const serverOf =
  (kind: 'smtp' | 'imap', port: number) =>
  ({ server, date_created }: ConnectedAccount): Json =>
    server === null
      ? null
      : {
          date_updated: zonedDate(date_created),
          host: `${kind}.${server.host}`,
          port,
          use_ssl: true,
          username: server.username,
        };

const calendarsOf = ({ email }: ConnectedAccount): Json => [
  { id: email, name: email, status: 'ok', default: true, synced: true },
  { id: 'holidays@calendar.example', name: 'Holidays', status: 'ok', default: false, synced: false },
];

export const connectedAccountNoun: Noun<ConnectedAccount> = {
  className: 'ConnectedAccount',
  has: ({ type }, field) => ONLY[field]?.includes(type) ?? true,
  fields: {
    _type: ({ type }) => type,
    available_calendars: calendarsOf,
    available_features: featuresOf,
    calendar_receive_status: statusOf('calendar_syncing'),
    calendly: () => null,
    date_created: (row) => zonedDate(row.date_created),
    default_identity: ({ identities }) => identities[0] ?? null,
    email: ({ email }) => email,
    email_receive_status: statusOf('email_syncing'),
    enabled_features: featuresOf,
    has_meeting_creation_scopes: () => true,
    id: ({ id }) => id,
    identities: ({ identities }) => identities,
    imap: serverOf('imap', 993),
    is_imap_archive_sync_enabled: () => true,
    latest_receive_error: () => null,
    latest_send_error: () => null,
    lead_suggestions_updated_at: () => null,
    organization_id: organizationId,
    receive_status: statusOf('email_syncing'),
    send_status: statusOf('email_sending'),
    smtp: serverOf('smtp', 465),
    sync_all_calendars: () => false,
    synced_calendars: ({ email }) => [email],
    user_id: (row) => row.user_id,
    zoom_account_plan: () => null,
  },
  // Recorded in 2022. The newer document's default of `_fields` lacks it.
  optional: { receive_attempts_count: () => 0 },
};

function listed({ tables, query: { user_id } }: RequestContext): readonly ConnectedAccount[] {
  const accounts = tables.connected_account.all();
  return user_id === undefined ? accounts : accounts.filter((row) => row.user_id === firstValueOf(user_id));
}

export const connectedAccountRoutes: Route[] = [
  { path: '/connected_account/', GET: getList(connectedAccountNoun, ['user_id'], listed) },
  { path: '/connected_account/{id}/', GET: getOne(connectedAccountNoun, ({ tables }) => tables.connected_account) },
];
