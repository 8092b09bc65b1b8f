/** The pure core: usable in any JavaScript engine, with no globals but ECMAScript's own. */
export { type CompileOptions, compileConfig } from './core/config/compile-config.js';
export { scoreCreepiness } from './core/creepiness/score-creepiness.js';
export { decide } from './core/decide.js';
export { explain } from './core/explanation/explain.js';
export type { Plan } from './core/plan.js';
export { applyEvent } from './core/state/apply-event.js';
export { emptyState } from './core/state/empty-state.js';
export type { State } from './core/state/state.js';
export type { Zone } from './core/time/zone.js';
export type { Config } from './model/config.js';
export type { Consent, ConsentPurpose, ConsentStatus } from './model/consent.js';
export type * from './model/creepiness.js';
export type * from './model/decision.js';
export type { Instant, ShopperEvent } from './model/events.js';
export type * from './model/messages.js';
export type { Problem, ProblemCode } from './model/problem.js';
export type { ReasonCode } from './model/reason-codes.js';
