import { describe, expect, test } from 'vitest';
import { findingsIn, good, observed, withOffer } from '../support/config-findings.js';
import { testWarnings } from '../support/test-warnings.js';

const audience = { signal: 'viewed-category', equals: 'running' };
const asking = (name: string, signal: object = {}) =>
  withOffer(
    { audience: { signal: name, equals: 'a' }, about: {} },
    { signals: { [name]: { ...observed, ...signal } } },
  );
const harmless = 'if it means something harmless here, name it in "protection": { "except": […] }.';

describe('likely proxies for protected traits', () => {
  const proxy = (name: string, what: string) =>
    `signals.${name}: it looks like ${what}, which stand in for protected traits such as origin, ` +
    'sex, health or income | Declare "kind": "proxy", and nothing uses it; better, leave the signal ' +
    'out. If it is none, give it a name that says what it is.';

  testWarnings([
    {
      title: 'by the name of a signal',
      config: asking('delivery-postcode'),
      warnings: [proxy('delivery-postcode', 'postcodes')],
      neighbour: asking('delivery-slot'),
    },
    {
      title: 'by its label',
      config: asking('x1', { label: { de: 'Ihr Vorname' } }),
      warnings: [proxy('x1', 'first names')],
      neighbour: asking('x1', { label: { de: 'Ihr Vormerkzettel' } }),
    },
    {
      title: 'by one of its values',
      config: asking('checkout', { values: ['a', 'Ratenzahlung'] }),
      warnings: [proxy('checkout', 'payment by instalments')],
      neighbour: asking('checkout', { values: ['a', 'Rahmenzahl'] }),
    },
    {
      title: 'by a value that is one, and not by one that only has such a word',
      config: asking('checkout', { values: ['a', 'Screen-Reader'] }),
      warnings: [proxy('checkout', 'accessibility settings')],
      neighbour: asking('checkout', { values: ['a', 'badumbau-barrierefrei'] }),
    },
  ]);

  test.each([
    ...[
      'PLZ',
      'zip-code',
      'deviceModel',
      'geraetemodell',
      'battery-level',
      'akkustand',
      'language',
    ],
    ...['browser-language', 'mail-provider', 'zahlungsart', 'dress-size', 'konfektionsgroesse'],
    ...['screen-reader', 'reduced-motion', 'first-name'],
  ])('%s is one', (name) => {
    expect(findingsIn(asking(name)).join()).toContain(`signals.${name}: it looks like`);
  });

  test.each([
    ...['size', 'shoe-size', 'half-zip', 'akkuschrauber', 'batteries'],
    ...['device-accessories', 'viewed-brand', 'bought-sprachkurs'],
  ])('%s is none', (name) => {
    expect(findingsIn(asking(name))).toEqual([]);
  });
});

