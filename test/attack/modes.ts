/** The ways to configure a gateway that attacks distinguish. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type ModeName = 'key' | 'token' | 'pass-through' | 'persisted' | 'no introspection';

export interface Mode {
  readonly name: ModeName;
  readonly environment: (folder: string) => Readonly<Record<string, string>>;
  /** Whether the gateway holds the API key. */
  readonly hasKey: boolean;
  /** The `Authorization` of an ordinary client. */
  readonly authorization?: string;
  /** The body of an operation that an ordinary client may send. */
  readonly allowed: object;
  /** A body that the mode exists to refuse. Absent: raw requests send `allowed`. */
  readonly refused?: object;
}

export const TOKEN = 'token-of-the-gateway';
export const TRUSTED = 'query Trusted($f: LeadFilter) { leads(first: 1, filter: $f) { nodes { id name } } }';
export const basic = (user: string): string => `Basic ${Buffer.from(`${user}:`).toString('base64')}`;
const READ = { query: '{ leads(first: 1) { nodes { id name } } }' };

export const MODES: readonly Mode[] = [
  { name: 'key', environment: () => ({}), hasKey: true, allowed: READ },
  {
    name: 'token',
    environment: () => ({ GATEWAY_TOKEN: TOKEN }),
    hasKey: true,
    authorization: `Bearer ${TOKEN}`,
    allowed: READ,
  },
  { name: 'pass-through', environment: () => ({}), hasKey: false, authorization: basic('client'), allowed: READ },
  {
    name: 'persisted',
    environment: (folder) => {
      const file = join(folder, 'manifest.json');
      writeFileSync(file, JSON.stringify({ trusted: TRUSTED }));
      return { PERSISTED_OPERATIONS: file, PERSISTED_ONLY: 'true', ROUTER_SECRET: 'secret-of-the-router' };
    },
    hasKey: true,
    allowed: { documentId: 'trusted' },
    refused: READ,
  },
  {
    name: 'no introspection',
    environment: () => ({ INTROSPECTION: 'false' }),
    hasKey: true,
    allowed: READ,
    refused: { query: '{ __schema { queryType { name } } }' },
  },
];

/** Short times, so that hostile responses end soon. */
export const COMMON_ENVIRONMENT: Readonly<Record<string, string>> = {
  STARTUP_CHECK: 'off',
  PORT: '0',
  LOG_LEVEL: 'info',
  REQUEST_SECONDS: '2',
  OPERATION_SECONDS: '4',
  SHUTDOWN_SECONDS: '1',
};
