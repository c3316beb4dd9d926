/** Shared by all mutations: validate the input, write, and return failures that the caller can fix as `userErrors`. */
import type { GraphQLResolveInfo } from 'graphql';
import { nounOf } from '../../src/domain/activities.ts';
import type { Context } from '../../src/loaders/context.ts';
import type { RowAfterWrite, Writer } from '../../src/loaders/writes/writer.ts';
import type { AllRows, Target } from '../../src/mapping/edges.ts';
import { badInput, type InputPath, toUserErrors, writtenNotRead } from '../../src/mapping/errors.ts';
import { isIdOfNoun, prefixesOf } from '../../src/mapping/ids.ts';
import { inputPath } from '../../src/mapping/inputs/paths.ts';
import { customFieldsIn, type InputTable, type WriteContext, writeInput } from '../../src/mapping/inputs/rules.ts';
import { withChangesById } from '../../src/mapping/inputs/typed-field.ts';
import { projection } from '../../src/mapping/projection.ts';
import type { ChangeRow, UserErrorRow, WriteRow } from '../../src/rows/index.ts';
import { type Guard, unlessModified } from './unmodified.ts';

interface Identified {
  readonly id: string;
}

/** The payload of a refused mutation. Nothing was written. */
export const refused = (...userErrors: readonly UserErrorRow[]) => ({ row: null, userErrors });

/** A user error about one argument. */
export const problem = (code: UserErrorRow['code'], message: string, ...path: readonly string[]): UserErrorRow => ({
  path,
  message,
  code,
});

/** Validates the `id` argument of a mutation. */
export function idProblems(noun: Target, id: string, argument = 'id'): readonly UserErrorRow[] {
  const named = nounOf(noun);
  return isIdOfNoun(id, named)
    ? []
    : [problem('INVALID', `Must be an id that starts with ${prefixesOf(named).join(' or ')}.`, argument)];
}

/** Runs a write. A failure that the caller can fix becomes `userErrors`; any other error is thrown. */
export async function attempt<T>(
  write: () => Promise<T>,
  path: InputPath = () => [],
  target?: readonly string[] | null,
): Promise<WriteRow<T>> {
  try {
    return { row: await write(), userErrors: [] };
  } catch (error) {
    return refused(...toUserErrors(error, path, target));
  }
}

/** Validates the arguments of a mutation. May send requests to Close. */
type Check<Args> = (args: Args, context: Context) => readonly UserErrorRow[] | Promise<readonly UserErrorRow[]>;

/** How a mutation turns its input into a write. */
interface Change<Input> {
  readonly table: InputTable<Input>;
  readonly input: Input;
  readonly creates: boolean;
  /** Validates the other arguments. Sends no requests. */
  readonly others: readonly UserErrorRow[];
  /** Validates what needs requests to Close. Runs only if everything else is valid. */
  readonly check: () => ReturnType<Check<unknown>>;
  /** Runs the write. Null if nothing can refuse it any more. */
  readonly guard: Guard | null;
  /** The argument that names what the write changes. Default: `id`, or none for a creation. */
  readonly target?: readonly string[];
}

/** An update without changes is refused: Close would still set `date_updated`. */
export const EMPTY_UPDATE = problem('REQUIRED', 'Must set at least one field.', 'input');

/** Writes an input, unless it has problems: then no write is sent. */
export async function writeInputOf<Row extends Identified, Input extends object>(
  context: Context,
  { table, input, creates, others, check, guard, target }: Change<Input>,
  write: (body: object) => Promise<RowAfterWrite<Row>>,
): Promise<ChangeRow<Row>> {
  const draft = writeInput(table, input, { definitions: null, creates });
  const invalid = [...others, ...draft.problems];
  if (!creates && invalid.length === 0 && Object.keys(draft.body).length === 0) invalid.push(EMPTY_UPDATE);
  if (invalid.length > 0) return refused(...invalid);
  const [more, definitions] = await Promise.all([check(), definitionsFor(context, table, input)]);
  const { body, problems } = definitions === null ? draft : writeInput(table, input, { definitions, creates });
  if (more.length + problems.length > 0) return refused(...more, ...problems);
  const send = () => attempt(() => write(body), inputPath(table, input), target ?? (creates ? null : undefined));
  return guard === null ? send() : guard(send);
}

