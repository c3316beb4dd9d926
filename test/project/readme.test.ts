import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { startDemo } from '../../src/cli/demo.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { NOUN_NAMES } from '../../src/loaders/nouns/index.ts';
import { OPPORTUNITY_FILTER } from '../../src/mapping/filters/opportunity.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

/** The text from a heading to the next of the same level. */
function section(heading: string): string {
  const [, rest = ''] = README.split(`\n## ${heading}\n`);
  return rest.split('\n## ', 1)[0] ?? '';
}

/** The first code block in that language. */
function code(language: string, text: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? '';
}

describe('the README', () => {
  test('shows what users need before what contributors need', () => {
    const headings = [...README.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(0, 2)).toEqual(['Why', 'Quick start']);
    expect(headings.at(-1)).toBe('Contributing');
    expect(code('sh', section('Quick start'))).toBe('npx close-graphql --demo\n');
    expect(section('Contributing')).toContain('npm ci && npm test');
  });

  test('is read in three minutes', () => {
    const prose = README.replace(/^```.*?^```$/gms, '').replace(/\]\([^)]+\)/g, ']');
    // Readers take in about 240 words a minute.
    expect(prose.match(/[\p{L}\d][\p{L}\d'’.-]*/gu)?.length).toBeLessThanOrEqual(3 * 240);
  });

  test('names the tarball of this version, and the guide to it too', () => {
    const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'guides', 'installing.md'), 'utf8');
    const tarballs = [...`${README}${guide}`.matchAll(/close-graphql-[\d.]+\.tgz/g)].map(([name]) => name);
    expect(new Set(tarballs)).toEqual(new Set([`close-graphql-${packageJson.version}.tgz`]));
  });
});

interface ReadmeAnswer {
  readonly data: {
    readonly opportunities: { readonly nodes: readonly { readonly lead: { readonly name: string } }[] };
  };
  readonly extensions: {
    readonly upstream: readonly { method: string; path: string; query: string; body?: unknown }[];
  };
}

describe('the query in the README', () => {
  const text = section('A query and its requests');
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let server: Server;
  beforeEach(async () => {
    demo = await startDemo(0);
    const { url, apiKey } = demo.emulator;
    server = await startServer({ config: readConfig({ PORT: '0' }), closeUrl: url, apiKey });
  });
  afterEach(async () => {
    await server.close();
    await demo.emulator.close();
  });

  async function run(query: string) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, extensions } = (await response.json()) as ReadmeAnswer;
    const requests = extensions.upstream.map(({ method, path, query, body }) => {
      const sent = body === undefined ? '' : ` ${JSON.stringify(body)}`;
      return `${method} ${path}${query === '' ? '' : `?${query}`}${sent}`;
    });
    return { data, requests };
  }

  test('returns the response and makes the requests below it', async () => {
    const { data, requests } = await run(code('graphql', text));
    expect(data).toEqual(JSON.parse(code('json', text)));
    expect(requests).toEqual(
      code('text', text)
        .trim()
        .replace(/\n {4}/g, '')
        .split('\n'),
    );
  });

  test('makes only the first of them without the URL', async () => {
    const { data, requests } = await run(code('graphql', text).replace(/\burl\b/, ''));
    expect(data.opportunities.nodes[0]?.lead.name).toMatch(/./);
    expect(requests).toHaveLength(1);
  });
});

test('a filter field without its line in the table does not compile', () => {
  const { leadId, ...others } = OPPORTUNITY_FILTER;
  // @ts-expect-error: the line of leadId is missing
  const incomplete: typeof OPPORTUNITY_FILTER = others;
  expect(Object.keys(incomplete)).not.toContain('leadId');
  expect(leadId).toBeDefined();
});

describe('what the documentation says about callers', () => {
  const QUERY = '{ organization { id } }';
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway({ environment: { SHOW_UPSTREAM: 'false' } });
  });
  afterEach(() => gateway.close());

  test('callers on other machines need a token if the gateway has the key', () => {
    const reachable = { CLOSE_API_KEY: 'api_a.b', HOST: '0.0.0.0' };
    expect(() => readConfig(reachable)).toThrow(/GATEWAY_TOKEN/);
    expect(readConfig({ ...reachable, GATEWAY_TOKEN: 'sixteen-characters' }).HOST).toBe('0.0.0.0');
  });

  test('a router gets SDL in which every noun is an entity', async () => {
    const { data } = await gateway.execute('{ _service { sdl } }');
    const entities = [...data._service.sdl.matchAll(/^type (\w+) .*@key\(fields: "id"\)/gm)].map(([, name]) => name);
    const isInterface = (noun: string) => data._service.sdl.includes(`interface ${noun} `);
    expect(entities).toEqual(expect.arrayContaining(NOUN_NAMES.filter((noun) => !isInterface(noun))));
  });

  test('`x-upstream: 1` adds the requests to a response', async () => {
    expect((await gateway.execute(QUERY)).extensions?.upstream).toBeUndefined();
    const { extensions } = await gateway.execute(
      '{ me { id } leads(first: 1) { nodes { id } } }',
      {},
      { 'x-upstream': '1' },
    );
    expect(extensions?.upstream).toMatchObject([{ path: '/lead/' }]);
  });
});
