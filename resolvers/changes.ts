/** What the mutations of all nouns have in common: check, write, and make what the caller can mend into data. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../src/context.ts';
import { badInput, type InputPath, toUserErrors, writtenNotRead } from '../src/errors.ts';
import { isIdOf, PREFIX } from '../src/ids.ts';
import { customFieldsIn, type Draft, type InputTable, inputPath, writeInput } from '../src/inputs/rules.ts';
import type { Writer } from '../src/loaders/writes.ts';
import type { ChangeRow, Noun, Rows, UserErrorRow } from '../src/parents.ts';
import { projection } from '../src/projection.ts';
import { loaderOf } from './shared.ts';

interface Identified {
  readonly id: string;
}
type Written<Row extends Identified> = ChangeRow<Row>['row'] & Identified;

/** A change that was not made. */
export const refused = (...userErrors: readonly UserErrorRow[]) => ({ row: null, userErrors });

/** Something wrong with one argument. */
export const problem = (code: UserErrorRow['code'], message: string, ...path: readonly string[]): UserErrorRow => ({
  path,
  message,
  code,
});

/** What is wrong with the id that a change begins with. */
export function idProblems(noun: Noun, id: string, argument = 'id'): readonly UserErrorRow[] {
  return isIdOf(id, PREFIX[noun])
    ? []
    : [problem('INVALID', `Must be an id that begins with ${PREFIX[noun]}.`, argument)];
}

/** What is wrong with a new order of these: one left out, named twice, or not among them (nor among `others`). */
export function orderProblems(
  ids: readonly string[],
  ordered: readonly { readonly id: string; readonly label: string }[],
  path: readonly string[],
  others: { has(id: string): boolean } = new Set(),
): readonly UserErrorRow[] {
  const left = ordered.filter(({ id }) => !ids.includes(id)).map(({ label }) => label);
  const unknown = ids.filter((id) => !others.has(id) && !ordered.some((item) => item.id === id));
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  return [
    ...(left.length > 0 ? [problem('INVALID', `All must be named: ${left.join(', ')} would be lost.`, ...path)] : []),
    ...unknown.map((id) => problem('NOT_FOUND', 'There is no such status.', ...path, String(ids.indexOf(id)))),
    ...twice.map((id) => problem('INVALID', 'Named twice.', ...path, String(ids.lastIndexOf(id)))),
  ];
}

/** Makes a change; what the caller can mend of its failure becomes data. */
export async function attempt<Row extends Identified>(
  write: () => Promise<Written<Row>>,
  path: InputPath = () => null,
): Promise<ChangeRow<Row>> {
  try {
    return { row: await write(), userErrors: [] };
  } catch (error) {
    return refused(...toUserErrors(error, path));
  }
}

/** How an input is written: by which table, and whether it makes a new object. */
export interface Change<Input> {
  readonly table: InputTable<Input>;
  readonly input: Input;
  readonly creates: boolean;
}

/** The body of an input by its table. Definitions of custom fields are read if it changes any. */
export async function draft<Input extends object>(
  { load }: Context,
  { table, input, creates }: Change<Input>,
): Promise<Draft> {
  const asked = Map.groupBy(customFieldsIn(table, input), ({ owner }) => owner);
  const definitions = await Promise.all(
    [...asked].map(async ([owner, parts]) => {
      const ids = parts.flatMap((part) => part.ids);
      return [owner, await load.customFieldDefinitions(owner, ids)] as const;
    }),
  );
  return writeInput(table, input, { definitions: new Map(definitions), creates });
}

/** Makes the change that an input describes, unless something is wrong with it: then Close is not asked for any. */
export async function writeInputOf<Row extends Identified, Input extends object>(
  context: Context,
  change: Change<Input>,
  write: (body: object) => Promise<Written<Row>>,
  others: readonly UserErrorRow[] = [],
): Promise<ChangeRow<Row>> {
  if (others.length > 0) return refused(...others);
  const { body, problems } = await draft(context, change);
  if (problems.length > 0) return refused(...problems);
  return attempt(() => write(body), inputPath(change.table));
}

/** A mutation that creates an object of a noun from an input. */
export const creation =
  <N extends WritableNoun, Input extends object>(noun: N, table: InputTable<Input>) =>
  (_mutation: object, { input }: { readonly input: Input }, context: Context) =>
    writeInputOf(context, { table, input, creates: true }, (body) => writerOf(context.write, noun).create(body));

/** A mutation that changes one object of a noun by an input. */
export const update =
  <N extends WritableNoun, Input extends object>(noun: N, table: InputTable<Input>) =>
  (_mutation: object, { id, input }: Identified & { readonly input: Input }, context: Context) =>
    writeInputOf(
      context,
      { table, input, creates: false },
      (body) => writerOf(context.write, noun).update(id, body),
      idProblems(noun, id),
    );

type WritableNoun = keyof Context['write'] & Noun;
type Changes = { readonly [N in WritableNoun]: Writer<Partial<Rows[N]> & Identified> };

/** Tells the compiler that a noun's writer writes that noun's rows. */
export function writerOf<N extends WritableNoun>(write: Changes, noun: N): Changes[N] {
  return write[noun];
}

/** Why Close keeps what others depend on, and what to do; Close's own text is not for clients. */
const IN_USE: { readonly [N in Noun]?: string } = {
  LeadStatus: 'Leads still have this status: give them another first.',
  OpportunityStatus: 'Deals are still in this stage: move them to another first.',
  Pipeline: 'The pipeline still has stages: move them to another pipeline or delete them first.',
};

/** A mutation that deletes one object. */
export const deletion =
  <N extends keyof Context['write'] & Noun>(noun: N) =>
  async (_mutation: object, { id }: Identified, { write }: Context) => {
    const problems = idProblems(noun, id);
    if (problems.length > 0) return { deletedId: null, userErrors: problems };
    const { row, userErrors } = await attempt<Identified>(async () => {
      await write[noun].delete(id);
      return { id };
    });
    const inUse = IN_USE[noun];
    const mended = userErrors.map((error) =>
      error.code === 'INVALID' && inUse !== undefined ? problem('IN_USE', inUse, 'id') : error,
    );
    return { deletedId: row?.id ?? null, userErrors: mended };
  };

/**
 * The object of a payload. What Close's answer to the write does not hold is read by id; if that fails the caller must
 * know that the change was made all the same.
 */
export const changed =
  <N extends Noun>(noun: N) =>
  async (
    { row }: ChangeRow<Rows[N]>,
    _args: object,
    { load }: Context,
    info: GraphQLResolveInfo,
  ): Promise<Rows[N] | null> => {
    if (row === null) return null;
    const needed = projection(noun, info);
    if ([...needed].every((column) => column in row)) return row as Rows[N];
    try {
      const whole = await loaderOf(load, noun).load(row.id, needed);
      if (whole !== null) return whole;
    } catch (error) {
      throw writtenNotRead(error);
    }
    throw writtenNotRead(badInput('Close does not find it any more.'));
  };
