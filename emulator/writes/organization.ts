import { notFound } from '../errors.ts';
import { requested } from '../noun.ts';
import { expand, organizationNoun } from '../nouns/organization.ts';
import type { StatusRow } from '../nouns/pipeline.ts';
import { listOf } from '../params.ts';
import { demand } from '../permissions.ts';
import type { Call, Route } from '../request-context.ts';
import type { Organization } from '../seed/schema.ts';
import { leadStatusesOf } from '../store.ts';
import { bodyOf, object, type Shape } from './request-body.ts';
import { type Clean, choice, Invalid, list, some, text } from './validators.ts';
import { Write } from './write.ts';

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const existing: Clean<StatusRow> = (value, call) => {
  const status = leadStatusesOf(call.tables).find(({ id }) => id === value);
  if (status === undefined) throw new Invalid('Object does not exist.');
  return status;
};

const SHAPE: Shape<{ name: string; currency: string; lead_statuses: (StatusRow | undefined)[] }> = {
  fields: {
    name: some(text),
    currency: some(choice(CURRENCIES)),
    lead_statuses: list(
      object(
        { fields: { id: existing }, required: ['id'], shown: ['label', 'organization_id'] },
        (sent: { id?: StatusRow }) => sent.id,
      ),
    ),
  },
};

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Name, currency and the order of lead statuses (documented); statuses left out keep their order behind (inferred). */
function update(write: Write, old: Organization): Organization {
  const { lead_statuses: sent = [], name = old.name, currency = old.currency } = bodyOf(SHAPE, write.call);
  const ordered = [...sent.filter((status) => status !== undefined), ...old.lead_statuses];
  const organization: Organization = {
    ...old,
    name,
    currency,
    ...(currency === old.currency ? {} : { currency_symbol: symbolOf(currency) }),
    lead_statuses: [...new Map(ordered.map((status) => [status.id, status])).values()],
    date_updated: write.at,
  };
  write.put('organization', organization);
  return organization;
}

function handle(call: Call) {
  demand('manage_organization', call);
  const { organization } = call.world;
  if (call.ids[0] !== organization.id) throw notFound(organizationNoun.className);
  const show = requested(organizationNoun, call);
  const row = call.world.write(call.now, () => update(new Write(call), organization));
  return { body: expand(show(row, call), listOf(call.query._expand ?? []), call) };
}

export const organizationWrites: Route[] = [
  { path: '/organization/{id}/', PUT: { params: ['_fields', '_expand'], handle } },
];
