import type { LeadOrder, LeadOrderField, LeadsQuery } from '../gql/graphql.ts';
import { ago, shortMoney } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { href } from '../ui/route.ts';

type Lead = NonNullable<LeadsQuery['leads']>['nodes'][number];

interface Props {
  readonly leads: readonly Lead[];
  readonly order: LeadOrder;
  readonly setOrder: (order: LeadOrder) => void;
}

interface ColumnSpec {
  readonly title: string;
  /** Absent: Close does not sort by it. */
  readonly field?: LeadOrderField;
  readonly className?: string;
  readonly cell: (lead: Lead) => React.ReactNode;
}

const COLUMNS: readonly ColumnSpec[] = [
  {
    title: 'Name',
    field: 'DISPLAY_NAME',
    cell: ({ id, displayName }) => (
      <a className="lead-name" href={href('leads', id)}>
        {displayName}
      </a>
    ),
  },
  { title: 'Status', cell: ({ status }) => <span className="status">{status?.label ?? '–'}</span> },
  { title: 'Contacts', className: 'number wide', cell: ({ contactCount }) => contactCount },
  { title: 'Open', className: 'number', cell: ({ opportunities }) => <Open page={opportunities} /> },
  {
    title: 'Last contact',
    field: 'LAST_COMMUNICATION_DATE',
    className: 'number wide',
    cell: ({ lastCommunicationDate: at }) => (at ? ago(at) : '–'),
  },
  { title: 'Changed', field: 'DATE_UPDATED', className: 'number wide', cell: ({ dateUpdated }) => ago(dateUpdated) },
  { title: 'Created', field: 'DATE_CREATED', className: 'number wide', cell: ({ dateCreated }) => ago(dateCreated) },
];

function Open({ page }: { readonly page: Lead['opportunities'] }) {
  const sum = page?.aggregates?.totalValue.annualized;
  if (!page?.totalCount) return <span className="quiet">–</span>;
  return (
    <>
      {sum && <strong>{shortMoney(sum)}</strong>} <span className="quiet">({page.totalCount})</span>
    </>
  );
}

export function LeadTable({ leads, order, setOrder }: Props) {
  return (
    <table className="table">
      <thead>
        <tr>
          {COLUMNS.map(({ title, field, className }) => (
            <th key={title} className={className} scope="col" aria-sort={sortOf(field, order)}>
              {field ? (
                <button
                  type="button"
                  onClick={() =>
                    setOrder({ field, direction: order.field === field && order.direction === 'DESC' ? 'ASC' : 'DESC' })
                  }
                >
                  {title}
                  {order.field === field && <Icon name={order.direction === 'DESC' ? 'down' : 'up'} size={13} />}
                </button>
              ) : (
                title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <tr key={lead.id}>
            {COLUMNS.map(({ title, className, cell }) => (
              <td key={title} className={className}>
                {cell(lead)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sortOf(field: LeadOrderField | undefined, order: LeadOrder) {
  if (field === undefined || order.field !== field) return undefined;
  return order.direction === 'DESC' ? 'descending' : 'ascending';
}
