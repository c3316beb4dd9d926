/** Whether Close is reachable, and what its first answer says: the key, the organization, the clock. */
import { type Check, failed, type Outcome, ok, type Subject, skipped, warning } from '../check.ts';
import { type Row, rowsOf } from '../read-only-close.ts';

/** A clock that is further off makes tokens and webhooks invalid. */
const MAX_SKEW_SECONDS = 30;

const CREATE_KEY = 'Create a key in Close under Settings, Developer, API Keys, and set CLOSE_API_KEY.';

/** What the first request says. `me` is null without an accepted key. */
export interface FirstAnswer {
  readonly outcomes: readonly (readonly [check: string, outcome: Outcome])[];
  readonly isReachable: boolean;
  readonly me: Row | null;
}

export async function firstAnswer({ close, closeUrl, apiKey, exchanges }: Subject): Promise<FirstAnswer> {
  let answer: Awaited<ReturnType<typeof close.get>>;
  try {
    answer = await close.get('/me/');
  } catch (error) {
    const outcome = failed(
      `${closeUrl}: ${reasonOf(error)}`,
      'Check CLOSE_API_URL, and whether this machine may open connections to it.',
    );
    return { outcomes: [['Close', outcome]], isReachable: false, me: null };
  }
  const [first] = exchanges;
  const ms = Math.round(first?.ms ?? 0);
  const outcomes: [string, Outcome][] = [['Close', ok(`${closeUrl} answered in ${ms} ms`)]];
  const clock = clockOutcome(answer.headers.get('date'), (first?.at ?? 0) + ms / 2);
  if (clock !== null) outcomes.push(['clock', clock]);
  const { status, body } = answer;
  if (apiKey === null) {
    outcomes.push(['key', skipped('CLOSE_API_KEY is not set; callers send their own credential')]);
    return { outcomes, isReachable: true, me: null };
  }
  if (status !== 200) {
    outcomes.push(['key', failed(`Close answered with ${status}`, status < 500 ? CREATE_KEY : 'Try again later.')]);
    return { outcomes, isReachable: true, me: null };
  }
  outcomes.push(['key', ok('Close accepts it')], ['organization', organizationOutcome(body)]);
  return { outcomes, isReachable: true, me: body };
}

function organizationOutcome({ organizations }: Row): Outcome {
  const [first, ...others] = rowsOf(organizations);
  if (first === undefined) return failed('Close names none', 'Use the key of a user who belongs to an organization.');
  const name = `${String(first.name)} (${String(first.id)})`;
  return others.length === 0
    ? ok(name)
    : warning(`${name}, and ${others.length} more`, 'The gateway uses the first. Use a key of one organization.');
}

/** `at`: when Close wrote the header, by this machine's clock. */
function clockOutcome(header: string | null, at: number): Outcome | null {
  const date = Date.parse(header ?? '');
  if (Number.isNaN(date)) return null;
  // The header has whole seconds.
  const seconds = Math.round((at - date - 500) / 1000);
  const finding = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Close`;
  return Math.abs(seconds) <= MAX_SKEW_SECONDS
    ? ok(finding)
    : failed(finding, 'Synchronize the clock of this machine: tokens and webhooks depend on it.');
}

/** `fetch` hides the reason in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : 'no answer';
}

/** What the graph needs permissions for. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  view_all_leads: 'leads of all users in lists',
  manage_organization: "members, roles, others' webhooks, and data of old events",
  manage_customizations: 'custom fields, statuses and pipelines',
  delete_leads: 'leadDelete',
  merge_leads: 'leadMerge',
  bulk_edit: 'leadBulkEdit',
  bulk_delete: 'leadBulkDelete',
  bulk_email: 'leadBulkEmail',
  export: 'leadExport and opportunityExport',
};

export const permissions: Check = {
  name: 'permissions',
  needsKey: true,
  run: async (_, { organizations, memberships }) => {
    const [own] = rowsOf(organizations);
    const membership = rowsOf(memberships).find(({ organization_id }) => organization_id === own?.id);
    const granted = membership?.permissions_granted;
    if (!Array.isArray(granted)) return [warning('Close does not report them', 'Try the operations that you need.')];
    const lacking = Object.entries(PERMISSIONS).filter(([name]) => !granted.includes(name));
    const role = `role ${String(membership?.role_id ?? 'unknown')}`;
    if (lacking.length === 0) return [ok(`${role}: all that the graph uses`)];
    return lacking.map(([name, use]) =>
      warning(`${role} lacks ${name}: ${use}`, 'Add it to the role in Close, if callers need it.'),
    );
  },
};
