import type { Clock } from '../close/clock.ts';
import { type Config, readSecretFile } from '../config/config.ts';
import { ROTATING_SECRETS, type RotatingSecret } from '../config/secrets.ts';
import type { Logger } from '../telemetry/log.ts';
import type { Secrets } from './guards/secret.ts';

/**
 * How often files are read. Their content is compared, because platforms replace mounted secrets through symbolic links,
 * which file watchers miss.
 */
const CHECK_MS = 5000;

/** The secrets of the configuration, kept equal to their files. A file that becomes unusable changes nothing. */
export class CurrentSecrets implements Secrets {
  GATEWAY_TOKEN: readonly string[];
  ROUTER_SECRET: readonly string[];
  CLOSE_WEBHOOK_KEYS: readonly string[];
  SHARED_SECRET: readonly string[];
  readonly #log: Logger;
  readonly #unusable = new Set<RotatingSecret>();
  #stop = (): void => undefined;

  constructor(config: Config, clock: Pick<Clock, 'after'>, log: Logger) {
    this.GATEWAY_TOKEN = config.GATEWAY_TOKEN;
    this.ROUTER_SECRET = config.ROUTER_SECRET;
    this.CLOSE_WEBHOOK_KEYS = config.CLOSE_WEBHOOK_KEYS;
    this.SHARED_SECRET = config.SHARED_SECRET;
    this.#log = log;
    const files = ROTATING_SECRETS.flatMap((name) => {
      const path = config[`${name}_FILE`];
      return path === undefined ? [] : [{ name, path }];
    });
    const check = () => {
      for (const { name, path } of files) this.#read(name, path);
      this.#stop = clock.after(CHECK_MS, check);
    };
    if (files.length > 0) this.#stop = clock.after(CHECK_MS, check);
  }

  stop(): void {
    this.#stop();
  }

  #read(name: RotatingSecret, path: string): void {
    const variable = `${name}_FILE`;
    try {
      const values = readSecretFile(name, path);
      this.#unusable.delete(name);
      if (values.join() === this[name].join()) return;
      this[name] = values;
      this.#log.info({ variable, values: values.length }, 'secrets replaced');
    } catch (error) {
      if (this.#unusable.has(name)) return;
      this.#unusable.add(name);
      const reason = error instanceof Error ? error.message : '';
      this.#log.warn({ variable, reason }, 'secret file unusable, the values before it stay valid');
    }
  }
}
