/** Whether Close accepts the gateway's key, read at the start so that a wrong one does not wait for the first caller. */
import type { CloseClient } from '../close/client.ts';
import { CloseError } from '../close/wire/errors.ts';
import { ConfigError } from '../config/config.ts';
import { isRefusedCredential } from '../live/poller.ts';
import { createContext } from '../loaders/context.ts';
import type { LoaderSettings } from '../loaders/index.ts';
import type { OrganizationRow } from '../rows/index.ts';
import type { Logger } from '../telemetry/log.ts';

/** The start waits this long for Close. */
const MAX_CHECK_MS = 5000;

export type KnownOrganization = Pick<OrganizationRow, 'id' | 'name'>;

interface KeyCheckOptions {
  readonly client: CloseClient;
  readonly settings: LoaderSettings;
  readonly authorization: string;
  readonly log: Logger;
}

/**
 * Reads `/me/`, which is cached for the first operation. Throws a `ConfigError` if Close refuses the key. Null, with a
 * warning, if Close does not answer: it may be back before the first caller.
 */
export async function checkKey({
  client,
  settings,
  authorization,
  log,
}: KeyCheckOptions): Promise<KnownOrganization | null> {
  const session = client.session(authorization, { tzOffset: 0, timeoutMs: MAX_CHECK_MS });
  try {
    const { organization } = await createContext(session, settings).load.me();
    const { id, name } = organization;
    log.info({ organization: { id, name } }, 'Close accepted the API key');
    return { id, name };
  } catch (error) {
    if (isRefusedCredential(error)) throw new ConfigError(refusalOf(error));
    if (!(error instanceof CloseError)) throw error;
    log.warn({ err: error }, 'could not check the API key, because Close did not answer');
    return null;
  } finally {
    session.end();
  }
}

const refusalOf = ({ detail: { status } }: CloseError): string =>
  `Close refused CLOSE_API_KEY (${status ?? 'it is no API key'}). Create a key in Close under Settings, Developer, API Keys. Turn STARTUP_CHECK off to skip this check.`;
