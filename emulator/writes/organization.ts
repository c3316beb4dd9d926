import { notFound } from '../errors.ts';
import { leadStatusesOf } from '../lookups.ts';
import { requestedRenderer } from '../noun.ts';
import { expand, organizationNoun } from '../nouns/organization.ts';
import type { StatusRow } from '../nouns/pipeline.ts';
import { valuesOf } from '../params.ts';
import { requirePermission } from '../permissions.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Organization } from '../seed/schema.ts';
import { type BodySchema, objectOf, parseBody } from './request-body.ts';
import { arrayOf, choice, InvalidValue, required, text, type Validator } from './validators.ts';
import { Write } from './write.ts';

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const existingStatus: Validator<StatusRow> = (value, context) => {
  const status = leadStatusesOf(context.tables).find(({ id }) => id === value);
  if (status === undefined) throw new InvalidValue('Object does not exist.');
  return status;
};

const SCHEMA: BodySchema<{ name: string; currency: string; lead_statuses: (StatusRow | undefined)[] }> = {
  fields: {
    name: required(text),
    currency: required(choice(CURRENCIES)),
    lead_statuses: arrayOf(
      objectOf(
        { fields: { id: existingStatus }, required: ['id'], ignored: ['label', 'organization_id'] },
        (sent: { id?: StatusRow }) => sent.id,
      ),
    ),
  },
};

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

/**
 * Updates name, currency and the order of lead statuses (documented). Statuses that were not sent follow in their previous
 * order (inferred).
 */
function update(write: Write, old: Organization): Organization {
  const { lead_statuses: sent = [], name = old.name, currency = old.currency } = parseBody(SCHEMA, write.context);
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

function handle(context: RequestContext) {
  requirePermission('manage_organization', context);
  const { organization } = context.store;
  if (context.ids[0] !== organization.id) throw notFound(organizationNoun.className);
  const render = requestedRenderer(organizationNoun, context);
  const row = context.store.write(context.now, () => update(new Write(context), organization));
  return { body: expand(render(row, context), valuesOf(context.query._expand ?? []), context) };
}

export const organizationWrites: Route[] = [
  { path: '/organization/{id}/', PUT: { params: ['_fields', '_expand'], handle } },
];
