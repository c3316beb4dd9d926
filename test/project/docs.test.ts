import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, DEFAULT_SWITCHES, type EmulatorOptions } from '../../emulator/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { schemaPages } from '../../scripts/docs/schema.ts';
import { projectPages, stalePages } from '../../scripts/docs.ts';
import { describeVariables } from '../../src/config/config.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { ERROR_CODES } from '../../src/mapping/error-codes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Pages that the build of the site writes. They are not committed. */
const BUILT: ReadonlyMap<string, string> = new Map(
  [...schemaPages(), ...projectPages()].map(({ path, text }) => [path, text]),
);

/** Pages that are committed. */
const PAGES: ReadonlyMap<string, string> = new Map(
  [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'CODE_OF_CONDUCT.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
      .map((path) => `docs/${path.replaceAll('\\', '/')}`),
  ]
    .filter((path) => !BUILT.has(path))
    .map((path) => [path, read(path)]),
);

const pages = [...PAGES].map(([path, text]) => ({ path, text }));

const schema = createSchema();

/** Names in capitals that the documentation may use. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...describeVariables().map(({ name }) => name),
  ...Object.keys(ERROR_CODES),
  ...Object.values(schema.getTypeMap()).flatMap((type) =>
    'getValues' in type ? type.getValues().map(({ name }) => name) : [],
  ),
  ...[
    'NODE_ENV',
    'NODE_OPTIONS',
    'NODE_DISABLE_COMPILE_CACHE',
    'NODE_EXTRA_CA_CERTS',
    'NODE_IMAGE',
    'CHROMIUM_PATH',
    'EMULATOR_SEED',
  ],
  ...['NODE_ENV', 'NODE_OPTIONS', 'NODE_DISABLE_COMPILE_CACHE', 'CHROMIUM_PATH', 'EMULATOR_SEED'],
  ...['OTEL_SERVICE_NAME', 'OTEL_RESOURCE_ATTRIBUTES', 'OTEL_EXPORTER_OTLP_HEADERS'],
  ...['CLOSE_OPENAPI', 'CLOSE_RECORDS', 'RANDOM_RUNS'],
]);

/** The sources, for constants and messages that the documentation names. */
const SOURCES = ['src', 'resolvers', 'emulator', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.c?[jt]s$/.test(path))
      .map((path) => read(join(folder, path))),
  )
  .join('\n');

const withoutBlocks = (text: string): string => text.replace(/^ *```.*?^ *```$/gms, '');
/** Contents of the code blocks in a language. */
const blocks = (language: string, text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\`$`, 'gms'))].map(([, , code = '']) => code);

