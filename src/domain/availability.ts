import type { ActiveCallRow, UserAvailabilityRow, UserDeviceRow } from '../rows/index.ts';

type Body = Readonly<Record<string, unknown>>;
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a user is doing now. Close's document of October 2026 lists the calls per device, below `availability`; the one of
 * June names only `active_calls`, next to `user_id`. Reads both. Null if the row has neither form.
 */
export function availabilityOf(row: Body): UserAvailabilityRow | null {
  const devices = listOf(row.availability, deviceOf);
  const own = listOf(row.active_calls, callOf);
  const isEmpty = row.availability === undefined && row.active_calls === undefined;
  if (devices === null || own === null || isEmpty) return null;
  return { devices, active_calls: [...own, ...devices.flatMap(({ active_calls }) => active_calls)] };
}

/** The rows of a list. An absent list is empty. Null if the value is no list, or if a row cannot be read. */
function listOf<Row>(value: unknown, read: (row: Body) => Row | null): readonly Row[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const rows = value.map((row: unknown) => (isBody(row) ? read(row) : null));
  return rows.every((row) => row !== null) ? rows : null;
}

function deviceOf({ type, status, active_calls }: Body): UserDeviceRow | null {
  const calls = listOf(active_calls, callOf);
  return calls === null ? null : { type, status, active_calls: calls };
}

function callOf({ id, method, lead }: Body): ActiveCallRow {
  const { id: lead_id, display_name: lead_display_name } = isBody(lead) ? lead : {};
  return { id, method, lead_id, lead_display_name };
}
