import { CREEPINESS_PARTS } from '../../model/creepiness.js';
import type { Decision } from '../../model/decision.js';
import type {
  DetailSection,
  Disclosure,
  ExplanationDetails,
  ScoreDetails,
} from '../../model/explanation.js';
import type { DetailMessages } from '../../model/messages.js';

const DOTS = 5;

/**
 * What is folded away under an explanation: how personal it is, what was not used, who is behind it,
 * its price and its text. Of what the shop declares it is claimed only that the shop says so.
 */
export function explainDetails(
  { disclosure }: Pick<Decision, 'disclosure'>,
  messages: DetailMessages,
): ExplanationDetails {
  const { unused, price, wording } = messages;
  const { approved } = disclosure;
  const not = disclosure.unused.map((kind) => unused.what[kind]);
  return {
    score: tellScore(disclosure, messages),
    unused: { title: unused.title, lines: not.length ? [unused.line, ...not] : [unused.none] },
    sender: tellSender(disclosure, messages),
    price: { title: price.title, lines: disclosure.price ? [price.of[disclosure.price]] : [] },
    wording: {
      title: wording.title,
      lines: [
        wording.by[disclosure.generatedBy ?? 'unknown'],
        approved ? wording.approved(approved.by, approved.on) : wording.notApproved,
      ],
    },
  };
}

/** A dot for each twenty of the hundred that a score can be, once begun. */
function tellScore(
  { score, points, total, factors, limit }: Disclosure,
  { score: words }: DetailMessages,
): ScoreDetails {
  const dots = Math.ceil((score * DOTS) / 100);
  return {
    title: words.title,
    dots,
    dotsLabel: words.dots(dots, DOTS),
    lines: [
      score ? words.score(score) : words.nothing,
      ...(limit ? [words.limit(limit.score, limit.isOwn)] : []),
      ...(!points ? [words.unknown] : total ? [words.scale] : []),
      ...(total ? factors.map((factor) => words.factors[factor]) : []),
    ],
    points: CREEPINESS_PARTS.flatMap((part) =>
      points?.[part] ? [{ label: words.parts[part], points: points[part] }] : [],
    ),
    total: { label: words.total, points: total },
  };
}

function tellSender(
  { shop, payer, responsible, contact }: Disclosure,
  { sender }: DetailMessages,
): DetailSection {
  return {
    title: sender.title,
    lines: [
      sender.shop(shop),
      payer === undefined ? sender.noPayer : sender.payer(payer),
      responsible === undefined ? '' : sender.responsible(responsible),
      contact === undefined ? '' : sender.contact(contact),
    ].filter(Boolean),
  };
}
