/** Integration links. Documented, and so is who may write; the messages are INVENTED. Logs no events. */
import { integrationLinkNoun } from '../nouns/integration-link.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { INTEGRATION_LINK_TYPES } from '../seed/schema/integration-link.ts';
import type { IntegrationLinkTemplate } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { choice, required, text } from './validators.ts';
import type { Write } from './write.ts';

const FIELDS = { name: required(text), type: choice(INTEGRATION_LINK_TYPES), url: required(text) };
const CREATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['name', 'type', 'url'], closed: true };
const UPDATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, closed: true };
/** Of the built-in roles, only admins have it. */
const needs = 'manage_organization';

function create(write: Write): IntegrationLinkTemplate {
  const { name = '', type = 'lead', url = '' } = parseBody(CREATE, write.context);
  const created = { created_by: write.context.me.id, date_created: write.at };
  const row = { id: write.newId('ilink'), name, type, url, ...created, ...write.stamps };
  write.put('integration_link', row);
  return row;
}

function update(write: Write, old: IntegrationLinkTemplate): IntegrationLinkTemplate {
  const row = { ...old, ...parseBody(UPDATE, write.context), ...write.stamps };
  write.put('integration_link', row);
  return row;
}

const find = ({ tables }: RequestContext, id: string) => tables.integration_link.get(id);

export const integrationLinkWrites: Route[] = [
  { path: '/integration_link/', POST: createEndpoint(integrationLinkNoun, create, { needs }) },
  {
    path: '/integration_link/{id}/',
    PUT: updateEndpoint(integrationLinkNoun, find, update, { needs }),
    DELETE: deleteEndpoint(
      integrationLinkNoun,
      find,
      ({ context }, { id }) => context.tables.integration_link.delete(id),
      {
        needs,
      },
    ),
  },
];
