/** The same operations through both routers: their responses, and the requests of this subgraph to Close. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { demoSeed } from '../../emulator/index.ts';
import { requestLine } from '../../test/support/request-lines.ts';
import { startApollo } from './apollo.ts';
import { type Composer, compose } from './compose.ts';
import { demoInvoices, type Invoice, type Service } from './invoices.ts';
import { startHive } from './start-hive.ts';
import { startWorld, type World } from './world.ts';

const OPERATIONS = readFileSync(join(import.meta.dirname, 'operations.graphql'), 'utf8');
const seed = demoSeed();
const invoices = demoInvoices();
type Opportunity = (typeof seed.opportunities)[number];
const opportunities = new Map(seed.opportunities.map((opportunity) => [opportunity.id, opportunity]));
const leads = new Map(seed.leads.map((lead) => [lead.id, lead]));
const labels = new Map(seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, label }) => [id, label])));
const opportunityOf = (id: string) => opportunities.get(id) as Opportunity;
const leadOf = (opportunity: Opportunity) => leads.get(opportunity.lead_id) as (typeof seed.leads)[number];

interface Errors {
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

const SECRET = 'the secret of the router';

interface OpportunityAnswer {
  readonly id: string;
  readonly value: object | null;
  readonly lead: object;
  readonly invoices: readonly object[];
  readonly unbilledCents: number | null;
}

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

const ROUTERS: Readonly<Record<Composer, (supergraphSdl: string) => Promise<Service>>> = {
  apollo: (supergraphSdl) => startApollo(supergraphSdl, 0),
  hive: startHive,
};

for (const [name, start] of Object.entries(ROUTERS) as [Composer, (typeof ROUTERS)[Composer]][]) {
  describe(`through the ${name} router`, { timeout: 120_000 }, () => {
    let router: Service | undefined;
    before(async () => {
      router = await start(compose(name, world.subgraphs));
    });
    after(() => router?.close());

    interface Answer<Data> {
      readonly data: Data;
      readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[] }[];
      readonly upstream: readonly string[];
    }

    /** The response, and the requests to Close. */
    async function run<Data>(
      body: object,
      authorization = `Basic ${btoa(`${world.emulator.apiKey}:`)}`,
    ): Promise<Answer<Data>> {
      world.emulator.clearRequests();
      const response = await fetch(router?.url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(body),
      });
      return { ...((await response.json()) as Answer<Data>), upstream: world.emulator.requests.map(requestLine) };
    }
    const operation = <Data>(operationName: string, variables = {}) =>
      run<Data>({ query: OPERATIONS, operationName, variables });

    test('fifty opportunities have their invoices and unbilled amounts, with one request', async () => {
      const { data, errors, upstream } = await operation<{ opportunities: { nodes: OpportunityAnswer[] } }>(
        'Opportunities',
      );
      assert.equal(errors, undefined);
      const { nodes } = data.opportunities;
      assert.equal(new Set(nodes.map(({ id }) => id)).size, 50);
      for (const node of nodes) {
        const [opportunity, billed] = [
          opportunityOf(node.id),
          invoices.filter(({ opportunityId }) => opportunityId === node.id),
        ];
        const left =
          opportunity.value === null ? null : billed.reduce((sum, { cents }) => sum - cents, opportunity.value);
        assert.deepEqual(
          [node.lead, node.invoices, node.unbilledCents, node.value === null],
          [{ name: leadOf(opportunity).name }, billed.map(({ id }) => ({ id })), left, opportunity.value === null],
        );
      }
      assert.ok(nodes.some((node) => node.invoices.length > 0));
      assert.deepEqual(upstream, ['GET /opportunity/?_fields=id,lead_id,lead_name,value,value_currency&_limit=50']);
    });

    const answerOf = ({ id, opportunityId }: Invoice) => {
      if (!opportunities.has(opportunityId)) return { id, opportunity: null };
      const opportunity = opportunityOf(opportunityId);
      const { confidence, note } = opportunity;
      return { id, opportunity: { confidence, note, lead: { name: leadOf(opportunity).name } } };
    };

    test('fifty invoices have their opportunities in order, with one request', async () => {
      const { data, errors, upstream } = await operation('Invoices', { isPaid: true });
      assert.equal(errors, undefined);
      assert.deepEqual(data, {
        invoices: demoInvoices()
          .filter(({ isPaid }) => isPaid)
          .map(answerOf),
      });
      assert.deepEqual(upstream, ['SEARCH opportunity by 50 ids: id,confidence,lead_id,lead_name,note']);
    });

    test('a missing opportunity is null in its slot, with one more request', async () => {
      const { data, errors = [], upstream } = await operation<{ invoices: unknown[] }>('Invoices');
      assert.deepEqual(data, { invoices: invoices.map(answerOf) });
      assert.deepEqual(data.invoices[20], { id: 'invoice_unpaid', opportunity: null });
      // One router reports an error for the null in a non-null field, the other does not.
      assert.deepEqual(
        errors.map(({ path }) => path?.slice(0, 3)),
        name === 'hive' ? [['invoices', 20, 'opportunity']] : [],
      );
      assert.deepEqual(upstream, [
        'SEARCH opportunity by 51 ids: id,confidence,lead_id,lead_name,note',
        'GET /opportunity/oppo_deleted/?_fields=id,confidence,lead_id,lead_name,note',
      ]);
    });

    test('fields required from an opportunity are read together with the selected ones', async () => {
      const invoice = invoices.find(({ opportunityId }) => opportunities.get(opportunityId)?.value) as Invoice;
      const opportunity = opportunityOf(invoice.opportunityId);
      const { data, errors, upstream } = await operation('Unbilled', { id: invoice.id });
      assert.equal(errors, undefined);
      const contacts = seed.contacts.filter((contact) => contact.lead_id === opportunity.lead_id).slice(0, 5);
      assert.deepEqual(data, {
        invoice: {
          opportunity: {
            unbilledCents: (opportunity.value ?? 0) - invoice.cents,
            status: { label: labels.get(opportunity.status_id) },
            lead: {
              displayName: leadOf(opportunity).name,
              contacts: { nodes: contacts.map(({ name: contactName }) => ({ name: contactName })) },
            },
          },
        },
      });
      assert.deepEqual(upstream, [
        `GET /opportunity/${opportunity.id}/?_fields=id,lead_id,status_label,value`,
        `GET /lead/${opportunity.lead_id}/?_fields=id,contacts,display_name`,
      ]);
    });

    test("only the caller's credential reaches Close", async () => {
      const query = '{ leads(first: 1) { nodes { name } } }';
      const { data, errors, upstream } = await run({ query }, `Basic ${btoa('api_unknown:')}`);
      assert.deepEqual(data, { leads: null });
      assert.deepEqual(
        errors?.map(({ message }) => message),
        ['Close rejected the credential.'],
      );
      assert.deepEqual(upstream, ['GET /lead/?_fields=name&_limit=1']);
    });

    test("the caller's credential, time zone and request id arrive, and no other header", async () => {
      world.emulator.clearRequests();
      const authorization = `Basic ${btoa(`${world.emulator.apiKey}:`)}`;
      await fetch(router?.url ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization,
          'x-tz-offset': '2',
          'x-request-id': `${name}-1`,
          // Costs would be shown, and the secret would make a client the router.
          'x-cost': '1',
          'x-router-secret': SECRET,
        },
        body: JSON.stringify({ query: '{ leads(first: 1) { nodes { name } } }' }),
      });
      assert.deepEqual(
        world.emulator.requests.map(({ headers }) => [headers.authorization, headers['x-tz-offset']]),
        [[authorization, '2']],
      );
      const lines = world.log.map((line) => JSON.parse(line) as { readonly id?: string; readonly msg: string });
      assert.deepEqual(
        lines.filter(({ id }) => id === `${name}-1`).map(({ msg }) => msg),
        ['operation'],
      );
    });

    test('errors have the code and the request id, and no stack trace', async () => {
      const response = await fetch(router?.url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Basic x', 'x-request-id': `${name}-2` },
        body: JSON.stringify({ query: '{ leads(first: 1) { nodes { name } } invoice(id: "none") { id nothing } }' }),
      });
      const failed = await fetch(router?.url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Basic x', 'x-request-id': `${name}-2` },
        body: JSON.stringify({ query: '{ leads(first: 1) { nodes { name } } }' }),
      });
      const texts = [await response.text(), await failed.text()];
      for (const text of texts) assert.doesNotMatch(text, /stack|node_modules|\bat \w+ \(/);
      const [error] = (JSON.parse(texts[1] ?? '') as Errors).errors;
      assert.deepEqual([error?.extensions.code, error?.extensions.requestId], ['UNAUTHENTICATED', `${name}-2`]);
    });

    test('node is not a field of the supergraph', async () => {
      const { data, errors, upstream } = await run({ query: '{ node(id: "lead_a") { id } }' });
      assert.deepEqual([data, upstream], [undefined, []]);
      assert.match(errors?.[0]?.message ?? '', /Cannot query field "node"/);
    });
  });
}

