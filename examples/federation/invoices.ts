/** The second subgraph: invoices of opportunities. It knows only the id of an opportunity. The router provides its value. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { demoSeed } from '../../emulator/index.ts';

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@external", "@requires"])

  type Query {
    "All invoices, or only paid or unpaid ones."
    invoices(isPaid: Boolean): [Invoice!]!
    invoice(id: ID!): Invoice
  }

  type Invoice @key(fields: "id") {
    id: ID!
    cents: Cents!
    isPaid: Boolean!
    "The opportunity. Null if it was deleted in Close."
    opportunity: Opportunity
  }

  type Opportunity @key(fields: "id") {
    id: ID!
    value: Money @external
    invoices: [Invoice!]!
    "The part of the opportunity's value that is on no invoice. Null if the opportunity has no value."
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

/** Fifty paid invoices, one for every second of the newest opportunities, and an unpaid one whose opportunity was deleted. */
export function demoInvoices(): readonly Invoice[] {
  const newest = demoSeed().opportunities.toSorted((a, b) => (a.date_created < b.date_created ? 1 : -1));
  const paid = newest
    .filter((_opportunity, i) => i % 2 === 0)
    .slice(0, 50)
    .map(({ id }, i) => ({ id: `invoice_${i + 1}`, cents: (i + 1) * 1000, isPaid: true, opportunityId: id }));
  const unpaid = { id: 'invoice_unpaid', cents: 99_900, isPaid: false, opportunityId: 'oppo_deleted' };
  return paid.toSpliced(20, 0, unpaid);
}

/** An opportunity as the router sends it. It has a value if a selected field requires it. */
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
