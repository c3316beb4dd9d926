import { naiveDate } from '../dates.ts';
import { getUnpagedList, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import { idOf } from '../seed/random.ts';

interface ApiKey {
  id: string;
  user_id: string;
  organization_id: string;
  date_created: string;
}

/** Seen: `organization_id`, which Close's own scripts read. The other keys are INVENTED. The key itself is never shown. */
const apiKeyNoun: Noun<ApiKey> = {
  className: 'ApiKey',
  fields: {
    id: ({ id }) => id,
    user_id: (key) => key.user_id,
    organization_id: (key) => key.organization_id,
    date_created: (key) => naiveDate(key.date_created),
  },
};

/** Undocumented, but Close's own scripts ask it for the id of their organization. */
export const apiKeyRoutes: Route[] = [
  {
    path: '/api_key/',
    GET: getUnpagedList(apiKeyNoun, ['_fields'], ({ me, store: { organization } }) => [
      {
        id: idOf('api', 1, `${organization.id} ${me.id}`),
        user_id: me.id,
        organization_id: organization.id,
        date_created: organization.date_created,
      },
    ]),
  },
];
