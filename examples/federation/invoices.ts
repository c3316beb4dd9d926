/** The second subgraph: invoices of opportunities. Of an opportunity it knows the id; what the opportunity is worth, the router tells it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { demoSeed } from '../../emulator/index.ts';

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@external", "@requires"])

  type Query {
    "All invoices, or those that are paid, or those that are not."
    invoices(isPaid: Boolean): [Invoice!]!
    invoice(id: ID!): Invoice
  }

  type Invoice @key(fields: "id") {
    id: ID!
    cents: Cents!
    isPaid: Boolean!
    "Null if Close has it no more."
    opportunity: Opportunity
  }

  type Opportunity @key(fields: "id") {
    id: ID!
    value: Money @external
    invoices: [Invoice!]!
    "What of the opportunity's value is on no invoice. Null while the opportunity has no amount."
    unbilledCents: Cents @requires(fields: "value { cents }")
  }

  type Money {
    cents: Cents! @external
  }

  scalar Cents
`);

export interface Invoice {
  readonly id: string;
  readonly cents: number;
  readonly isPaid: boolean;
  readonly opportunityId: string;
}

/** Fifty invoices that are paid, for every other one of the newest opportunities; and among them one whose opportunity was deleted. */
export function demoInvoices(): readonly Invoice[] {
  const newest = demoSeed().opportunities.toSorted((a, b) => (a.date_created < b.date_created ? 1 : -1));
  const paid = newest
    .filter((_opportunity, i) => i % 2 === 0)
    .slice(0, 50)
    .map(({ id }, i) => ({ id: `invoice_${i + 1}`, cents: (i + 1) * 1000, isPaid: true, opportunityId: id }));
  const unpaid = { id: 'invoice_unpaid', cents: 99_900, isPaid: false, opportunityId: 'oppo_deleted' };
  return paid.toSpliced(20, 0, unpaid);
}

/** An opportunity as the router names it; with its value if a field requires that. */
interface Opportunity {
  readonly id: string;
  readonly value?: { readonly cents: number } | null;
}

export interface Service {
  readonly url: string;
  close(): Promise<void>;
}

export async function startInvoices(port: number): Promise<Service> {
  const invoices = demoInvoices();
  const invoicesOf = ({ id }: Opportunity) => invoices.filter(({ opportunityId }) => opportunityId === id);
  const invoice = ({ id }: { readonly id: string }) => invoices.find((one) => one.id === id);
  const resolvers = {
    Query: {
      invoices: (_query: unknown, { isPaid = null }: { readonly isPaid?: boolean | null }) =>
        invoices.filter((one) => isPaid === null || one.isPaid === isPaid),
      invoice: (_query: unknown, key: { readonly id: string }) => invoice(key),
    },
    Invoice: {
      __resolveReference: invoice,
      opportunity: ({ opportunityId }: Invoice): Opportunity => ({ id: opportunityId }),
    },
    Opportunity: {
      __resolveReference: (opportunity: Opportunity) => opportunity,
      invoices: invoicesOf,
      unbilledCents: (opportunity: Opportunity) =>
        opportunity.value
          ? invoicesOf(opportunity).reduce((left, { cents }) => left - cents, opportunity.value.cents)
          : null,
    },
  };
  const yoga = createYoga({ schema: buildSubgraphSchema([{ typeDefs, resolvers }]), logging: 'error' });
  const server = createServer((request, response) => void yoga(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await startInvoices(Number(process.env.PORT ?? 4002));
  process.stdout.write(`Invoices: ${url}\n`);
}
