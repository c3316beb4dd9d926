/** The pages that the gateway serves to browsers: folders of built files. docs/decisions/095 */
import { join } from 'node:path';
import { GRAPHQL_PATH } from '../guards/route.ts';

/** A page with its own package, which builds its files. */
export interface Page {
  /** Its path. Its other files are below it. */
  readonly path: string;
  /** The folder of the built files: `index.html`, and all others in a folder that is named as the path. */
  readonly folder: string;
  /** The npm script of the repository that builds it. */
  readonly script: string;
  readonly title: string;
  /** The directives of its Content-Security-Policy that differ from `POLICY`. */
  readonly policy: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Queries, documentation, examples, and the requests that operations make. */
export const EXPLORER: Page = {
  path: GRAPHQL_PATH,
  folder: join(ROOT, 'explorer', 'dist'),
  script: 'explorer',
  title: 'close-graphql',
  // The editor writes its theme into a style element.
  policy: { 'style-src': "'self' 'unsafe-inline'" },
};

/** The example of an application, over the sample data. */
export const BOARD: Page = {
  path: '/board',
  folder: join(ROOT, 'examples', 'board', 'dist'),
  script: 'board',
  title: 'Board',
  policy: {},
};

/**
 * Scripts only from files, and nothing of another host. Attributes may set styles, because libraries position elements by them.
 * A page may not be framed: one click on a hidden page would run a mutation with the gateway's key.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Headers of every file of a page. The policy of a worker is that of its file. */
export const pageHeaders = (policy: Page['policy']): Readonly<Record<string, string>> => ({
  'content-security-policy': Object.entries({ ...POLICY, ...policy })
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});
