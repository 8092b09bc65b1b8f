export { generateSessions } from '../../src/simulation/generate-sessions.js';
export type { ShoppingEvent, ShoppingSession } from '../../src/simulation/sessions.js';
