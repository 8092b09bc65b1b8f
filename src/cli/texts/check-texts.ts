import type { Config, OfferConfig } from '../../model/config.js';
import { behaviourClaim, identityClaim, priceClaim, sponsoredClaim } from './claims.js';
import { crowd, shaming } from './pressure.js';
import type { PageSlot, PageText } from './read-slots.js';
import { TEXT_MARKS } from './text-marks.js';
import type { TextFacts, TextRule } from './text-rule.js';
import { hurry, scarcity, scarcityUnproven } from './urgency.js';

const RULES: readonly TextRule[] = [
  ...[hurry, scarcity, scarcityUnproven],
  ...[crowd, shaming],
  ...[behaviourClaim, identityClaim, sponsoredClaim, priceClaim],
];

/** What is to be said of one place of a page. */
export interface PageFinding {
  readonly severity: 'error' | 'warning';
  /** `line:column` */
  readonly position: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Holds the texts of a page against the config: honesty, and whether slots and offers know each
 * other.
 * @param offers the valid ones of the config.
 */
export function checkTexts(
  slots: readonly PageSlot[],
  offers: readonly OfferConfig[],
  campaigns: Config['campaigns'] = {},
): PageFinding[] {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return slots.flatMap((slot) => [
    ...missingTemplates(slot, offers),
    ...slot.templates.flatMap(({ offer: id, creative: name, position, text }) => {
      const offer = byId.get(id);
      const creative = offer?.creatives.find((of) => of.id === name);
      if (!offer || !creative) return [unknownTemplate(id, name, position, offer)];
      const campaign = campaigns[offer.campaign ?? ''];
      return checkText(text, { offer, creative, campaign }, position);
    }),
  ]);
}

function checkText({ text, locate }: PageText, facts: TextFacts, at: string): PageFinding[] {
  const where = `offer "${facts.offer.id}", creative "${facts.creative.id}": `;
  const found = RULES.flatMap((rule): PageFinding[] => {
    const { severity, message, remedy } = rule;
    const match = rule.allows(facts) ? undefined : firstMatch(text, rule.patterns);
    if (!match) return [];
    const quote = match[0].replace(/ +/g, ' ').trim();
    const position = locate(match.index);
    return [{ severity, position, message: `${where}"${quote}" ${message}`, remedy }];
  });
  const unmarked = TEXT_MARKS.filter(
    (mark) => mark.needs(facts) && !firstMatch(text, [mark.pattern]),
  ).map(
    ({ message, remedy }): PageFinding => ({
      severity: 'error',
      position: at,
      message: where + message,
      remedy,
    }),
  );
  return [...found, ...unmarked];
}

/** A blank in a pattern stands for any run of them. */
const firstMatch = (text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined =>
  patterns
    .map(({ source, flags }) => new RegExp(source.replaceAll(' ', ' +'), flags).exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];

function unknownTemplate(
  id: string,
  creative: string,
  position: string,
  offer: OfferConfig | undefined,
): PageFinding {
  return {
    severity: 'warning',
    position,
    message: offer
      ? `the offer "${id}" has no creative "${creative}": this is never shown`
      : `the config has no valid offer "${id}": this is never shown`,
    remedy: 'Add it to the config, or take it out of the page; case counts.',
  };
}

function missingTemplates(slot: PageSlot, offers: readonly OfferConfig[]): PageFinding[] {
  const here = offers.filter(({ placements }) => placements.includes(slot.placement));
  const warn = (message: string, remedy: string): PageFinding => ({
    severity: 'warning',
    position: slot.position,
    message,
    remedy,
  });
  if (here.length === 0) {
    return [
      warn(
        `no offer names the placement "${slot.placement}": the slot keeps its default content`,
        'Name it in "placements" of an offer, or take the slot out.',
      ),
    ];
  }
  return here.flatMap((offer) =>
    offer.creatives
      .filter(
        ({ id }) =>
          !slot.templates.some(
            (template) => template.offer === offer.id && template.creative === id,
          ),
      )
      .map(({ id }) =>
        warn(
          `the slot "${slot.placement}" has no template for the offer "${offer.id}", creative "${id}": where it is chosen, nothing is shown`,
          `Add <template offer="${offer.id}" creative="${id}">, or take the placement from the offer.`,
        ),
      ),
  );
}