describe('in production: without introspection, with a secret', { timeout: 120_000 }, () => {
  const started: Service[] = [];
  let production: World;
  before(async () => {
    process.env.ROUTER_SECRET = SECRET;
    production = await startWorld({ INTROSPECTION: 'false', ROUTER_SECRET: SECRET });
  });
  after(async () => {
    delete process.env.ROUTER_SECRET;
    for (const { close } of started) await close();
    await production.close();
  });

  for (const [name, start] of Object.entries(ROUTERS) as [Composer, (typeof ROUTERS)[Composer]][]) {
    test(`the ${name} router composes and reads entities`, async () => {
      const router = await start(compose(name, production.subgraphs));
      started.push(router);
      const response = await fetch(router.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${btoa(`${production.emulator.apiKey}:`)}`,
        },
        body: JSON.stringify({ query: OPERATIONS, operationName: 'Invoices', variables: { isPaid: true } }),
      });
      const { data, errors } = (await response.json()) as {
        data: { invoices: { opportunity: unknown }[] };
        errors?: unknown;
      };
      assert.equal(errors, undefined);
      assert.ok(data.invoices.some(({ opportunity }) => opportunity !== null));
    });
  }

  test('no other client reads the schema', async () => {
    const url = production.subgraphs.find(({ name }) => name === 'close')?.url ?? '';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
    });
    assert.deepEqual(((await response.json()) as { data?: unknown }).data, undefined);
  });
});
