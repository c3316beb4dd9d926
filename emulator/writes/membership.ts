/** Memberships. Documented; the messages are INVENTED. */
import { fieldErrors, forbidden, notFound, requestError } from '../errors.ts';
import type { Row } from '../json.ts';
import { membershipIdOf } from '../nouns/account.ts';
import { membership } from '../nouns/organization.ts';
import { valuesOf } from '../params.ts';
import { requirePermission } from '../permissions.ts';
import type { Endpoint, RequestContext, Route } from '../request-context.ts';
import type { User } from '../seed/schema.ts';
import { type BodySchema, type ParsedBody, parseBody, type Values } from './request-body.ts';
import { boolean, choice, email, existingId, nullable, nullableText, required } from './validators.ts';
import { Write } from './write.ts';

const NEW = { email, role_id: required(existingId('role')) };
const CREATE: BodySchema<Values<typeof NEW>> = { fields: NEW, required: ['email', 'role_id'], closed: true };
const FIELDS = {
  role_id: NEW.role_id,
  auto_record_calls: choice(['enabled', 'disabled', 'unset'] as const),
  default_caller_id: nullable(existingId('phone_number')),
  hangup_recording_url: nullableText,
  may_workflows_impersonate: boolean,
  track_email_opens: boolean,
};
const UPDATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, closed: true };

const memberOf = ({ tables }: RequestContext, id: string | undefined): User => {
  const user = tables.user.all().find((each) => membershipIdOf(each) === id);
  if (user === undefined) throw notFound('Membership');
  return user;
};

/** Activates or deactivates a user, and logs it (documented). */
function setActive(write: Write, user: User, is_active: boolean): void {
  const { context } = write;
  const before = membership(user, context);
  write.put('user', { ...user, is_active, date_updated: write.at });
  const subject = { object_type: 'membership', object_id: membershipIdOf(user), lead_id: null };
  const action = is_active ? 'activated' : 'deactivated';
  write.log({ ...subject, action, data: membership({ ...user, is_active }, context), previous_data: before });
}

/**
 * The domain of the caller's address is the verified one (INVENTED). What it refuses is documented: other domains, and
 * roles that manage the organization.
 */
function create(context: RequestContext): User {
  const { email: address = '', role_id: role = '' } = parseBody(CREATE, context);
  const domainOf = (text: string) => text.slice(text.lastIndexOf('@') + 1).toLowerCase();
  if (domainOf(address) !== domainOf(context.me.email)) throw fieldErrors({ email: 'The domain is not verified.' });
  if (context.tables.role.get(role)?.permissions.includes('manage_organization') === true) throw forbidden();
  const write = new Write(context);
  const known = context.tables.user.all().find((user) => user.email.toLowerCase() === address.toLowerCase());
  if (known?.is_active === true) return known;
  const blank = { first_name: '', last_name: '', image: null, timezone: null, is_on_call: false };
  const dates = { date_created: write.at, date_updated: write.at };
  const user: User = known ?? { id: write.newId('user'), email: address, role, ...blank, is_active: false, ...dates };
  setActive(write, { ...user, role }, true);
  return context.tables.user.get(user.id) ?? user;
}

function change(write: Write, user: User, { role_id: role = user.role, ...sent }: ParsedBody<Values<typeof FIELDS>>) {
  const { membership_settings } = write.context.tables;
  if (role !== user.role) write.put('user', { ...user, role, date_updated: write.at });
  const settings: Row = { ...membership_settings.get(user.id)?.settings, ...(sent as Row) };
  write.put('membership_settings', { id: user.id, settings });
}

const render = (user: User, context: RequestContext): Row =>
  membership(context.tables.user.get(user.id) ?? user, context);

/** An endpoint for those who manage the organization: documented for POST, assumed for the others. */
const managed = (handle: (context: RequestContext) => Row, params: readonly string[] = []): Endpoint => ({
  params,
  handle: (context) => {
    requirePermission('manage_organization', context);
    return { body: handle(context) };
  },
});

/** The users of `id__in`. */
function selectedUsers(context: RequestContext): User[] {
  const ids = valuesOf(context.query.id__in ?? []);
  if (ids.length === 0) throw requestError('Select memberships by id__in.');
  return ids.map((id) => memberOf(context, id));
}

export const membershipWrites: Route[] = [
  {
    path: '/membership/',
    POST: managed((context) =>
      render(
        context.store.write(context.now, () => create(context)),
        context,
      ),
    ),
    PUT: managed(
      (context) => {
        const users = selectedUsers(context);
        const sent = parseBody(UPDATE, context);
        context.store.write(context.now, () => {
          for (const user of users) change(new Write(context), user, sent);
        });
        return { count: users.length };
      },
      ['id__in'],
    ),
  },
  {
    path: '/membership/{id}/',
    PUT: managed((context) => {
      const user = memberOf(context, context.ids[0]);
      const sent = parseBody(UPDATE, context);
      context.store.write(context.now, () => change(new Write(context), user, sent));
      return render(user, context);
    }),
    DELETE: managed((context) => {
      const user = memberOf(context, context.ids[0]);
      context.store.write(context.now, () => setActive(new Write(context), user, false));
      return {};
    }),
  },
];
