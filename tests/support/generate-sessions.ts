export { generateSessions } from '../../src/simulation/generate-sessions.js';