/** Code spans outside blocks. */
const spans = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The ids of a page's headings, as VitePress makes them. */
function anchors(text: string): ReadonlySet<string> {
  const headings = [...withoutBlocks(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map(
      (heading) =>
        /\{#([\w-]+)\}$/.exec(heading)?.[1] ??
        heading
          .toLowerCase()
          .replace(/[`'’"]/g, '')
          .replace(/[^a-z\d_]+/g, '-')
          .replace(/^-|-$/g, ''),
    ),
  );
}

describe('generated pages', () => {
  test('are current', () => {
    expect(stalePages(), 'Run `npm run codegen`.').toEqual([]);
  });

  test('of the schema contain every root field', () => {
    const overview = BUILT.get('docs/reference/schema/index.md') ?? '';
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(fields.filter((name) => !overview.includes(`[\`${name}\`]`))).toEqual([]);
  });
});

describe.each([...pages, ...[...BUILT].map(([path, text]) => ({ path, text }))])('$path', ({ path, text }) => {
  test('its links lead somewhere', () => {
    const links = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const dead = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file)).replaceAll('\\', '/');
      const page = PAGES.get(target) ?? BUILT.get(target);
      if (page === undefined) return !existsSync(join(ROOT, target));
      return anchor !== undefined && !anchors(page).has(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe.each(pages)('$path', ({ text }) => {
  test('its paths exist', () => {
    const folders = /^(?:src|resolvers|schema|test|docs|operations|emulator|examples|bench|scripts)\/[\w./*-]*$/;
    const named = [...spans(text), ...blocks('sh', text).flatMap((code) => code.split(/\s+/))].filter((code) =>
      folders.test(code),
    );
    expect(named.filter((name) => !name.includes('*') && !existsSync(join(ROOT, name)))).toEqual([]);
  });

  test('its commands exist', () => {
    const code = [...spans(text), ...blocks('sh', text)].join('\n');
    const scripts = [...code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  test('its operations are valid', () => {
    const problems = blocks('graphql', text).flatMap((code) => {
      const document = parse(code);
      const isExecutable = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      return isExecutable ? validate(schema, document).map(({ message }) => message) : [];
    });
    expect(problems).toEqual([]);
  });

  test('its JSON is valid, and the messages in it exist', () => {
    for (const code of blocks('json', text)) expect(() => JSON.parse(code), code).not.toThrow();
    const messages = [
      ...blocks('json', text)
        .join('')
        .matchAll(/"message": "([^"]+)"/g),
    ].map(([, message = '']) => message);
    expect(messages.filter((message) => !SOURCES.includes(message))).toEqual([]);
  });

  test('the variables, codes and values it names exist', () => {
    const code = [...spans(text), ...blocks('sh', text)].join('\n');
    const named = [...code.matchAll(/(?<![\w$.{/-])[A-Z][A-Z\d]*_[A-Z\d_]+(?![\w*])/g)].map(([name]) => name);
    expect([...new Set(named)].filter((name) => !KNOWN_NAMES.has(name) && !SOURCES.includes(`const ${name}`))).toEqual(
      [],
    );
  });
});

describe('assumptions about Close', () => {
  const rows = (PAGES.get('docs/reference/assumptions.md') ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:assumption|---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  test('name switches and limits that the emulator has', () => {
    const lags: readonly (keyof EmulatorOptions)[] = ['searchLagMs'];
    const known = [
      ...Object.keys(DEFAULT_SWITCHES).map((name) => `switches.${name}`),
      ...Object.keys(DEFAULT_LIMITS).map((name) => `limits.${name}`),
      ...lags,
    ];
    const named = rows.map(([, , , , emulator = '']) => emulator.replaceAll('`', '')).filter((name) => name !== '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('name the code that relies on them', () => {
    expect(rows.filter(([, , , code = '']) => !code.includes('`'))).toEqual([]);
  });
});

test('every dependency has a reason, and there are at most 16', () => {
  const lines = [...(PAGES.get('docs/reference/dependencies.md') ?? '').matchAll(/^\| `([^`]+)` \| (.{20,}) \|$/gm)];
  const reasons = lines.map(([, name]) => name);
  const { dependencies } = packageJson;
  expect(reasons).toEqual([...Object.keys(dependencies), ...Object.keys(packageJson.peerDependencies)]);
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(16);
});

test('the guide to installing names the optional packages and their versions', () => {
  const guide = PAGES.get('docs/guides/installing.md') ?? '';
  const rows = [...guide.matchAll(/^\| `\w+` \| `npm install ([^`]+)` \|$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const packages = Object.entries(packageJson.peerDependencies).map(([name, range]) => `${name}@${range}`);
  expect(rows.sort()).toEqual(packages.sort());
});

describe('the README', () => {
  const text = PAGES.get('README.md') ?? '';

  test('is short', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10 * 1024);
  });

  test('has no long table', () => {
    const tables = text.match(/(?:^\|.*\n)+/gm) ?? [];
    expect(tables.filter((table) => table.trim().split('\n').length - 2 > 12)).toEqual([]);
  });
});

test('the guide to mutations explains each code of a user error', () => {
  const guide = PAGES.get('docs/guides/mutations.md') ?? '';
  const type = schema.getType('UserErrorCode');
  const codes = type !== undefined && 'getValues' in type ? type.getValues().map(({ name }) => name) : [];
  expect(codes.length).toBeGreaterThan(3);
  expect(codes.filter((code) => !guide.includes(`| \`${code}\` |`))).toEqual([]);
});

test('the messages in the troubleshooting guide exist', () => {
  const guide = PAGES.get('docs/guides/troubleshooting.md') ?? '';
  const messages = [...guide.matchAll(/^\| "([^"]+)"/gm)].map(([, message = '']) => message);
  // Numbers and dots stand for what the message contains at run time.
  const parts = messages.flatMap((message) => message.split(/\s*(?:…|\b\d{4}\b|\d+\.\d+\.\d+\.\d+)\s*/));
  expect(messages.length).toBeGreaterThan(3);
  expect(parts.filter((part) => !SOURCES.includes(part))).toEqual([]);
});

test('the operations state their budgets', () => {
  const files = readdirSync(join(ROOT, 'operations'));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !/^#[^{]* Budget: /s.test(read(`operations/${file}`)))).toEqual([]);
});