describe('protected topics without care', () => {
  testWarnings([
    {
      title: 'a signal',
      config: asking('pharmacy-visits'),
      warnings: [
        'signals.pharmacy-visits: it touches health ("pharmacy"), and nothing says so | Leave the ' +
          `signal out, or declare "sensitivity": "special"; ${harmless}`,
      ],
      neighbour: asking('farm-visits'),
    },
    {
      title: 'a signal that is declared as what it is',
      config: asking('wedding-or-divorce', { derivation: 'stated' }),
      warnings: [
        'signals.wedding-or-divorce: it touches separation ("divorce"), and nothing says so | Leave ' +
          `the signal out, or declare "kind": "life-event"; ${harmless}`,
      ],
      neighbour: asking('wedding-or-divorce', { derivation: 'stated', kind: 'life-event' }),
    },
    {
      title: 'a value',
      config: asking('viewed', { values: { a: {}, x7: { de: 'Umstandsmode' } } }),
      warnings: [
        'signals.viewed.values.x7: the value "x7" makes nothing personal: it touches pregnancy ' +
          `("umstandsmode") | Take it out of "values"; ${harmless}`,
      ],
      neighbour: asking('viewed', { values: { a: {}, x7: { de: 'Damenmode' } } }),
    },
    {
      title: 'a topic',
      config: { ...good, topics: { grief: {} } },
      warnings: [
        'topics.grief: it touches grief ("grief"), and its sensitivity is neutral | Give it a ' +
          `sensitivity ("intimate"; of an offer "topicSensitivity"); ${harmless}`,
      ],
      neighbour: { ...good, topics: { grief: { sensitivity: 'intimate' } } },
    },
    {
      title: 'a personal offer',
      config: withOffer({ id: 'allergie-wochen', audience }),
      warnings: [
        'offers[0]: it can never appear: it touches health ("allergie"), and its audience asks for ' +
          `"viewed-category" | Show it to everyone, without "audience" and "uses"; ${harmless}`,
      ],
      neighbour: withOffer({ id: 'allerlei-wochen', audience }),
    },
    {
      title: 'an offer for everyone, by the topic of its campaign',
      config: withOffer(
        { campaign: 'x' },
        { campaigns: { x: { topic: 't' } }, topics: { t: { label: { de: 'Trauerfloristik' } } } },
      ),
      warnings: [
        'topics.t: it touches grief ("trauerfloristik"), and its sensitivity is neutral | Give it a ' +
          `sensitivity ("intimate"; of an offer "topicSensitivity"); ${harmless}`,
        'offers[0]: it touches grief ("trauerfloristik"), and its sensitivity is neutral | Give it a ' +
          `sensitivity ("intimate"; of an offer "topicSensitivity"); ${harmless}`,
      ],
      neighbour: withOffer(
        { campaign: 'x' },
        {
          campaigns: { x: { topic: 't' } },
          topics: { t: { label: { de: 'Trauerfloristik' }, sensitivity: 'intimate' } },
        },
      ),
    },
    {
      title: 'what the shop adds',
      config: withOffer(
        { id: 'umzug-set' },
        { protection: { keywords: { LIFE_EVENT: ['Umzug'] } } },
      ),
      warnings: [
        `offers[0]: it touches the shop's protected words ("umzug"), and its sensitivity is neutral ` +
          `| Give it a sensitivity ("intimate"; of an offer "topicSensitivity"); ${harmless}`,
      ],
      neighbour: withOffer({ id: 'umzug-set' }),
    },
    {
      title: 'what the shop names as harmless',
      config: withOffer({ id: 'krebs-kette', topicSensitivity: 'neutral' }),
      warnings: [
        'offers[0]: it touches health ("krebs"), and its sensitivity is neutral | Give it a ' +
          `sensitivity ("intimate"; of an offer "topicSensitivity"); ${harmless}`,
      ],
      neighbour: withOffer({ id: 'krebs-kette' }, { protection: { except: ['Krebs'] } }),
    },
    {
      title: 'an exception that excepts nothing',
      config: { ...good, protection: { except: ['Laufschuhe'] } },
      warnings: [
        'protection.except[0]: "Laufschuhe" needs no exception: no keyword finds it | Take it out, so ' +
          'that it hides nothing later.',
      ],
      neighbour: { ...good, protection: { except: ['Streikjacke'] } },
    },
    {
      title: 'a keyword that an exception undoes',
      config: {
        ...good,
        protection: { keywords: { FINANCE: ['Ratenpause'] }, except: ['raten*'] },
      },
      warnings: [
        'protection.keywords.FINANCE[0]: "Ratenpause" is never found: an exception takes it out | ' +
          'Take one of the two out.',
        'protection.except[0]: "raten*" needs no exception: no keyword finds it | Take it out, so ' +
          'that it hides nothing later.',
      ],
      neighbour: { ...good, protection: { keywords: { FINANCE: ['Ratenpause'] } } },
    },
  ]);
});

describe('who pays, and what has legal effect', () => {
  const unreviewed = { approved: undefined };
  testWarnings([
    {
      title: 'a personal offer of credit that nobody reviewed',
      config: withOffer({ ...unreviewed, id: 'ratenkauf-0', audience }, { requireApproval: false }),
      warnings: [
        'error offers[0]: it is personal and about "ratenkauf", which may have legal effect (GDPR Art. ' +
          '22), and nobody has reviewed it | Show it to everyone, or add "approved" by the role that ' +
          'reviewed whom it leaves out.',
      ],
      neighbour: withOffer({ ...unreviewed, id: 'ratenkauf-0' }, { requireApproval: false }),
    },
    {
      title: 'the same after a review',
      config: withOffer({ ...unreviewed, id: 'insurance', audience }, { requireApproval: false }),
      warnings: [
        'error offers[0]: it is personal and about "insurance", which may have legal effect (GDPR Art. ' +
          '22), and nobody has reviewed it | Show it to everyone, or add "approved" by the role that ' +
          'reviewed whom it leaves out.',
      ],
      neighbour: withOffer({ id: 'insurance', audience }, { requireApproval: false }),
    },
    {
      title: 'two who pay',
      config: withOffer({ campaign: 'x', payer: 'Acme' }, { campaigns: { x: { payer: 'Bolt' } } }),
      warnings: [
        'offers[0].payer: "Acme" pays, and for its campaign "Bolt": the first one ' +
          'counts | Name both in one text, or give the offer a campaign of its own.',
      ],
      neighbour: withOffer(
        { campaign: 'x', payer: 'Acme' },
        { campaigns: { x: { payer: 'Acme' } } },
      ),
    },
    {
      title: 'a shop that pays itself',
      config: withOffer({ payer: 'laufladen' }, { campaigns: { x: { payer: 'Laufladen ' } } }),
      warnings: [
        'campaigns.x.payer: the payer is the shop itself | Take it out: without a payer it is the ' +
          'shop.',
        'offers[0].payer: the payer is the shop itself | Take it out: without a payer it is the shop.',
      ],
      neighbour: withOffer({ payer: 'Laufschuh AG' }, { campaigns: { x: { payer: 'Acme' } } }),
    },
  ]);
});

test('a part with an error is left out of all warnings', () => {
  const broken = withOffer(
    { creatives: [{ id: 'a', uses: ['nowhere'] }, { id: 'b' }] },
    { topics: { grief: { label: null } }, signals: { 'viewed-category': { plz: 1 } } },
  );
  expect(findingsIn(broken).map((line) => line.split(' ')[0])).not.toContain('warning');
});
