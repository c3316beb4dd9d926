/** Documents and variables that cost more to process than to send. */

export interface Bomb {
  readonly name: string;
  /** The JSON body, or its text. */
  readonly body: () => unknown;
}

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const bomb = (name: string, query: () => string, variables?: () => unknown): Bomb => ({
  name,
  body: () => ({ query: query(), ...(variables === undefined ? {} : { variables: variables() }) }),
});

export const DOCUMENTS: readonly Bomb[] = [
  bomb('selections 12,000 deep', () => `${'{ a '.repeat(12_000)}${'}'.repeat(12_000)}`),
  bomb(
    '100 nested leads of contacts',
    () => `{ leads { nodes { ${'contacts { nodes { lead { '.repeat(100)} id ${'} } }'.repeat(100)} } } }`,
  ),
  bomb('1,900 fields', () => `{ ${times(1900, (n) => `f${n}`)} }`),
  bomb('1,900 aliases of __typename', () => `{ ${times(660, (n) => `a${n}: __typename`)} }`),
  bomb('1,900 times the same field', () => `{ leads(first: 1) { nodes { ${'id '.repeat(1900)} } } }`),
  bomb(
    '30 aliases of the largest page',
    () => `{ ${times(20, (n) => `a${n}: leads(first: 500) { nodes { contacts(first: 100) { nodes { id } } } }`)} }`,
  ),
  bomb('overlapping fields, flat', () => `{ leads(first: 1) { ${'nodes { id } '.repeat(480)} } }`),
  bomb(
    'overlapping fields, 38 by 12',
    () => `{ ${'leads(first: 1) { nodes { contacts { nodes { id } } } } '.repeat(150)} }`,
  ),
  bomb(
    'overlapping fields in fragments',
    () =>
      `{ leads(first: 1) { nodes { ${times(40, (n) => `...F${n}`)} } } } ${times(40, (n) => `fragment F${n} on Lead { id name ...F${(n + 1) % 40} contacts { nodes { id } } }`)}`,
  ),
  bomb('overlapping fields with arguments', () => `{ ${times(200, (n) => `leads(first: ${n}) { nodes { id } }`)} }`),
  bomb(
    'cyclic fragments',
    () =>
      '{ leads(first: 1) { nodes { ...A } } } fragment A on Lead { ...B } fragment B on Lead { ...C } fragment C on Lead { ...A }',
  ),
  bomb(
    'fragments, 4 to the power of 48',
    () =>
      `{ leads(first: 1) { nodes { ...F0 } } } ${times(48, (n) => `fragment F${n} on Lead { ...F${n + 1} ...F${n + 1} ...F${n + 1} ...F${n + 1} }`)} fragment F48 on Lead { id }`,
  ),
  bomb(
    'fragments, 2 to the power of 45 with aliases',
    () =>
      `{ leads(first: 1) { nodes { ...F0 } } } ${times(45, (n) => `fragment F${n} on Lead { a${n}: id ...F${n + 1} ...F${n + 1} }`)} fragment F45 on Lead { id }`,
  ),
  bomb('600 inline fragments', () => `{ leads(first: 1) { nodes { ${'... { id } '.repeat(400)} } } }`),
  bomb('600 directives', () => `{ leads(first: 1) { nodes { id ${'@include(if: true) '.repeat(270)} } } }`),
  bomb('900 unknown directives', () => `{ leads(first: 1) { nodes { id ${times(900, (n) => `@d${n}`)} } } }`),
  bomb(
    '2,000 tokens',
    () => `{ leads(first: 1) { nodes { id } } } #${'x'.repeat(200)}\n${times(990, (n) => `query Q${n}`)}`,
  ),
  bomb('more than 2,000 tokens', () => `{ ${'id '.repeat(60_000)} }`),
  bomb('250 KB of commas', () => `{ leads(first: 1) { nodes { id } } }${','.repeat(250_000)}`),
  bomb('250 KB of comments', () => `${'#\n'.repeat(125_000)}{ leads(first: 1) { nodes { id } } }`),
  bomb('250 KB of opening braces', () => '{'.repeat(250_000)),
  bomb('250 KB of opening brackets in an argument', () => `{ leads(first: ${'['.repeat(250_000)}`),
  bomb('lists 990 deep in an argument', () => `{ leads(filter: ${'['.repeat(990)}${']'.repeat(990)}) { totalCount } }`),
  bomb(
    'objects 600 deep in an argument',
    () => `{ leads(filter: ${'{ not: '.repeat(600)}{}${'}'.repeat(600)}) { totalCount } }`,
  ),
  bomb(
    'block string of 80,000 lines',
    () => `{ leads(filter: { name: { eq: """${' \n'.repeat(80_000)}""" } }) { totalCount } }`,
  ),
  bomb('number of 200,000 digits', () => `{ leads(first: ${'9'.repeat(200_000)}) { totalCount } }`),
  bomb('name of 200,000 letters', () => `{ ${'a'.repeat(200_000)} }`),
  bomb(
    'string of 40,000 escapes',
    () => `{ leads(filter: { name: { eq: "${'\\u0000'.repeat(40_000)}" } }) { totalCount } }`,
  ),
  bomb('string that never ends', () => `{ leads(filter: { name: { eq: "${'x'.repeat(240_000)}`),
  bomb('480 variables', () => `query (${times(480, (n) => `$v${n}: Int`)}) { leads(first: 1) { nodes { id } } }`),
  bomb(
    'variables of unknown types',
    () => `query (${times(480, (n) => `$v${n}: T${n}`)}) { leads(first: 1) { nodes { id } } }`,
  ),
  bomb(
    'circular introspection',
    () => `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`,
  ),
  bomb(
    'introspection 15 deep under 30 aliases',
    () => `{ ${times(20, (n) => `a${n}: __schema { types { fields { args { type { ofType { name } } } } } }`)} }`,
  ),
  bomb('500 operations', () => times(300, (n) => `query Q${n} { __typename }`)),
  bomb('type definitions', () => times(600, (n) => `scalar S${n}`)),
  bomb('"Did you mean" 8,500 times', () => `{ leads(first: "${' Did you mean '.repeat(8500)}") { totalCount } }`),
  bomb('words close to names', () => `{ ${times(900, (n) => `leadz${n}`)} }`),
  bomb(
    '20 mutations',
    () => `mutation { ${times(20, (n) => `a${n}: leadUpdate(id: "lead_a", input: {}) { lead { id } }`)} }`,
  ),
  bomb(
    '1,000 representations',
    () => '{ _entities(representations: $r) { __typename } }',
    () => ({ r: Array(3000).fill({ __typename: 'Lead', id: 'lead_a' }) }),
  ),
  {
    name: 'JSON 120,000 levels deep',
    body: () => `{"query":"{ __typename }","variables":{"a":${'['.repeat(120_000)}${']'.repeat(120_000)}}}`,
  },
  {
    name: 'extensions 100,000 levels deep',
    body: () => `{"query":"{ __typename }","extensions":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`,
  },
  { name: 'batch of 3,000', body: () => `[${Array(3000).fill('{"query":"{ __typename }"}').join(',')}]` },
  {
    name: 'persisted query without a document',
    body: () => ({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x'.repeat(200_000) } } }),
  },
];

const FILTER = 'query ($f: LeadFilter) { leads(filter: $f) { totalCount } }';
const NODES = 'query ($i: [ID!]!) { nodes(ids: $i) { id } }';
const keys = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n.toString(36)}`, 1]));

export const VARIABLES: readonly Bomb[] = [
  bomb(
    '500 unknown keys',
    () => FILTER,
    () => ({ f: keys(500) }),
  ),
  bomb(
    '25,000 unknown keys',
    () => FILTER,
    () => ({ f: keys(25_000) }),
  ),
  bomb(
    '25,000 unknown variables',
    () => FILTER,
    () => keys(25_000),
  ),
  bomb(
    'unknown keys in an input in an input',
    () => FILTER,
    () => ({ f: { or: [{ not: keys(20_000) }] } }),
  ),
  bomb(
    '100 objects of 200 unknown keys',
    () => FILTER,
    () => ({ f: { or: Array(100).fill(keys(200)) } }),
  ),
  bomb(
    '40,000 ids that are objects',
    () => NODES,
    () => ({ i: Array(40_000).fill({}) }),
  ),
  bomb(
    '4,900 ids that are objects',
    () => NODES,
    () => ({ i: Array(4900).fill({}) }),
  ),
  bomb(
    '40,000 nulls',
    () => NODES,
    () => ({ i: Array(40_000).fill(null) }),
  ),
  bomb(
    '4,900 words that an enum does not have',
    () => 'query ($f: [ActivityType!]) { activities(filter: { type: { in: $f } }) { nodes { id } } }',
    () => ({ f: Array(4900).fill('x') }),
  ),
  {
    name: 'an input 5,000 levels deep',
    body: () => `{"query":"${FILTER}","variables":{"f":${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}}}`,
  },
  {
    name: 'lists 60,000 levels deep',
    body: () => `{"query":"${NODES}","variables":{"i":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
  },
  bomb(
    'a text of 240,000 characters',
    () => FILTER,
    () => ({ f: { name: { eq: 'x'.repeat(240_000) } } }),
  ),
  bomb(
    'a text of 99,000 characters as a number',
    () => 'query ($n: Int) { leads(first: $n) { totalCount } }',
    () => ({ n: ' Did you mean '.repeat(7000) }),
  ),
  bomb(
    '8,000 clauses',
    () => FILTER,
    () => ({ f: { and: Array(8000).fill({ name: { eq: 'x' } }) } }),
  ),
  bomb(
    'keys of every object',
    () => FILTER,
    () => ({ f: JSON.parse('{"__proto__":{"a":1},"constructor":{},"toString":1}') }),
  ),
  bomb(
    'numbers at the limits',
    () => 'query ($n: Int) { leads(first: $n) { totalCount } }',
    () => ({ n: 1e308 }),
  ),
  bomb(
    'a negative page',
    () => 'query ($n: Int) { leads(first: $n) { totalCount } }',
    () => ({ n: -1 }),
  ),
  bomb(
    'cursor of 90,000 characters',
    () => 'query ($a: String) { leads(first: 1, after: $a) { totalCount } }',
    () => ({ a: 'A'.repeat(90_000) }),
  ),
  bomb(
    'cursor of another list',
    () => 'query ($a: String) { leads(first: 1, after: $a) { totalCount } }',
    () => ({ a: Buffer.from('{"__proto__":1}').toString('base64') }),
  ),
  bomb(
    'ids that are paths',
    () => 'query ($i: ID!) { lead(id: $i) { id } }',
    () => ({ i: '../../me/?_limit=1#' }),
  ),
  bomb(
    'half characters',
    () => FILTER,
    () => ({ f: { name: { eq: '\ud800\u0000\u2028' } } }),
  ),
];
