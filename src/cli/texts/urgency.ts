import type { TextRule } from './text-rule.js';

const FEW = '(?:\\d+|ein(?:e[ns]?)?|zwei|drei|vier|fünf|zehn|wenige|einige|ein paar)';
const FEW_EN = '(?:\\d+|one|two|three|four|five|ten|a few|few|a couple)';

/** Few pieces left: a template is the same for everyone and every day, so it cannot know. */
const SCARCITY = [
  new RegExp(`\\bnur noch ${FEW}\\b(?! (?:tage?n?|stunden?|minuten?|wochen?|schritte?))`, 'iu'),
  /\b(?:fast|bald|gleich) (?:ausverkauft|vergriffen|weg)\b/iu,
  /\bletzte (?:stücke?|exemplare?|artikel|größen)\b/iu,
  new RegExp(`\\b(?:only|just) ${FEW_EN} (?:\\w+ )?(?:left|remaining|available)\\b`, 'iu'),
  new RegExp(`\\b${FEW_EN} left (?:in stock|at this price)\\b`, 'iu'),
  /\b(?:almost|nearly) (?:gone|sold out)\b|\bselling (?:out )?fast\b/iu,
];

const HURRY = [
  /\bnur (?:noch )?(?:heute|jetzt|dieses wochenende|bis mitternacht|(?:für )?kurze zeit)\b/iu,
  new RegExp(`\\bnur noch ${FEW} (?:tage?|stunden?|minuten?)\\b`, 'iu'),
  /\bletzte (?:chance|gelegenheit|möglichkeit|tage?|stunden?|minuten?)\b/iu,
  /\b(?:endet|läuft) (?:heute|bald|in kürze|in \d+)/iu,
  /\bjetzt oder nie\b|\bbevor es zu spät ist\b|\bbeeil(?:en|e|t)\b|\bschnell sein\b/iu,
  /\b(?:today only|(?:only|just) (?:for )?today|this weekend only)\b/iu,
  /\blast (?:chance|call|day|days|hours?|minutes?)\b/iu,
  /\b(?:ends|expires) (?:today|tonight|soon|in \d+)/iu,
  /\b(?:hurry|act (?:now|fast)|now or never|limited time|before it['’]s too late|don['’]t miss out)\b/iu,
];

/** UCPD annex I no. 7, UWG annex no. 7: a false statement that something is there for a short time. */
export const hurry: TextRule = {
  severity: 'error',
  patterns: HURRY,
  allows: ({ offer }) => offer.endsAt !== undefined,
  message: 'hurries the shopper, and the offer has no real end',
  remedy: 'Take it out, or give the offer the day on which it really ends: "endsAt".',
};

export const scarcity: TextRule = {
  severity: 'error',
  patterns: SCARCITY,
  allows: ({ offer }) => offer.endsAt !== undefined,
  message: 'claims that little is left, and the offer has no real end',
  remedy: 'Take it out: a template cannot know the stock. Give the day on which it ends: "endsAt".',
};

export const scarcityUnproven: TextRule = {
  severity: 'warning',
  patterns: SCARCITY,
  allows: ({ offer }) => offer.endsAt === undefined,
  message: 'claims that little is left, which a template cannot know',
  remedy: 'Name the day on which it ends, or show the stock from your own data beside the slot.',
};
