/** What the mutations of all nouns have in common: check, write, and make what the caller can mend into data. */
import type { GraphQLResolveInfo } from 'graphql';
import { nounOf } from '../../src/domain/activities.ts';
import type { Context } from '../../src/loaders/context.ts';
import type { Writer, Written } from '../../src/loaders/writes/writes.ts';
import type { AllRows, Target } from '../../src/mapping/edges.ts';
import { badInput, type InputPath, toUserErrors, writtenNotRead } from '../../src/mapping/errors.ts';
import { isIdOf, prefixesOf } from '../../src/mapping/ids.ts';
import { inputPath } from '../../src/mapping/inputs/paths.ts';
import { customFieldsIn, type InputTable, type WriteContext, writeInput } from '../../src/mapping/inputs/rules.ts';
import { withChangesById } from '../../src/mapping/inputs/typed-field.ts';
import { projection } from '../../src/mapping/projection.ts';
import type { ChangeRow, UserErrorRow } from '../../src/rows/index.ts';

interface Identified {
  readonly id: string;
}

/** A change that was not made. */
export const refused = (...userErrors: readonly UserErrorRow[]) => ({ row: null, userErrors });

/** Something wrong with one argument. */
export const problem = (code: UserErrorRow['code'], message: string, ...path: readonly string[]): UserErrorRow => ({
  path,
  message,
  code,
});

/** What is wrong with the id that a change begins with. */
export function idProblems(noun: Target, id: string, argument = 'id'): readonly UserErrorRow[] {
  const prefixes = prefixesOf(nounOf(noun));
  return prefixes.some((prefix) => isIdOf(id, prefix))
    ? []
    : [problem('INVALID', `Must be an id that starts with ${prefixes.join(' or ')}.`, argument)];
}

/** Makes a change; what the caller can mend of its failure becomes data. */
export async function attempt<Row extends Identified>(
  write: () => Promise<Written<Row>>,
  path: InputPath = () => [],
  target?: readonly string[] | null,
): Promise<ChangeRow<Row>> {
  try {
    return { row: await write(), userErrors: [] };
  } catch (error) {
    return refused(...toUserErrors(error, path, target));
  }
}

/** Looks for what is wrong with the arguments of a mutation; it may have to ask Close. */
type Check<Args> = (args: Args, context: Context) => readonly UserErrorRow[] | Promise<readonly UserErrorRow[]>;

/** How an input is written. */
interface Change<Input> {
  readonly table: InputTable<Input>;
  readonly input: Input;
  readonly creates: boolean;
  /** What is wrong with the arguments beside the input. */
  readonly others: readonly UserErrorRow[];
  /** What more is wrong with them; asked only if nothing else is wrong that can be told without Close. */
  readonly check: () => ReturnType<Check<unknown>>;
}

/** Makes the change that an input describes, unless something is wrong with it: then Close is not asked for any. */
async function writeInputOf<Row extends Identified, Input extends object>(
  context: Context,
  { table, input, creates, others, check }: Change<Input>,
  write: (body: object) => Promise<Written<Row>>,
): Promise<ChangeRow<Row>> {
  const draft = writeInput(table, input, { definitions: null, creates });
  const told = [...others, ...draft.problems];
  if (told.length > 0) return refused(...told);
  const [more, definitions] = await Promise.all([check(), definitionsFor(context, table, input)]);
  const { body, problems } = definitions === null ? draft : writeInput(table, input, { definitions, creates });
  if (more.length + problems.length > 0) return refused(...more, ...problems);
  return attempt(() => write(body), inputPath(table, input), creates ? null : undefined);
}

/** The definitions of the custom fields that an input changes; null if it changes none. */
async function definitionsFor<Input extends object>(
  { load }: Context,
  table: InputTable<Input>,
  input: Input,
): Promise<WriteContext['definitions']> {
  const asked = Map.groupBy(customFieldsIn(table, input), ({ owner }) => owner);
  if (asked.size === 0) return null;
  const read = [...asked].map(async ([owner, parts]) => {
    const ids = parts.flatMap((part) => part.ids);
    return [owner, await load.customFieldDefinitions(owner, ids)] as const;
  });
  return new Map(await Promise.all(read));
}

