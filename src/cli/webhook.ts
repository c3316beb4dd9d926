/** The command `webhook`: sets up the webhooks of an organization. */
import { parseArgs } from 'node:util';
import { SYSTEM_CLOCK } from '../close/clock.ts';
import { type Config, ConfigError, readConfig } from '../config/config.ts';
import { EVENT_TYPES } from '../domain/event-types.ts';
import { authorizationOf, createCloseClient } from '../http/close-client.ts';
import { WEBHOOK_PATH } from '../http/webhooks/receiver.ts';
import { createLoaders, type OperationLoaders } from '../loaders/index.ts';
import { isUnexpected, presentError } from '../mapping/errors.ts';
import type { WebhookEventRow } from '../rows/index.ts';

export const USAGE = `Usage: npm run webhook -- create --url URL [--events LIST] [--no-verify-ssl]
       npm run webhook -- list
       npm run webhook -- delete ID

Sets up Close's webhooks with the key in CLOSE_API_KEY.

  create  Subscribes a gateway to events, and prints the signing key for CLOSE_WEBHOOK_KEYS. Close shows it only once.
  list    Prints the subscriptions that the key's user may see.
  delete  Deletes a subscription.

Options of create:
  --url URL        Where the gateway is reached from the internet. ${WEBHOOK_PATH} is added to a URL without a path.
  --events LIST    Events separated by commas, such as lead.updated,opportunity.*. Default: all that the graph has.
  --no-verify-ssl  Close does not verify the certificate of the URL.
`;

/** Invalid arguments. */
class UsageError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;
type Print = (text: string) => void;
type Run = (access: OperationLoaders, print: Print) => Promise<void>;

/** Runs the command. Returns the exit code. */
export async function runWebhook(args: readonly string[], env: Environment, out: Print, err: Print): Promise<number> {
  try {
    const run = parseCommand(args);
    if (run === null) out(USAGE);
    else await withAccess(readConfig(env), (access) => run(access, out));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof ConfigError) && isUnexpected(error)) throw error;
    err(`${error instanceof ConfigError ? error.message : presentError(error).message}\n`);
    return 1;
  }
}

const OPTIONS = {
  url: { type: 'string' },
  events: { type: 'string' },
  'no-verify-ssl': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Null for help. */
function parseCommand(args: readonly string[]): Run | null {
  const { values, positionals } = parsed(args);
  const [command, id, ...others] = positionals;
  if (values.help === true || command === 'help') return null;
  if (others.length > 0) throw new UsageError(`Unknown argument "${others[0]}".`);
  if (command === 'list' && id === undefined) return list;
  if (command === 'delete') {
    if (id === undefined || !/^whsub_\w+$/.test(id))
      throw new UsageError('delete needs an id that begins with whsub_.');
    return remove(id);
  }
  if (command === 'create' && id === undefined) {
    return create({
      url: receiverUrl(values.url),
      events: values.events === undefined ? ALL_EVENTS : eventsIn(values.events),
      verify_ssl: values['no-verify-ssl'] !== true,
    });
  }
  throw new UsageError(command === undefined ? 'A command is missing.' : `Unknown command "${positionals.join(' ')}".`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(`${error.message.split('. ', 1)[0]}.`) : error;
  }
}

function receiverUrl(text: string | undefined): string {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('create needs --url with a URL that begins with https:// or http://.');
  }
  if (url.pathname === '/') url.pathname = WEBHOOK_PATH;
  return url.href;
}

const eventsOf = (object_type: string): readonly WebhookEventRow[] =>
  (EVENT_TYPES[object_type] ?? []).map((action) => ({ object_type, action }));

const ALL_EVENTS: readonly WebhookEventRow[] = Object.keys(EVENT_TYPES).flatMap(eventsOf);

/** `lead.updated,opportunity.*`. Close decides about events that it may have added. */
function eventsIn(text: string): readonly WebhookEventRow[] {
  return text.split(',').flatMap((part) => {
    const [, object_type = '', action = ''] = /^([\w.]+)\.(\w+|\*)$/.exec(part.trim()) ?? [];
    const events = action === '*' ? eventsOf(object_type) : action === '' ? [] : [{ object_type, action }];
    if (events.length === 0) throw new UsageError(`"${part}" is not an event such as lead.updated or opportunity.*.`);
    return events;
  });
}

/** The client of one command. */
async function withAccess(config: Config, run: (access: OperationLoaders) => Promise<void>): Promise<void> {
  const { CLOSE_API_KEY: key, CLOSE_API_URL: url, SEARCH_BATCH: searchBatch } = config;
  if (key === undefined || url === null) throw new ConfigError('Set CLOSE_API_KEY to the key of the organization.');
  const client = createCloseClient(config, url);
  const session = client.session(authorizationOf(key), {
    tzOffset: 0,
    timeoutMs: config.OPERATION_SECONDS * 1000,
  });
  const life = { freshMs: 0, staleMs: 0, now: () => SYSTEM_CLOCK.now() };
  try {
    await run(createLoaders(session, { searchBatch, life }));
  } finally {
    session.end();
    await client.close();
  }
}

const create =
  (body: { readonly url: string; readonly events: readonly WebhookEventRow[]; readonly verify_ssl: boolean }): Run =>
  async ({ write }, print) => {
    const { id, signature_key: key } = await write.WebhookSubscription.create(body);
    print(`Created ${id}: ${body.events.length} events to ${body.url}\n`);
    print(`Set this variable of the gateway now, because Close does not show the key again:\n`);
    print(`CLOSE_WEBHOOK_KEYS=${key ?? ''}\n`);
  };

const list: Run = async ({ load }, print) => {
  const subscriptions = await load.WebhookSubscription.all();
  for (const {
    id,
    status,
    events,
    url,
    health_status: health,
    latest_error: error,
    pause_reason: reason,
  } of subscriptions) {
    const state = [status, reason, health].filter((word) => typeof word === 'string').join(', ');
    print(`${id}  ${state}  ${events.length} events  ${url}\n`);
    if (typeof error === 'string') print(`  latest error: ${error}\n`);
  }
  if (subscriptions.length === 0) print('No webhook subscriptions.\n');
};

const remove =
  (id: string): Run =>
  async ({ write }, print) => {
    await write.WebhookSubscription.delete(id);
    print(`Deleted ${id}.\n`);
  };
