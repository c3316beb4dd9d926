/** An invalid configuration. The message is for the operator who starts the gateway. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
