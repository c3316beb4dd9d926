import { isSigned } from '../webhooks/signature.ts';
import { type Guard, refuseInText } from './guard.ts';
import { WEBHOOK_ROUTE } from './route.ts';

/** Only Close posts to this path. */
export const webhookMethodGuard: Guard = {
  name: 'webhook-method',
  routes: WEBHOOK_ROUTE,
  check: ({ method }) =>
    method === 'POST' ? null : { ...refuseInText(405, 'Webhooks are sent by POST.'), headers: { allow: 'POST' } },
};

/** Refuses a delivery that cannot be authentic, before its body is read. `wall`: milliseconds since 1970. */
export function webhookSignatureGuard(maxAgeSeconds: number, wall: () => number): Guard {
  return {
    name: 'webhook-signature',
    routes: WEBHOOK_ROUTE,
    check: ({ headers }) => (isSigned(headers, maxAgeSeconds, wall()) ? null : WRONG_SIGNATURE),
  };
}

/** Says nothing about what is wrong. */
export const WRONG_SIGNATURE = refuseInText(401, 'The signature is missing, wrong or too old.');
