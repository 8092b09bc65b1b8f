import type { TextFacts, TextRule } from './text-rule.js';

const says = ({ creative }: TextFacts, ...words: string[]): boolean =>
  words.includes(creative.explicitness ?? 'generic');

const DONE = '(?:angesehen|angeschaut|gesucht|gekauft|bestellt|besucht|geklickt|gemerkt|vergessen)';
const DONE_EN =
  '(?:viewed|looked at|searched|browsed|bought|purchased|ordered|visited|left|added|saved|clicked)';

/** It says what the shopper did. */
export const behaviourClaim: TextRule = {
  severity: 'error',
  patterns: [
    new RegExp(`\\b(?:sie haben|du hast|haben sie|hast du) (?:[^.!?\\n]{0,60} )?${DONE}\\b`, 'iu'),
    new RegExp(
      `\\b(?:weil|da|was|die|den|das) (?:sie|du) (?:[^.!?\\n]{0,60} )?${DONE} (?:haben|hast)\\b`,
      'iu',
    ),
    /\b(?:zuletzt|kürzlich) (?:von (?:ihnen|dir) )?(?:angesehen|angeschaut|gesucht|gekauft)/iu,
    /\b(?:ihre?[rmn]?|deine?[rmn]?) (?:letzte[nrms]?|jüngste[nrms]?) (?:suche|bestellung|einkauf|besuch)/iu,
    /\bin (?:ihrem|deinem) warenkorb (?:liegt|liegen|wartet|warten)\b/iu,
    /\b(?:noch|weiter) interessiert an\b|\bnoch am überlegen\b/iu,
    new RegExp(`\\byou(?:['’]ve| have)? (?:recently |just |already )?${DONE_EN}\\b`, 'iu'),
    /\brecently viewed\b|\byour (?:recent|last|previous) (?:search|order|purchase|visit|views?)\b/iu,
    /\bbased on your (?:browsing|purchases?|orders?|history|activity|visits?)\b/iu,
    /\b(?:left|waiting|still) in your (?:cart|basket)\b|\bstill (?:interested in|thinking about)\b/iu,
  ],
  allows: (facts) => says(facts, 'behaviour', 'identity'),
  message: 'says what the shopper did, and the creative does not declare it',
  remedy: 'Declare "explicitness": "behaviour", or say it of the goods: "Fits running shoes".',
};

const NAME = '(?:first|last|full|user|customer)?[\\s_.-]?(?:name|vorname|nachname|e?-?mail)';

/** It says who the shopper is; nothing fills a placeholder. */
export const identityClaim: TextRule = {
  severity: 'error',
  patterns: [
    new RegExp(`\\{\\{?\\s*(?:\\w+\\.)?${NAME}\\s*\\}?\\}`, 'iu'),
    new RegExp(`[%\\[]\\s*${NAME}\\s*[%\\]]|\\$\\{[^}]*${NAME}\\}`, 'iu'),
  ],
  allows: (facts) => says(facts, 'identity'),
  message: 'addresses the shopper by name, and the creative does not declare it',
  remedy: 'Take it out: templates have no placeholders. A name needs "explicitness": "identity".',
};

/** DSA Art. 26: who pays must be known. */
export const sponsoredClaim: TextRule = {
  severity: 'error',
  patterns: [
    /\b(?:anzeige|gesponsert\w*|bezahlte (?:werbung|partnerschaft)|präsentiert von)\b/iu,
    /\b(?:sponsored|advertisement|paid partnership|presented by)\b/iu,
  ],
  allows: ({ offer, campaign }) => Boolean(offer.payer ?? campaign?.payer),
  message: 'says that somebody pays for it, and the config does not say who',
  remedy: 'Add "payer" to the offer or its campaign, and name them in the text.',
};

/** Consumer Rights Directive Art. 6(1)(ea): a price made for one person is said to be one. */
export const priceClaim: TextRule = {
  severity: 'error',
  patterns: [
    /\b(?:ihr|dein) (?:persönlicher|eigener|individueller) (?:preis|rabatt)\b/iu,
    /\b(?:preis|rabatt) nur für (?:sie|dich)\b|\bnur für (?:sie|dich) (?:\S+ ){0,3}(?:günstiger|rabatt|%)/iu,
    /\byour (?:personal|own|exclusive) (?:price|discount)\b|\b(?:price|discount) (?:just|only) for you\b/iu,
  ],
  allows: ({ offer }) => offer.price === 'lower-disclosed',
  message: 'says that the price is made for this shopper, and the offer does not declare it',
  remedy: 'Declare "price": "lower-disclosed" if it is so; else take it out.',
};
