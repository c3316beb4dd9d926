import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, DEFAULT_SWITCHES, type EmulatorOptions } from '../../emulator/index.ts';
import { describeVariables, readConfig } from '../../src/config/config.ts';
import { startDemo } from '../../src/demo.ts';
import type { OpportunityFilter } from '../../src/generated/graphql.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import type { ListTable } from '../../src/mapping/filters/list.ts';
import { OPPORTUNITY_FILTER } from '../../src/mapping/filters/opportunity.ts';
import { PREFIX } from '../../src/mapping/ids.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The text from a heading to the next of its kind. */
function section(heading: string): string {
  const [, rest = ''] = README.split(`\n## ${heading}\n`);
  return rest.split('\n## ', 1)[0] ?? '';
}

/** The first block of code in that language. */
function code(language: string, text: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? '';
}

/** The cells of a table's rows, without its head. */
function rows(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

interface ReadmeAnswer {
  readonly data: {
    readonly opportunities: { readonly nodes: readonly { readonly lead: { readonly name: string } }[] };
  };
  readonly extensions: {
    readonly upstream: readonly { method: string; path: string; query: string; body?: unknown }[];
  };
}

describe('the query in the README', () => {
  const text = section('A query, and what it costs');
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

  async function ask(query: string) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const answer = (await response.json()) as ReadmeAnswer;
    const requests = answer.extensions.upstream.map(({ method, path, query, body }) => {
      const told = body === undefined ? '' : ` ${JSON.stringify(body)}`;
      return `${method} ${path}${query === '' ? '' : `?${query}`}${told}`;
    });
    return { data: answer.data, requests };
  }

  test('has the answer that stands below it, and causes the requests that stand there', async () => {
    const { data, requests } = await ask(code('graphql', text));
    expect(data).toEqual(JSON.parse(code('json', text)));
    expect(requests).toEqual(
      code('text', text)
        .trim()
        .replace(/\n {4}/g, '')
        .split('\n'),
    );
  });

  test('causes the first of them alone if it does not ask for the URL', async () => {
    const { data, requests } = await ask(code('graphql', text).replace(/\burl\b/, ''));
    expect(data.opportunities.nodes[0]?.lead.name).toMatch(/./);
    expect(requests).toHaveLength(1);
  });
});

describe('what the README says of the configuration', () => {
  /** A default that depends on whether there is a key stands in the description. */
  function defaultOf(name: string): string {
    const [emulated, keyed] = [{}, { CLOSE_API_KEY: 'api_a.b' }].map((environment) => {
      const config: Readonly<Record<string, unknown>> = { ...readConfig(environment) };
      return String(config[name] ?? '');
    });
    return emulated !== undefined && emulated === keyed ? emulated : '';
  }

  test('is every variable, with its default and what the code says of it', () => {
    const expected = describeVariables().map(({ name, description }) => [`\`${name}\``, defaultOf(name), description]);
    expect(rows(section('Configuration'))).toEqual(expected);
  });
});

describe('what the README points at', () => {
  const paths = (text: string) =>
    [...text.matchAll(/`((?:src|resolvers|schema|test|docs)\/[\w./-]+)`/g)].map(([, p]) => p ?? '');

  test('exists: files, folders and links', () => {
    const layout = code('text', section('Layout'))
      .split('\n')
      .flatMap((line) => line.split(/\s/, 1)[0] || []);
    const links = [...README.matchAll(/\]\(([^):]+)\)/g)].map(([, link]) => link ?? '');
    expect(layout.length).toBeGreaterThan(20);
    expect([...layout, ...links, ...paths(README)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('exists: the switches and limits of the emulator', () => {
    const lags: readonly (keyof EmulatorOptions)[] = ['searchLagMs'];
    const known = [
      ...Object.keys(DEFAULT_SWITCHES).map((name) => `switches.${name}`),
      ...Object.keys(DEFAULT_LIMITS).map((name) => `limits.${name}`),
      ...lags,
    ];
    const named = rows(section('What is assumed about Close')).map(([, , , cell = '']) => cell.replaceAll('`', ''));
    expect(named.filter((name) => name !== '' && !known.includes(name))).toEqual([]);
  });

  test('exists: operations that say what they may cost', () => {
    const files = readdirSync(join(ROOT, 'operations'));
    const silent = files.filter(
      (file) => !/^#[^{]* Budget: /s.test(readFileSync(join(ROOT, 'operations', file), 'utf8')),
    );
    expect(README).toContain('`operations/` holds operations with the number of requests that each may cause');
    expect(files.length).toBeGreaterThan(5);
    expect(silent).toEqual([]);
  });
});

test('a filter without its line in the table does not compile', () => {
  const { leadId, ...others } = OPPORTUNITY_FILTER;
  // @ts-expect-error: the line of leadId is missing
  const incomplete: ListTable<OpportunityFilter> = others;
  expect(Object.keys(incomplete)).not.toContain('leadId');
  expect(leadId).toBeDefined();
});

describe('what the README says of callers', () => {
  const QUERY = '{ organization { id } }';
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway({ environment: { SHOW_UPSTREAM: 'false' } });
  });
  afterEach(() => gateway.close());

  test('those of other machines need a token, where the gateway holds the key', () => {
    const reachable = { CLOSE_API_KEY: 'api_a.b', HOST: '0.0.0.0' };
    expect(() => readConfig(reachable)).toThrow(/GATEWAY_TOKEN/);
    expect(readConfig({ ...reachable, GATEWAY_TOKEN: 'sixteen-characters' }).HOST).toBe('0.0.0.0');
  });

  test('a router gets the SDL, in which every noun is an entity', async () => {
    const { data } = await gateway.execute('{ _service { sdl } }');
    const entities = [...data._service.sdl.matchAll(/^type (\w+) .*@key\(fields: "id"\)/gm)].map(([, name]) => name);
    const isInterface = (noun: string) => data._service.sdl.includes(`interface ${noun} `);
    expect(entities).toEqual(expect.arrayContaining(Object.keys(PREFIX).filter((noun) => !isInterface(noun))));
  });

  test('they see their requests if they ask to', async () => {
    expect((await gateway.execute(QUERY)).extensions?.upstream).toBeUndefined();
    const { extensions } = await gateway.execute(
      '{ me { id } leads(first: 1) { nodes { id } } }',
      {},
      { 'x-upstream': '1' },
    );
    expect(extensions?.upstream).toMatchObject([{ path: '/lead/' }]);
  });
});
