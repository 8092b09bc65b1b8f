// The same shop, which also asks its shoppers something and hears of them elsewhere: what *Why
// this?* and *Offer settings* say of that, no page of the demo shop brings about.

const GOALS = {
  ten: { de: 'das Ziel 10 Kilometer', en: 'a goal of 10 kilometres' },
  half: { de: 'das Ziel Halbmarathon', en: 'a goal of a half marathon' },
  full: { de: 'das Ziel Marathon', en: 'a goal of a marathon' },
};
const numberOfSize = (size) => [size, { de: `Größe ${size}`, en: `size ${size}` }];
const SIZES = Object.fromEntries(
  ['37', '38', '39', '40', '41', '42', '43', '44', '45', '46'].map(numberOfSize),
);

const SIGNALS = {
  goal: { values: GOALS, label: { de: 'Ihr Laufziel', en: 'Your running goal' } },
  'shoe-size': { values: SIZES, label: { de: 'Ihre Schuhgröße', en: 'Your shoe size' } },
  club: { values: '[A-ZÄÖÜ][a-zäöüß ]+', label: { de: 'Ihr Verein', en: 'Your club' } },
};
const stated = (signal) => ({
  derivation: 'stated',
  origin: 'first-party',
  sensitivity: 'neutral',
  holds: 'one',
  ...signal,
});

/** The training plan is for those who said so. */
const forThose = (signal, value) => (offer) =>
  offer.id === 'training-plan'
    ? {
        ...offer,
        audience: { signal, equals: value },
        about: { signal, value },
        creatives: [{ id: 'generic', explicitness: 'category', uses: [signal] }],
      }
    : offer;

/**
 * A shop that asks for one thing.
 * @returns what changes its config, and what a shopper answers, as a step on a stage
 */
export const askingFor = (name, value) => ({
  change: (config) => ({
    ...config,
    signals: { ...config.signals, [name]: stated(SIGNALS[name]) },
    offers: config.offers.map(forThose(name, value)),
  }),
  async answer({ page, visit }) {
    await visit('service.html');
    await page.evaluate((told) => window.taktvoll.signal(...told), [name, value]);
  },
});

const heard = (derivation, origin, de, en, value) => ({
  derivation,
  origin,
  sensitivity: 'neutral',
  domain: 'elsewhere',
  label: { de, en },
  values: value,
});
const ELSEWHERE = {
  guess: heard('inferred', 'first-party', 'Vermutungen', 'Assumptions', {
    beginner: { de: 'neu beim Laufen', en: 'new to running' },
  }),
  partner: heard('observed', 'partner', 'Vom Laufveranstalter', 'From a race organiser', {
    race: { de: 'Anmeldung zum Stadtlauf', en: 'entry for the city run' },
  }),
  broker: heard('inferred', 'third-party', 'Von einem Datenhändler', 'From a data broker', {
    sporty: { de: 'Interesse an Sport', en: 'an interest in sport' },
  }),
};

/** A shop that asks, assumes and hears of its shoppers, and what it then notes. */
export const askingAll = {
  change: (config) => ({
    ...config,
    signals: {
      ...config.signals,
      ...ELSEWHERE,
      ...Object.fromEntries(
        Object.entries(SIGNALS).map(([name, signal]) => [name, stated(signal)]),
      ),
    },
  }),
  async answer({ page, visit }) {
    await visit('service.html');
    await page.evaluate(async () => {
      const told = { goal: 'half', 'shoe-size': '42', club: 'Alster' };
      const elsewhere = { guess: 'beginner', partner: 'race', broker: 'sporty' };
      for (const each of Object.entries({ ...told, ...elsewhere })) {
        await window.taktvoll.signal(...each);
      }
    });
  },
};
