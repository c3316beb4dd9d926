/** The command `schema`: the schema of this version, and what an upgrade changes. */
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';
import { ConfigError } from '../config/config.ts';
import { mergedSdl, subgraphSdl } from '../graph/sdl.ts';
import { command, expectNone, UsageError } from './command.ts';

export const schema = command({
  forms: ['schema print [--subgraph]', 'schema diff FILE', 'schema check FILE'],
  about: `Shows the schema of this version, without the custom fields of an organization.

  print  Prints the SDL.
  diff   Prints what changed since the SDL in FILE, which another version printed.
  check  Does the same, and exits with 1 if a change breaks clients.`,
  options: { subgraph: { type: 'boolean', help: 'Print the SDL for the composition of a federated graph.' } },
  run: async ([action, file, ...others], { subgraph: isSubgraph = false }, { out }) => {
    expectNone(others);
    if (action === 'print') {
      expectNone(file === undefined ? [] : [file]);
      out(`${isSubgraph ? subgraphSdl() : mergedSdl()}\n`);
      return 0;
    }
    if (action !== 'diff' && action !== 'check') {
      throw new UsageError(action === undefined ? 'An action is missing.' : `Unknown action "${action}".`);
    }
    if (file === undefined) throw new UsageError(`${action} needs a file.`);
    if (isSubgraph) throw new UsageError(`--subgraph is an option of print.`);
    const changes = changesBetween(schemaIn(file), buildSchema(mergedSdl(), { assumeValidSDL: true }));
    for (const [kind, descriptions] of Object.entries(changes)) {
      for (const description of descriptions) out(`${kind.padEnd(9)} ${description}\n`);
    }
    if (Object.values(changes).every(({ length }) => length === 0)) out('No changes.\n');
    return action === 'check' && changes.breaking.length > 0 ? 1 : 0;
  },
});

function schemaIn(file: string): GraphQLSchema {
  try {
    return buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
  } catch (error) {
    throw new ConfigError(`${file} is no SDL. ${error instanceof Error ? error.message : ''}`);
  }
}

function changesBetween(before: GraphQLSchema, after: GraphQLSchema) {
  const textOf = ({ description }: { readonly description: string }) => description;
  // What the way back would remove was added.
  const added = findBreakingChanges(after, before).filter(({ type }) => type.includes('REMOVED'));
  return {
    breaking: findBreakingChanges(before, after).map(textOf),
    dangerous: findDangerousChanges(before, after).map(textOf),
    added: added.map(({ description }) => description.replace('removed from', 'added to').replace('removed', 'added')),
  };
}
