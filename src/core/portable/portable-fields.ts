import type { Entry } from '../state/state.js';

type Kind = 'text' | 'time' | 'number' | 'flag';

/** A key of an exported event, what it holds, and where an entry has it. */
export interface PortableField {
  readonly key: string;
  readonly kind: Kind;
  readonly read: (entry: Entry) => string | number | undefined;
  readonly write: (value: string & number) => Partial<Entry>;
}

const field = (
  key: string,
  kind: Kind,
  read: PortableField['read'],
  write: PortableField['write'],
): PortableField => ({ key, kind, read, write });

/** The keys as whoever reads an export sees them: no build shortens them, and no rename changes them. */
export const EVENT_FIELDS: readonly PortableField[] = [
  field(
    'at',
    'time',
    ({ at }) => at,
    (at) => ({ at }),
  ),
  field(
    'signal',
    'text',
    ({ name }) => name,
    (name) => ({ name }),
  ),
  field(
    'value',
    'text',
    ({ value }) => value,
    (value) => ({ value }),
  ),
  field(
    'source',
    'text',
    ({ source }) => source,
    (source) => ({ source }),
  ),
  field(
    'order',
    'text',
    ({ orderId }) => orderId,
    (orderId) => ({ orderId }),
  ),
  field(
    'offer',
    'text',
    ({ offer }) => offer,
    (offer) => ({ offer }),
  ),
  field(
    'creative',
    'text',
    ({ creative }) => creative,
    (creative) => ({ creative }),
  ),
  field(
    'campaign',
    'text',
    ({ campaign }) => campaign,
    (campaign) => ({ campaign }),
  ),
  field(
    'topic',
    'text',
    ({ topic }) => topic,
    (topic) => ({ topic }),
  ),
  field(
    'placement',
    'text',
    ({ placement }) => placement,
    (placement) => ({ placement }),
  ),
  field(
    'format',
    'text',
    ({ format }) => format,
    (format) => ({ format: format as never }),
  ),
  field(
    'impression',
    'text',
    ({ id }) => id,
    (id) => ({ id }),
  ),
  field(
    'renderedAt',
    'time',
    ({ renderedAt }) => renderedAt,
    (renderedAt) => ({ renderedAt }),
  ),
  field(
    'viewableAt',
    'time',
    ({ viewableAt }) => viewableAt,
    (viewableAt) => ({ viewableAt }),
  ),
  field(
    'score',
    'number',
    ({ score }) => score,
    (score) => ({ score }),
  ),
  field(
    'withheld',
    'flag',
    ({ ghost }) => ghost,
    (ghost) => ({ ghost }),
  ),
  field(
    'ordered',
    'flag',
    ({ service }) => service,
    (service) => ({ service }),
  ),
  field(
    'shown',
    'number',
    ({ impressions }) => impressions,
    (impressions) => ({ impressions }),
  ),
  field(
    'seen',
    'number',
    ({ viewable }) => viewable,
    (viewable) => ({ viewable }),
  ),
];