/** What the mutation was given, custom fields that it names among those that it tells by id. */
const inputOf = <Input extends object>(args: { readonly input: Input }, info: GraphQLResolveInfo): Input =>
  withChangesById(args.input, info.parentType.getFields()[info.fieldName], info.schema);

/** A mutation that creates an object of a noun from an input. */
export const creation =
  <N extends WritableNoun, Input extends object>(
    noun: N,
    table: InputTable<Input>,
    check: Check<{ readonly input: Input }> = () => [],
  ) =>
  (_mutation: object, args: { readonly input: Input }, context: Context, info: GraphQLResolveInfo) =>
    writeInputOf(
      context,
      { table, input: inputOf(args, info), creates: true, others: [], check: () => check(args, context) },
      (body) => writerOf(context.write, noun).create(body),
    );

/** A mutation that changes one object of a noun by an input. */
export const update =
  <N extends WritableNoun, Input extends object>(
    noun: N,
    table: InputTable<Input>,
    check: Check<Identified & { readonly input: Input }> = () => [],
  ) =>
  (_mutation: object, args: Identified & { readonly input: Input }, context: Context, info: GraphQLResolveInfo) =>
    writeInputOf(
      context,
      {
        table,
        input: inputOf(args, info),
        creates: false,
        others: idProblems(noun, args.id),
        check: () => check(args, context),
      },
      (body) => writerOf(context.write, noun).update(args.id, body),
    );

type WritableNoun = keyof Context['write'] & Target;
type Changes = { readonly [N in WritableNoun]: Pick<Writer<AllRows[N]>, 'create' | 'update'> };

/** Tells the compiler that a noun's writer writes that noun's rows. */
function writerOf<N extends WritableNoun>(write: Changes, noun: N): Changes[N] {
  return write[noun];
}

/** Why Close keeps what others depend on, and what to do; Close's own text is not for clients. */
const IN_USE: { readonly [N in Target]?: string } = {
  LeadStatus: 'Leads still have this status: give them another first.',
  OpportunityStatus: 'Opportunities are still in this stage: move them to another first.',
  Pipeline: 'The pipeline still has stages: move them to another pipeline or delete them first.',
};

/** A mutation that deletes one object. */
export const deletion =
  (noun: WritableNoun) =>
  async (_mutation: object, { id }: Identified, { write }: Context) => {
    const problems = idProblems(noun, id);
    if (problems.length > 0) return { deletedId: null, userErrors: problems };
    const { row, userErrors } = await attempt<Identified>(async () => {
      await write[noun].delete(id);
      return { id };
    });
    const inUse = IN_USE[noun];
    const isKept = inUse !== undefined && userErrors.some(({ code }) => code === 'INVALID');
    return { deletedId: row?.id ?? null, userErrors: isKept ? [problem('IN_USE', inUse, 'id')] : userErrors };
  };

/** What every payload holds beside its object: names of ours, not Close's, so no twins. */
export const payload = {
  userErrors: ({ userErrors }: Pick<ChangeRow<Identified>, 'userErrors'>) => userErrors,
};

/**
 * The object of a payload. What Close's answer to the write does not hold is read by id; if that fails the caller must
 * know that the change was made all the same.
 */
export const changed =
  <N extends Target>(noun: N) =>
  async (
    { row }: ChangeRow<AllRows[N]>,
    _args: object,
    { load }: Context,
    info: GraphQLResolveInfo,
  ): Promise<AllRows[N] | null> => {
    if (row === null) return null;
    const needed = projection(noun, info);
    if ([...needed].every((column) => column in row)) return row as AllRows[N];
    try {
      const whole = await load[nounOf(noun)].load(row.id, needed);
      if (whole !== null) return whole as unknown as AllRows[N];
    } catch (error) {
      throw writtenNotRead(error);
    }
    throw writtenNotRead(badInput('Close does not find it any more.'));
  };
