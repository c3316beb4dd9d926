import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../loaders/context.ts';
import type { ErrorCode } from '../mapping/error-codes.ts';
import { presentError } from '../mapping/errors.ts';
import type { UserErrorRow } from '../rows/index.ts';
import type { Change } from '../telemetry/audit.ts';

/** What payloads can have. */
interface Payload {
  readonly userErrors?: readonly UserErrorRow[];
  readonly row?: { readonly id: string } | null;
  readonly deletedId?: string | null;
}

type Resolve = GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown>;

/** The resolver of a mutation field, which writes a line of the audit log when its outcome is known. */
export function audited(resolve: Resolve): Resolve {
  return (mutation, args, context, info) => {
    const { audit } = context as Context;
    if (audit === null) return resolve(mutation, args, context, info);
    const change = { operation: info.operation.name?.value ?? null, field: info.fieldName };
    const work = async () => (await resolve(mutation, args, context, info)) as Payload | null;
    return work().then(
      (payload) => {
        audit({ ...change, ids: [...new Set([...idsIn(args), ...idsOf(payload ?? {})])], ...outcomeOf(payload ?? {}) });
        return payload;
      },
      (error) => {
        audit({ ...change, ids: idsIn(args), ...failureOf(error) });
        throw error;
      },
    );
  };
}

const IDS = /^ids?$|Ids?$/;

/** The ids among the arguments and in their inputs: `id`, `ids`, `sourceId`, `input.leadId`. */
function idsIn(value: unknown, isId = false): readonly string[] {
  if (typeof value === 'string') return isId ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => idsIn(each, isId));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => idsIn(inner, IDS.test(name)));
}

const idsOf = ({ row, deletedId }: Payload): readonly string[] => [row?.id ?? [], deletedId ?? []].flat();

function outcomeOf({ userErrors = [] }: Payload): Pick<Change, 'outcome' | 'codes'> {
  return { outcome: userErrors.length === 0 ? 'ok' : 'refused', codes: userErrors.map(({ code }) => code) };
}

function failureOf(error: unknown): Pick<Change, 'outcome' | 'codes'> {
  const code = String(presentError(error).extensions.code);
  return { outcome: code === ('UNKNOWN_OUTCOME' satisfies ErrorCode) ? 'unknown' : 'failed', codes: [code] };
}
