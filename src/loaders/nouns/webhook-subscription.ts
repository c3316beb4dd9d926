import { pathSegment } from '../../close/wire/path.ts';
import type { WebhookSubscriptionRow } from '../../rows/index.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import type { Loader, SingleNoun } from './noun.ts';

const PATH = '/webhook/';

/** The documented maximum of an organization. */
export const MAX_SUBSCRIPTIONS = 40;

/** Close may show the key wherever a subscription is alone. It must not stay in memory. */
function withoutKey({ signature_key: _, ...row }: WebhookSubscriptionRow): WebhookSubscriptionRow {
  return row;
}

/** Read by each operation: their health changes with every delivery. */
class WebhookSubscriptionLoader implements Loader<WebhookSubscriptionRow> {
  readonly #scope: LoadScope;
  readonly #known = new Map<string, Promise<WebhookSubscriptionRow | null>>();
  #all: Promise<readonly WebhookSubscriptionRow[]> | undefined;

  constructor(scope: LoadScope) {
    this.#scope = scope;
    scope.onWrite.push(() => {
      this.#known.clear();
      this.#all = undefined;
    });
  }

  load(id: string): Promise<WebhookSubscriptionRow | null> {
    const known = this.#known.get(id) ?? this.#read(id);
    this.#known.set(id, known);
    return known;
  }

  /** All that the credential's user may see, in Close's order. */
  all(): Promise<readonly WebhookSubscriptionRow[]> {
    const read = async () => (await readUnpaged<WebhookSubscriptionRow>(this.#scope.session, PATH)).map(withoutKey);
    this.#all ??= read();
    return this.#all;
  }

  async #read(id: string): Promise<WebhookSubscriptionRow | null> {
    const path = `${PATH}${pathSegment(id)}/`;
    const row = await readById<WebhookSubscriptionRow>(this.#scope.session, path, []);
    return row === null ? null : withoutKey(row);
  }
}

/** https://developer.close.com/api/resources/webhooks */
export const WEBHOOK_SUBSCRIPTION = {
  idPrefixes: ['whsub_'],
  isSingle: true,
  loader: (scope) => new WebhookSubscriptionLoader(scope),
} satisfies SingleNoun<WebhookSubscriptionRow, WebhookSubscriptionLoader>;

/** Only the answer to a creation keeps the key. */
export const createWebhookSubscriptionWriter = (scope: LoadScope) => {
  const writerOf = (rowOf: (row: WebhookSubscriptionRow) => WebhookSubscriptionRow) =>
    createWriter<WebhookSubscriptionRow, WebhookSubscriptionRow>(scope, PATH, rowOf);
  return { ...writerOf(withoutKey), create: writerOf((row) => row).create };
};
