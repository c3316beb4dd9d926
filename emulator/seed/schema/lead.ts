import { z } from 'zod';
import { customValues, id, integrationLink, stamps } from './values.ts';

export const address = z.object({
  address_1: z.string().nullable().default(''),
  address_2: z.string().nullable().default(''),
  city: z.string().nullable().default(''),
  state: z.string().nullable().default(''),
  zipcode: z.string().nullable().default(''),
  country: z.string().nullable().default(null),
  label: z.string().default('business'),
});

export const lead = z.object({
  id,
  name: z.string(),
  description: z.string().default(''),
  url: z.string().nullable().default(null),
  status_id: id,
  addresses: z.array(address).default([]),
  custom: customValues,
  integration_links: z.array(integrationLink).default([]),
  ...stamps,
});
