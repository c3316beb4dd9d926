import { acceptedBy, SUPPORTED_TYPES } from '../media-types.ts';
import { type Guard, refuse } from './guard.ts';
import { GRAPHQL_ROUTE } from './route.ts';

/** Refuses an operation whose response the caller would not accept, before it is executed. */
export const acceptGuard: Guard = {
  name: 'accept',
  routes: GRAPHQL_ROUTE,
  check: ({ headers }) => {
    const { object, stream } = acceptedBy(headers.get('accept'));
    if (object !== null || stream !== null) return null;
    return refuse('BAD_REQUEST', `Accept one of these media types: ${SUPPORTED_TYPES.join(', ')}.`, { status: 406 });
  },
};
