/** The entries of an import that changed leads. */
import { idOf } from './random.ts';
import type { Activity, Lead } from './schema.ts';

/** An import changed every fiftieth lead, from the tenth. Half of its changes were reverted. */
export const buildImportUpdates = (leads: readonly Lead[], namespace: string): Activity[] =>
  leads
    .filter((_, n) => n % 50 === 9)
    .map(({ id, created_by, date_created }, n) => ({
      id: idOf('acti', n, `import ${namespace}`),
      type: 'ImportUpdate',
      lead_id: id,
      contact_id: null,
      user_id: created_by,
      activity_at: null,
      details: { import_id: idOf('bulk', 0, namespace), reverted: n % 2 === 1 },
      ...{ created_by, updated_by: created_by, date_created, date_updated: date_created },
    }));
