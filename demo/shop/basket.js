// The basket: the shop's own data, kept in this browser for 30 days. It runs before the slots, so
// that what the address says ('added this', 'ordered that') is in Taktvoll's queue when they ask.
window.laufladen = (() => {
  window.taktvoll ||= [];
  const query = new URLSearchParams(location.search);
  const DAY_MS = 86_400_000;
  const readLines = () => {
    const { lines, until } = JSON.parse(localStorage.getItem('laufladen-basket') ?? '{}');
    return Date.now() < until ? lines : [];
  };
  const writeLines = (lines) => {
    const until = Date.now() + 30 * DAY_MS;
    localStorage.setItem('laufladen-basket', JSON.stringify({ lines, until }));
  };
  const readOrders = () => JSON.parse(sessionStorage.getItem('laufladen-orders') ?? '[]');
  const find = (selector, root = document) => root.querySelector(selector);

  const data = () => JSON.parse(find('#shop-data').textContent);
  const money = (amount) =>
    amount.toLocaleString(document.documentElement.lang === 'de' ? 'de-DE' : 'en-IE', {
      style: 'currency',
      currency: 'EUR',
    });

  // Only the categories are needed before the page is parsed; everything else is in #shop-data.
  const CATEGORIES = /* categories */ {};

  /** A basket that was sent on as a link: its lines replace the same ones here. */
  const takeLink = () => {
    const given = query
      .getAll('line')
      .map((text) => text.split(','))
      .map(([id, size = '', count]) => ({
        id,
        size,
        quantity: Math.min(6, Math.max(1, +count || 1)),
      }))
      .filter(({ id }) => CATEGORIES[id]);
    if (!given.length) return;
    const isGiven = (line) => given.some(({ id, size }) => id === line.id && size === line.size);
    writeLines([...readLines().filter((line) => !isGiven(line)), ...given]);
    history.replaceState(null, '', location.pathname);
  };

  const linkOfBasket = () => {
    const link = new URL(location.pathname, location.href);
    for (const { id, size, quantity } of readLines()) {
      link.searchParams.append('line', [id, size, quantity].join(','));
    }
    return link.href;
  };

  const takeFromAddress = () => {
    const added = query.getAll('add').filter((id) => CATEGORIES[id]);
    if (!added.length) return;
    const lines = readLines();
    for (const id of added) {
      const size = query.get('size') ?? '';
      const line = lines.find((each) => each.id === id && each.size === size);
      if (line) line.quantity = Math.min(6, line.quantity + 1);
      else lines.push({ id, size, quantity: 1 });
      window.taktvoll.push((t) => t.signal('in-basket', CATEGORIES[id]));
    }
    writeLines(lines);
    window.taktvoll.push((t) => t.event('add_to_cart'));
    // Reloading the page must not add the same thing again.
    history.replaceState(null, '', location.pathname);
  };

  const takeOrder = () => {
    const orderId = query.get('order');
    const products = query.getAll('product').filter((id) => CATEGORIES[id]);
    if (!orderId || !products.length || readOrders().includes(orderId)) return;
    sessionStorage.setItem('laufladen-orders', JSON.stringify([...readOrders(), orderId]));
    localStorage.removeItem('laufladen-basket');
    for (const id of products) {
      window.taktvoll.push((t) => t.signal('bought-product', CATEGORIES[id]));
    }
    window.taktvoll.push((t) => t.conversion({ orderId, products }));
  };

  /** What the shop takes off, and for which deals. A deal past its day is none. */
  const discounts = (lines, { deals, products }) => {
    const pieces = lines.flatMap(({ id, quantity }) => Array(quantity).fill(id));
    const has = (id) => pieces.filter((piece) => piece === id).length;
    return deals.flatMap((deal) => {
      if (deal.until && Date.now() > Date.parse(`${deal.until}T23:59:59`)) return [];
      const [first, second] = deal.products;
      if (deal.kind === 'set') {
        const sets = Math.min(...deal.products.map(has));
        return sets ? [{ name: deal.name, off: sets * deal.off }] : [];
      }
      if (deal.kind === 'vest-flasks') {
        const times = Math.min(has(first), Math.floor(has(second) / 2));
        return times ? [{ name: deal.name, off: times * deal.off }] : [];
      }
      // The cheaper one of each two pairs.
      const prices = pieces
        .filter((id) => deal.products.includes(id))
        .map((id) => products[id].price);
      const cheaper = prices.sort((a, b) => b - a).filter((_, i) => i % 2 === 1);
      const off = cheaper.reduce((sum, price) => sum + price, 0) * (deal.percent / 100);
      return off ? [{ name: deal.name, off }] : [];
    });
  };

  const showTotals = () => {
    const shop = data();
    const lines = readLines();
    const summary = find('[data-basket-summary]');
    if (summary) summary.hidden = lines.length === 0;
    const subtotal = lines.reduce(
      (sum, { id, quantity }) => sum + shop.products[id].price * quantity,
      0,
    );
    const taken = discounts(lines, shop);
    const goods = subtotal - taken.reduce((sum, { off }) => sum + off, 0);
    const shipping = goods >= shop.freeShippingFrom ? 0 : shop.shipping;
    find('[data-subtotal]').textContent = money(subtotal);
    find('[data-shipping]').textContent = shipping
      ? money(shipping)
      : find('[data-shipping]').dataset.free;
    find('[data-total]').textContent = money(goods + shipping);
    for (const old of document.querySelectorAll('[data-deal]')) old.remove();
    const row = find('[data-deals]');
    for (const { name, off } of taken) {
      const copy = row.cloneNode(true);
      copy.hidden = false;
      copy.removeAttribute('data-deals');
      copy.dataset.deal = '';
      find('dt', copy).textContent = name;
      find('dd', copy).textContent = `−${money(off)}`;
      row.before(copy);
    }
  };

  const lineElement = (line, { name, price }, change) => {
    const element = find('#basket-line').content.cloneNode(true).firstElementChild;
    element.dataset.line = `${line.id}-${line.size}`;
    find('img', element).src = `/shop/art/${line.id}.svg`;
    find('h2 a', element).textContent = name;
    find('h2 a', element).href = `product-${line.id}.html`;
    find('[data-size]', element).textContent = line.size
      ? find('[data-basket-lines]').dataset.size.replace('{size}', line.size)
      : '';
    find('.price', element).textContent = money(price * line.quantity);
    find('.visually-hidden', element).textContent = find(
      '[data-label]',
      element,
    ).dataset.label.replace('{name}', name);
    const select = find('select', element);
    select.value = String(line.quantity);
    select.addEventListener('change', () => change({ ...line, quantity: Number(select.value) }));
    const remove = find('button', element);
    remove.setAttribute('aria-label', remove.dataset.label.replace('{name}', name));
    remove.addEventListener('click', () => change({ ...line, quantity: 0 }));
    return element;
  };

  /** Says in the head what this page holds; Taktvoll reads it there, and never stores it. */
  const tellFilled = (isFilled) => {
    const name = 'taktvoll:basket-page';
    find(`meta[name="${name}"]`)?.remove();
    const meta = Object.assign(document.createElement('meta'), { name, content: 'filled' });
    if (isFilled) document.head.append(meta);
  };

  /** Nothing is suggested for an empty basket, and no socks to who has socks in it. */
  const dropNeedless = () => {
    const lines = readLines();
    const isNeedless = !lines.length || lines.some(({ id }) => id === 'socke');
    if (isNeedless) find('taktvoll-slot[placement="basket-below"]')?.remove();
  };

  const showLines = () => {
    const { products } = data();
    const lines = readLines();
    const change = (changed) => {
      const next = lines.map((line) =>
        line.id === changed.id && line.size === changed.size ? changed : line,
      );
      writeLines(next.filter(({ quantity }) => quantity));
      showLines();
      showTotals();
      dropNeedless();
      const pieces = readLines().reduce((sum, { quantity }) => sum + quantity, 0);
      find('[data-basket-count]').textContent = pieces || '';
      // What was pressed is a new element now, or gone.
      const after = find(`[data-line="${changed.id}-${changed.size}"] select`) ?? find('h1');
      after.focus();
    };
    tellFilled(lines.length > 0);
    find('[data-basket-empty]').hidden = lines.length > 0;
    find('[data-basket-lines]').replaceChildren(
      ...lines.map((line) => lineElement(line, products[line.id], change)),
    );
  };

  const listItem = (id, text) => {
    const item = document.createElement('li');
    const picture = document.createElement('img');
    Object.assign(picture, { src: `/shop/art/${id}.svg`, alt: '', width: 480, height: 360 });
    const label = document.createElement('span');
    label.textContent = text;
    item.append(picture, label);
    return item;
  };

  const showCheckout = () => {
    const { products } = data();
    const lines = readLines();
    const form = find('[data-checkout]');
    find('[data-order-lines]').replaceChildren(
      ...lines.map(({ id, size, quantity }) =>
        listItem(id, [`${quantity} × ${products[id].name}`, size].filter(Boolean).join(', ')),
      ),
    );
    showTotals();
    const order = `L-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36).toUpperCase().padStart(7, '0')}`;
    const values = [['order', order], ...lines.map(({ id }) => ['product', id])];
    for (const [name, value] of values) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
  };

  const showOrder = () => {
    const { products } = data();
    const order = query.get('order');
    const ids = query.getAll('product').filter((id) => products[id]);
    find('[data-order]').hidden = !order;
    find('[data-order] strong').textContent = order ?? '';
    find('[data-ordered]').replaceChildren(...ids.map((id) => listItem(id, products[id].name)));
  };

  if (location.pathname.endsWith('/basket.html')) {
    takeLink();
    takeFromAddress();
  }
  if (location.pathname.endsWith('/thanks.html')) takeOrder();
  return { linkOfBasket, dropNeedless, showLines, showTotals, showCheckout, showOrder };
})();
