/**
 * Links to calendars, and shared links with what they lead to for each user. Bodies and answers are documented by examples,
 * the messages are INVENTED. That users list and change only their own links is assumed. No events of them are documented.
 */
import { fieldErrors, notFound } from '../errors.ts';
import { organizationId } from '../lookups.ts';
import { getOne, getUnpagedList, type Noun } from '../noun.ts';
import type { Endpoint, RequestContext, Route } from '../request-context.ts';
import type { SchedulingLink, SharedSchedulingLink } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { existingId, nullableText, ownOrganization, required, text, urlWith } from './validators.ts';
import type { Write } from './write.ts';

const linkNoun: Noun<SchedulingLink> = {
  className: 'SchedulingLink',
  fields: {
    description: ({ description }) => description,
    duration_in_minutes: (row) => row.duration_in_minutes,
    id: ({ id }) => id,
    name: ({ name }) => name,
    oauth_client_id: ({ source }) => (source === 'THIRD_PARTY' ? 'oa2client_0' : null),
    organization_id: organizationId,
    source: ({ source }) => source,
    source_id: (row) => row.source_id,
    source_type: (row) => row.source_type,
    template_tag: () => null,
    type: () => 'USER',
    url: ({ url }) => url,
    user_id: (row) => row.user_id,
  },
};

const sharedNoun: Noun<SharedSchedulingLink> = {
  className: 'SharedSchedulingLink',
  fields: {
    description: ({ description }) => description,
    duration_in_minutes: () => null,
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization_id: organizationId,
    source: () => 'MANUAL',
    source_id: () => null,
    source_type: () => null,
    template_tag: (row) => row.template_tag,
    type: () => 'SHARED',
    url: () => null,
    user_id: () => null,
  },
};

const url = urlWith('https');
const SHARED = { name: required(text), description: nullableText };
const LINK = { ...SHARED, url };
const LINK_CREATE: BodySchema<Values<typeof LINK>> = { fields: LINK, required: ['name', 'url'], closed: true };
const LINK_UPDATE: BodySchema<Values<typeof LINK>> = { fields: LINK, closed: true };
const SHARED_CREATE: BodySchema<Values<typeof SHARED>> = { fields: SHARED, required: ['name'], closed: true };
const SHARED_UPDATE: BodySchema<Values<typeof SHARED>> = { fields: SHARED, closed: true };

const ownLinks = ({ tables, me }: RequestContext) =>
  tables.scheduling_link.all().filter(({ user_id }) => user_id === me.id);
const findOwn = (context: RequestContext, id: string) => ownLinks(context).find((row) => row.id === id);
const findShared = ({ tables }: RequestContext, id: string) => tables.shared_scheduling_link.get(id);

function createLink(write: Write): SchedulingLink {
  const { name = '', description = null, url = '' } = parseBody(LINK_CREATE, write.context);
  const row: SchedulingLink = {
    id: write.newId('schlnk'),
    ...{ user_id: write.context.me.id, name, description, url },
    ...{ source: 'MANUAL', source_id: null, source_type: null, duration_in_minutes: null },
  };
  write.put('scheduling_link', row);
  return row;
}

function updateLink(write: Write, old: SchedulingLink): SchedulingLink {
  const row = { ...old, ...parseBody(LINK_UPDATE, write.context) };
  write.put('scheduling_link', row);
  return row;
}

function createShared(write: Write): SharedSchedulingLink {
  const { name = '', description = null } = parseBody(SHARED_CREATE, write.context);
  const template_tag = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const row = { id: write.newId('schlnk'), name, description, template_tag };
  write.put('shared_scheduling_link', row);
  return row;
}

/** The tag stays: an example shows a link with another name. */
function updateShared(write: Write, old: SharedSchedulingLink): SharedSchedulingLink {
  const row = { ...old, ...parseBody(SHARED_UPDATE, write.context) };
  write.put('shared_scheduling_link', row);
  return row;
}

const OF_USER = {
  organization_id: required(ownOrganization),
  shared_scheduling_link_id: required(existingId('shared_scheduling_link')),
  user_id: required(existingId('user')),
};
const MAPPED = { ...OF_USER, user_scheduling_link_id: required(existingId('scheduling_link')), url };
const REQUIRED = ['organization_id', 'shared_scheduling_link_id', 'user_id'] as const;
const MAP: BodySchema<Values<typeof MAPPED>> = { fields: MAPPED, required: [...REQUIRED], closed: true };
const UNMAP: BodySchema<Values<typeof OF_USER>> = { fields: OF_USER, required: [...REQUIRED], closed: true };

interface Mapped {
  readonly shared_scheduling_link_id?: string;
  readonly user_id?: string;
}

const associationId = ({ shared_scheduling_link_id, user_id }: Mapped) => `${shared_scheduling_link_id}/${user_id}`;

const mapEndpoint: Endpoint = {
  params: [],
  handle: (context) => {
    const mapped = parseBody(MAP, context);
    const { url = null, user_scheduling_link_id = null, shared_scheduling_link_id = null } = mapped;
    if ((url === null) === (user_scheduling_link_id === null)) {
      throw fieldErrors({ url: 'Exactly one of user_scheduling_link_id and url is required.' });
    }
    const row = { id: associationId(mapped), url, user_scheduling_link_id };
    context.store.write(context.now, (tables) => tables.scheduling_link_association.put(row));
    // The user of a URL is null in the example.
    const user_id = url === null ? (mapped.user_id ?? null) : null;
    const organization_id = context.store.organization.id;
    return { status: 201, body: { organization_id, shared_scheduling_link_id, url, user_scheduling_link_id, user_id } };
  },
};

const unmapEndpoint: Endpoint = {
  params: [],
  handle: (context) => {
    const id = associationId(parseBody(UNMAP, context));
    if (context.tables.scheduling_link_association.get(id) === undefined) {
      throw notFound('SharedSchedulingLinkAssociation');
    }
    context.store.write(context.now, (tables) => tables.scheduling_link_association.delete(id));
    return { body: {} };
  },
};

export const schedulingLinkRoutes: Route[] = [
  {
    path: '/scheduling_link/',
    GET: getUnpagedList(linkNoun, [], ownLinks),
    POST: createEndpoint(linkNoun, createLink, { status: 201 }),
  },
  {
    path: '/scheduling_link/{id}/',
    GET: getOne(linkNoun, ({ tables }) => tables.scheduling_link),
    PUT: updateEndpoint(linkNoun, findOwn, updateLink),
    DELETE: deleteEndpoint(linkNoun, findOwn, ({ context }, { id }) => context.tables.scheduling_link.delete(id), {
      status: 204,
    }),
  },
  {
    path: '/shared_scheduling_link/',
    GET: getUnpagedList(sharedNoun, [], ({ tables }) => tables.shared_scheduling_link.all()),
    POST: createEndpoint(sharedNoun, createShared, { status: 201 }),
  },
  {
    path: '/shared_scheduling_link/{id}/',
    GET: getOne(sharedNoun, ({ tables }) => tables.shared_scheduling_link),
    PUT: updateEndpoint(sharedNoun, findShared, updateShared),
    DELETE: deleteEndpoint(
      sharedNoun,
      findShared,
      ({ context }, { id }) => context.tables.shared_scheduling_link.delete(id),
      { status: 204 },
    ),
  },
  { path: '/shared_scheduling_link_association/', POST: mapEndpoint },
  { path: '/shared_scheduling_link_association/unmap/', POST: unmapEndpoint },
];
