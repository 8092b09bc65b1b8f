/** Types that say what a page is about; all others are left alone. */
const TYPES =
  '[itemtype*="Product"],[itemtype*="SomeProducts"],[itemtype*="BreadcrumbList"],[itemtype*="CollectionPage"],[itemtype*="ItemList"],[itemtype*="OfferCatalog"]';
/** More than any page has, less than a page that repeats itself for ever. */
const MAX_ITEMS = 100;

type Node = Record<string, unknown>;

/**
 * The items of a page that are marked up with `itemscope`, in the form of JSON-LD. An item that is a
 * property of another one belongs to that one alone.
 */
export function readMicrodata(root: ParentNode): readonly Node[] {
  const items = [...root.querySelectorAll(TYPES)].slice(0, MAX_ITEMS);
  return items
    .filter((item) => {
      const property = item.getAttribute('itemprop');
      return (
        item.hasAttribute('itemscope') && (!property || /mainEntity|breadcrumb/.test(property))
      );
    })
    .map((item) => readItem(item, 0));
}

function readItem(item: Element, depth: number): Node {
  const node: Node = Object.create(null);
  node['@type'] = item.getAttribute('itemtype')?.split(/\s+/);
  node['@id'] = item.getAttribute('itemid') ?? undefined;
  const referenced = (item.getAttribute('itemref') ?? '')
    .split(/\s+/)
    .flatMap((id) => (id && document.getElementById(id)) || []);
  const visit = (element: Element): void => {
    const names = element.getAttribute('itemprop');
    const isItem = element.hasAttribute('itemscope');
    if (names) {
      const value = isItem && depth < 3 ? readItem(element, depth + 1) : textOf(element);
      for (const name of names.trim().split(/\s+/)) {
        node[name] = name in node ? [node[name], value].flat() : value;
      }
    }
    // What stands inside another item is that item's own.
    if (!isItem) for (const child of element.children) visit(child);
  };
  for (const child of item.children) visit(child);
  for (const element of referenced) visit(element);
  return node;
}

/** As the standard says: an address, a content attribute, a machine's value, else the text. */
const textOf = (element: Element): string => {
  const attribute = ['content', 'href', 'src', 'data', 'datetime', 'value'].find((name) =>
    element.hasAttribute(name),
  );
  return (attribute ? element.getAttribute(attribute) : element.textContent) ?? '';
};
