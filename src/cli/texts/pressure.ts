import type { TextRule } from './text-rule.js';

const PEOPLE = '(?:personen|leute|menschen|kund\\w+|besucher\\w*|nutzer\\w*|andere|käufer\\w*)';
const PEOPLE_EN = '(?:people|persons|shoppers|customers|visitors|users|others)';

/** Others are said to look, to buy, to be faster. */
export const crowd: TextRule = {
  severity: 'warning',
  patterns: [
    new RegExp(
      `\\b(?:\\d+|viele|hunderte|tausende) (?:andere |weitere )?${PEOPLE} (?:\\S+ ){0,3}(?:seh|schau|betracht|interessier|kauf|haben|bestell)`,
      'iu',
    ),
    /\b(?:sehen|schauen)(?: sich)?(?: das| dies\w*| es)? (?:gerade|jetzt|aktuell|eben)\b/iu,
    /\b(?:heute|gerade|in den letzten \S+ \S+) (?:schon |bereits )?\d+\s*(?:mal|x|×) (?:ge|ver|be)\w+t\b/iu,
    new RegExp(
      `\\b(?:\\d+|many|hundreds of|thousands of) (?:other )?${PEOPLE_EN} (?:\\S+ ){0,3}(?:view|look|watch|bought|buy|order|added|have)`,
      'iu',
    ),
    new RegExp(`\\b${PEOPLE_EN} are (?:\\w+ )?(?:viewing|looking|watching|buying)\\b`, 'iu'),
    /\bin \d+ (?:people['’]s |other )?(?:carts|baskets)\b|\b(?:bought|sold|ordered) \d+ times\b/iu,
  ],
  allows: () => false,
  message: 'presses the shopper with what others do, which a template cannot know',
  remedy: 'Take it out, and say what the offer is.',
};

/** A refusal that makes whoever says it look foolish. */
export const shaming: TextRule = {
  severity: 'warning',
  patterns: [
    /\b(?:nein\b|nö(?!\p{L})|lieber nicht\b)[^.!?\n]{0,12}\b(?:ich|mir|wir)\b[^.!?\n]{0,40}\b(?:zahle?n?|mehr|vollpreis|nicht sparen|verzicht\w*|hasse|verpass\w*|egal|teuer|kein\w*|reich)\b/iu,
    /\bno\b[^.!?\n]{0,14}\b(?:i|i['’]m|i['’]d|we)\b[^.!?\n]{0,40}\b(?:hate|pay|paying|full price|don['’]t|do not|not like|miss|rather|rich|prefer)\b/iu,
    /\bich (?:zahle|bezahle) (?:gern\w* |lieber )(?:mehr|den vollen)\b/iu,
    /\bi(?:['’]d| would)? (?:rather|prefer to|like to|love to) pay (?:more|full)\b/iu,
  ],
  allows: () => false,
  message: 'makes the shopper look foolish for refusing',
  remedy: 'Write "Nein danke" or "No, thank you", and nothing more.',
};
