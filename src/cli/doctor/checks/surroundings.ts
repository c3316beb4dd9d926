/** What the gateway needs besides Close, as far as it is configured. */
import { importOptional } from '../../../config/optional-packages.ts';
import { readManifest } from '../../../config/persisted-manifest.ts';
import { tokenIssuers } from '../../../config/token-issuers.ts';
import { WEBHOOK_PATH } from '../../../http/webhooks/receiver.ts';
import { readFieldNames } from '../../../mapping/custom-fields/pinned-names.ts';
import { pingStore } from '../../../state/open.ts';
import { type Check, failed, type Outcome, ok, skipped, warning } from '../check.ts';

/** Files that the configuration names, and how they are read. Each throws `ConfigError`. */
export const files: Check = {
  name: 'files',
  needsKey: false,
  run: async ({ config }) => {
    const { PERSISTED_OPERATIONS: manifest, CUSTOM_FIELD_NAMES: names, JWT_ISSUERS_FILE: issuers } = config;
    const reads: readonly (readonly [path: string | undefined, read: (path: string) => string])[] = [
      [manifest, (path) => `${path}: ${readManifest(path).size} operations`],
      [names, (path) => `${path}: ${readFieldNames(path).size} names`],
      [issuers, (path) => `${path}: ${tokenIssuers(config).length} issuers`],
    ];
    const outcomes = reads.flatMap(([path, read]) => (path === undefined ? [] : [attempt(() => ok(read(path)))]));
    return outcomes.length === 0 ? [skipped('none are configured')] : outcomes;
  },
};

function attempt(read: () => Outcome): Outcome {
  try {
    return read();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), 'Correct the file.');
  }
}

/** Packages that are not installed by default, by the variable that needs them. */
const PACKAGES = {
  METRICS_PORT: ['prom-client'],
  REDIS_URL: ['@redis/client'],
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    '@opentelemetry/sdk-trace',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
  ],
} as const;

export const packages: Check = {
  name: 'packages',
  needsKey: false,
  run: async ({ config }) => {
    const variables = Object.keys(PACKAGES) as (keyof typeof PACKAGES)[];
    const needed = variables.filter((name) => config[name] !== undefined);
    if (needed.length === 0) return [skipped('no optional package is needed')];
    return Promise.all(needed.map(installed));
  },
};

async function installed(variable: keyof typeof PACKAGES): Promise<Outcome> {
  const names = PACKAGES[variable];
  try {
    await importOptional(variable, names, () => Promise.all(names.map((name): Promise<unknown> => import(name))));
    return ok(`${variable}: ${names.join(', ')}`);
  } catch (error) {
    const [problem = '', advice = 'Install the package again.'] = String(
      error instanceof Error ? error.message : error,
    ).split(': ');
    return failed(problem, advice);
  }
}

export const redis: Check = {
  name: 'Redis',
  needsKey: false,
  run: async ({ config: { REDIS_URL: url, REDIS_TIMEOUT_MS: maxMs } }) => {
    if (url === undefined) return [skipped('REDIS_URL is not set')];
    const { host } = new URL(url);
    const answered = await pingStore(url).catch((error: unknown) =>
      error instanceof Error ? error.message : 'unknown',
    );
    if (typeof answered === 'string') {
      return [failed(`${host}: ${answered}`, 'Copies work alone until it answers. Check REDIS_URL, and start Redis.')];
    }
    const finding = `${host} answered in ${answered.toFixed(1)} ms`;
    return [
      answered <= maxMs ? ok(finding) : warning(finding, `Slower than REDIS_TIMEOUT_MS (${maxMs}): copies work alone.`),
    ];
  },
};

export const webhooks: Check = {
  name: 'webhooks',
  needsKey: true,
  run: async ({ close, config }) => {
    const { CLOSE_WEBHOOK_KEYS: keys, PUBLIC_URL: publicUrl, POLL_SECONDS: seconds } = config;
    if (keys.length === 0) return [skipped(`CLOSE_WEBHOOK_KEYS is not set; changes are polled every ${seconds} s`)];
    const own = publicUrl === '' ? WEBHOOK_PATH : `${publicUrl}${WEBHOOK_PATH}`;
    const { rows } = await close.list('/webhook/');
    const ours = rows.filter(({ url }) => typeof url === 'string' && url.endsWith(own));
    if (ours.length === 0) {
      return [failed(`no subscription posts to ${own}`, 'close-graphql webhook create --url URL')];
    }
    return ours.map(({ id, status }) =>
      status === 'active'
        ? ok(`${String(id)} is active`)
        : failed(
            `${String(id)} is ${String(status)}`,
            'Resume it in Close, or create another: close-graphql webhook create.',
          ),
    );
  },
};
