/**
 * A GraphQL Yoga server whose own graph leads into that of Close: `Order.lead` is the lead that placed an order. The leads of all
 * orders are one request to Close.
 */
import { stitchSchemas } from '@graphql-tools/stitch';
import type { Executor } from '@graphql-tools/utils';
import { createSchema, createYoga } from 'graphql-yoga';
// In your application: from 'close-graphql'.
import type { Gateway } from '../../src/index.ts';

export interface Order {
  readonly number: number;
  readonly leadId: string;
}

const ordersSchema = (orders: readonly Order[]) =>
  createSchema({
    typeDefs: `
      type Query { orders: [Order!]! }
      type Order { number: Int! lead: Lead }
      type Lead { id: ID! }
    `,
    resolvers: {
      Query: { orders: () => orders },
      Order: { lead: ({ leadId }: Order) => ({ id: leadId }) },
    },
  });

const executorOf =
  (gateway: Gateway): Executor =>
  ({ document: query, variables, operationName, operationType }) => {
    const operation = { query, variables, operationName };
    return operationType === 'subscription' ? gateway.subscribe(operation) : gateway.execute(operation);
  };

export const createApplication = (gateway: Gateway, orders: readonly Order[]) =>
  createYoga({
    schema: stitchSchemas({
      subschemas: [
        { schema: ordersSchema(orders) },
        {
          schema: gateway.schema,
          executor: executorOf(gateway),
          batch: true,
          merge: {
            Lead: {
              selectionSet: '{ id }',
              fieldName: 'nodes',
              key: ({ id }) => id,
              argsFromKeys: (ids) => ({ ids }),
            },
          },
        },
      ],
    }),
  });