/** The definitions of the custom fields that an input changes. Null if it changes none. */
async function definitionsFor<Input extends object>(
  { load }: Context,
  table: InputTable<Input>,
  input: Input,
): Promise<WriteContext['definitions']> {
  const byOwner = Map.groupBy(customFieldsIn(table, input), ({ owner }) => owner);
  if (byOwner.size === 0) return null;
  const read = [...byOwner].map(async ([owner, parts]) => {
    const ids = parts.flatMap((part) => part.ids);
    return [owner, await load.customFieldDefinitions(owner, ids)] as const;
  });
  return new Map(await Promise.all(read));
}

/** The input with custom fields by name moved to `customFields`. */
const inputOf = <Input extends object>(args: { readonly input: Input }, info: GraphQLResolveInfo): Input =>
  withChangesById(args.input, info.parentType.getFields()[info.fieldName], info.schema);

/** Resolver of a create mutation. */
export const creation =
  <N extends WritableNoun, Input extends object>(
    noun: N,
    table: InputTable<Input>,
    check: Check<{ readonly input: Input }> = () => [],
  ) =>
  (_mutation: object, args: { readonly input: Input }, context: Context, info: GraphQLResolveInfo) =>
    writeInputOf(
      context,
      { table, input: inputOf(args, info), creates: true, others: [], check: () => check(args, context), guard: null },
      (body) => writerOf(context.write, noun).create(body),
    );

/** The arguments of an update. `ifUnmodifiedSince` exists only for nouns that have a `dateUpdated`. */
interface UpdateArgs<Input> extends Identified {
  readonly input: Input;
  readonly ifUnmodifiedSince?: string | null | undefined;
}

/** Resolver of an update mutation. */
export const update =
  <N extends WritableNoun, Input extends object>(
    noun: N,
    table: InputTable<Input>,
    check: Check<Identified & { readonly input: Input }> = () => [],
  ) =>
  (_mutation: object, args: UpdateArgs<Input>, context: Context, info: GraphQLResolveInfo) => {
    const since = args.ifUnmodifiedSince ?? null;
    const writer = writerOf(context.write, noun);
    return writeInputOf(
      context,
      {
        table,
        input: inputOf(args, info),
        creates: false,
        others: idProblems(noun, args.id),
        check: () => check(args, context),
        guard: since === null ? null : unlessModified(writer, args.id, since),
      },
      (body) => writer.update(args.id, body),
    );
  };

type WritableNoun = keyof Context['write'] & Target;
type Changes = {
  readonly [N in WritableNoun]: Pick<Writer<AllRows[N]>, 'create' | 'update' | 'lastChange' | 'inTurn'>;
};

/** Typed access to a noun's writer. */
function writerOf<N extends WritableNoun>(write: Changes, noun: N): Changes[N] {
  return write[noun];
}

/** Messages for objects that Close refuses to delete while they are in use. */
const IN_USE: { readonly [N in Target]?: string } = {
  LeadStatus: 'Leads still use this status. Move them to another status first.',
  OpportunityStatus: 'Opportunities still use this status. Move them to another status first.',
  Group: 'Saved reports or Smart Views still use this group. Remove it from them first.',
  Role: 'Users still have this role. Give them another one first.',
  Pipeline: 'The pipeline still has statuses. Delete them or move them to another pipeline first.',
};

/** Resolver of a delete mutation. */
export const deletion =
  (noun: WritableNoun) =>
  async (_mutation: object, { id }: Identified, { write }: Context) => {
    const problems = idProblems(noun, id);
    if (problems.length > 0) return { deletedId: null, userErrors: problems };
    const { row, userErrors } = await attempt(async () => {
      await write[noun].delete(id);
      return { id };
    });
    const inUse = IN_USE[noun];
    const isKept = inUse !== undefined && userErrors.some(({ code }) => code === 'INVALID');
    return { deletedId: row?.id ?? null, userErrors: isKept ? [problem('IN_USE', inUse, 'id')] : userErrors };
  };

/** Fields that every payload has. They are not columns of Close. */
export const payload = {
  userErrors: ({ userErrors }: Pick<ChangeRow<Identified>, 'userErrors'>) => userErrors,
};

/**
 * The object of a payload. Columns missing from Close's response to the write are read by id. If that read fails, the
 * error says that the change was made.
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
    throw writtenNotRead(badInput('Close no longer finds the object.'));
  };
