/** All cost rules: those that follow from tables, and those in this folder. Each module exports its rules as `COSTS`. */
import { readdirSync } from 'node:fs';
import { DEFAULT_COSTS } from '../defaults.ts';
import type { CostRules } from '../estimator.ts';

/** All modules but this one, as sources or compiled. */
const MODULE = /^(?!index\.)[^.]+\.[jt]s$/;

const modules = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((file) => MODULE.test(file))
    .toSorted()
    .map(async (file) => {
      const { COSTS }: { readonly COSTS?: CostRules } = await import(new URL(file, import.meta.url).href);
      if (COSTS === undefined) throw new Error(`admission/cost/nouns/${file} has no export \`COSTS\`.`);
      return COSTS;
    }),
);
const tables: readonly CostRules[] = [...DEFAULT_COSTS, ...modules];

export const COST_RULES: CostRules = Object.fromEntries(
  [...new Set(tables.flatMap(Object.keys))].map((type) => [
    type,
    Object.assign({}, ...tables.map((rules) => rules[type])),
  ]),
);
