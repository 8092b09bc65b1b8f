// What no sentence for shoppers contains, in any language.

/** What may be, and examples that leave the rest open. */
export const VAGUE =
  /(?<!\p{L})(may|might|could|perhaps|possibly|probably|such as|for example|e\.g\.|könnten?|möglicherweise|vielleicht|eventuell|wahrscheinlich|unter Umständen|etwa|zum Beispiel|z\. ?B\.)(?!\p{L})/iu;

/** Words of the trade. */
export const JARGON =
  /(?<!\p{L})(signale?|signals|caps?|capping|frequency|frequenz|targeting|retargeting|tracking|cookie-?ids?|placements?|impressions?|impressionen|creatives?|campaigns?|kampagnen?|conversions?|segmente?|segments?|profiling|algorithm(us|en|s)?|sessions?|triggers?|slots?|holdout|opt-?(in|out)|audiences?|zielgruppen?|payload|scores?|ids?|tokens?|default|user|nutzer|device|verifiziert|kontextuell|contextual|derivation|veto)(?!\p{L})/iu;
