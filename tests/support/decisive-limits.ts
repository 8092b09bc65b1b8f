import { compileConfig, decide } from '../../src/core.js';
import type { Config, Limits } from '../../src/model/config.js';
import { requestOf, stateOf } from './judge-by-core.js';
import type { OracleCase, OracleRequest } from './oracle/oracle-case.js';
import { offsetAt } from './oracle/wall-clock.js';

/** A limit of a config: what kinds it is of, and the config without it. */
interface Removable {
  readonly kinds: readonly string[];
  readonly rest: Config;
}

/**
 * The kinds of those limits without which the first request of a case would have been answered
 * otherwise: what a generated case really tries.
 * @param isWanted each limit takes a decision of its own: those of other kinds are not tried.
 */
export function decisiveLimits(
  oracleCase: OracleCase,
  isWanted: (kind: string) => boolean,
): string[] {
  const wanted = removableLimits(oracleCase.config).filter(({ kinds }) => kinds.some(isWanted));
  if (wanted.length === 0) return [];
  const answer = answerTo(oracleCase, oracleCase.config);
  return wanted
    .filter(({ rest }) => answerTo(oracleCase, rest) !== answer)
    .flatMap(({ kinds }) => kinds);
}

function answerTo(oracleCase: OracleCase, config: Config): string {
  const plan = compileConfig(config, { zone: offsetAt });
  const request = requestOf(oracleCase, oracleCase.requests[0] as OracleRequest);
  const { decision } = decide(plan, stateOf(plan, oracleCase, oracleCase.history), request);
  const { outcome, reason, until, offer, creative } = decision;
  return JSON.stringify({ outcome, reason, until, offer, creative });
}

function removableLimits(config: Config): Removable[] {
  const { limits, campaigns = {}, offers = [] } = config;
  return [
    ...without(limits, 'shop', (rest) => ({ ...config, limits: rest })),
    ...Object.entries(campaigns).flatMap(([id, campaign]) =>
      without(campaign.limits, 'campaign', (rest) => {
        const changed = { ...campaign, limits: rest as typeof campaign.limits };
        return { ...config, campaigns: { ...campaigns, [id]: changed } };
      }),
    ),
    ...offers.flatMap((offer) =>
      without(offer.limits, 'offer', (rest) => {
        const changed = { ...offer, limits: rest as typeof offer.limits };
        return { ...config, offers: offers.map((one) => (one === offer ? changed : one)) };
      }),
    ),
  ];
}

function without(
  limits: Limits | undefined,
  level: string,
  configWith: (rest: Limits) => Config,
): Removable[] {
  if (!limits) return [];
  const { frequencyCaps, fatigue, afterConversion, quietHours, warmUp, quietPages } = limits;
  const { limit, dailyBudget, ...others } = limits.creepiness ?? {};
  const leaving = (kinds: string[], rest: Partial<Limits>): Removable => ({
    kinds: [...kinds, `level ${level}`],
    rest: configWith({ ...limits, ...rest }),
  });
  return [
    ...(frequencyCaps ?? []).map(({ scope, within, counts, formats }, index) => {
      const isRolling = typeof within === 'string' && /\d/.test(within);
      const window = typeof within === 'object' ? within.calendar : isRolling ? 'rolling' : within;
      const extras = [
        ...(typeof within === 'object' && within.count ? ['cap of several units'] : []),
        ...(typeof within === 'object' && within.startsAt ? ['cap with startsAt'] : []),
        ...(counts === 'viewable' ? ['cap on viewable'] : []),
        ...(formats ? ['cap on formats'] : []),
      ];
      return leaving([`cap on ${scope}`, `cap within ${window}`, ...extras], {
        frequencyCaps: frequencyCaps?.filter((_, other) => other !== index),
      });
    }),
    ...(fatigue?.afterDismissal
      ? [
          leaving([`dismissal in ${fatigue.scope}`], {
            fatigue: { ...fatigue, afterDismissal: [] },
          }),
        ]
      : []),
    ...(fatigue?.ignored
      ? [leaving([`ignored in ${fatigue.scope}`], { fatigue: { ...fatigue, ignored: undefined } })]
      : []),
    ...(afterConversion
      ? [leaving([`conversion in ${afterConversion.scope}`], { afterConversion: null })]
      : []),
    ...(limit === undefined
      ? []
      : [leaving(['limit of the score'], { creepiness: { ...others, dailyBudget } })]),
    ...(dailyBudget === undefined
      ? []
      : [leaving(['daily budget'], { creepiness: { ...others, limit } })]),
    ...(quietHours ? [leaving(['quiet hours'], { quietHours: null })] : []),
    ...(warmUp ? [leaving(['warm-up'], { warmUp: null })] : []),
    ...(quietPages ? [leaving(['quiet pages'], { quietPages: null })] : []),
  ];
}
