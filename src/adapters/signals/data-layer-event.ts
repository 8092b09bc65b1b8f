import { readPath, readText, readTexts } from './read-path.js';

/** An event as a shop pushed it. */
export interface DataLayerEvent {
  readonly name: string;
  readonly data: unknown;
}

/** More items than any page shows at once are a catalogue, not an interest. */
const MAX_ITEMS = 50;
/** The longest id of an order, in characters: that much of it is kept. */
const MAX_ID = 64;
/** From the most particular to the most general. */
const CATEGORIES = ['item_category5', 'item_category4', 'item_category3', 'item_category2'];

/**
 * The event in an entry of the dataLayer: an object with `event`, or the arguments of
 * `gtag('event', name, parameters)`. Commands, functions and settings are none.
 */
export function eventOfEntry(entry: unknown): DataLayerEvent | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const isArguments = Object.prototype.toString.call(entry) === '[object Arguments]';
  if (isArguments && readPath(entry, '0') !== 'event') return undefined;
  const name = readPath(entry, isArguments ? '1' : 'event');
  if (typeof name !== 'string' || !name) return undefined;
  return { name, data: isArguments ? readPath(entry, '2') : entry };
}

/** The items of an e-commerce event. */
export function itemsOfEvent({ data }: DataLayerEvent): readonly unknown[] {
  const items = readPath(data, 'ecommerce.items') ?? readPath(data, 'items');
  return Array.isArray(items) ? items.slice(0, MAX_ITEMS) : [];
}

/**
 * What an event says: for each of its items what may be meant, the most particular first.
 * @param read `category` (of all levels), a field of the items (`item_id`), or a path from the event.
 */
export function candidatesOfEvent(
  event: DataLayerEvent,
  read: string,
): readonly (readonly string[])[] {
  const ofItems = (fields: readonly string[]) =>
    itemsOfEvent(event).map((item) => fields.flatMap((field) => readTexts(readPath(item, field))));
  if (read === 'category') return ofItems([...CATEGORIES, 'item_category']);
  if (read.startsWith('item_') && !read.startsWith('item_list')) return ofItems([read]);
  const value = readPath(event.data, read) ?? readPath(event.data, `ecommerce.${read}`);
  return readTexts(value).map((text) => [text]);
}

/** The order of a purchase, and the ids of what was bought. */
export function purchaseOfEvent(event: DataLayerEvent): {
  readonly orderId: string | undefined;
  readonly products: readonly string[];
} {
  const { data } = event;
  const order = readPath(data, 'ecommerce.transaction_id') ?? readPath(data, 'transaction_id');
  const products = candidatesOfEvent(event, 'item_id').flatMap(([id]) => id ?? []);
  return { orderId: readText(order)?.slice(0, MAX_ID), products: [...new Set(products)] };
}
