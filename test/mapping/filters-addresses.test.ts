import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { ALL, and, field, has, type Node, not, term, text } from '../support/search-nodes.ts';

const seed = demoSeed();
const [country = ''] = seed.leads.flatMap(({ addresses }) => addresses.flatMap((address) => address.country ?? []));
const [city = ''] = seed.leads.flatMap(({ addresses }) => addresses.map((address) => address.city ?? ''));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const QUERY = 'query ($filter: LeadFilter) { leads(first: 200, filter: $filter) { nodes { id } } }';
const inCountry = field('address', 'country', term(country));
type Address = (typeof seed.leads)[number]['addresses'][number];
const CASES: readonly (readonly [string, object, Node, (addresses: readonly Address[]) => boolean])[] = [
  [
    'of a country',
    { some: { country: { eq: country } } },
    has('lead', 'address', inCountry),
    (addresses) => addresses.some((address) => address.country === country),
  ],
  [
    'of one of two countries, or none there',
    { none: { country: { in: [country, 'XX'] } } },
    not(has('lead', 'address', field('address', 'country', term(country, 'XX')))),
    (addresses) => !addresses.some((address) => address.country === country),
  ],
  ['at all', { some: {} }, has('lead', 'address', ALL), (addresses) => addresses.length > 0],
  [
    'with two conditions on the same address',
    { some: { country: { eq: country }, city: { phrase: city } } },
    has('lead', 'address', and(inCountry, field('address', 'city', text(city, 'phrase')))),
    (addresses) => addresses.some((address) => address.country === country && address.city === city),
  ],
];

test.each(CASES)('leads with an address %s', async (_, addresses, node, matches) => {
  const { data, errors } = await gateway.execute(QUERY, { filter: { addresses } });
  expect(errors).toBeUndefined();
  const [request] = gateway.upstream;
  expect(gateway.lines).toEqual(['POST /data/search/']);
  expect(request?.body).toMatchObject({ query: and({ type: 'object_type', object_type: 'lead' }, node) });
  const expected = ids(seed.leads.filter((lead) => matches(lead.addresses)));
  expect(ids(data.leads.nodes).toSorted()).toEqual(expected.toSorted());
});

test('a blank country is refused before any request', async () => {
  const { errors } = await gateway.execute(QUERY, { filter: { addresses: { some: { country: { eq: ' ' } } } } });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(gateway.lines).toEqual([]);
});
