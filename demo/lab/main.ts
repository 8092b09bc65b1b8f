import { startLab } from './start-lab.js';

startLab(document.body).catch((error: unknown) => {
  // Without its own files there is nothing to show, and nobody else to say so.
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = `The dry run could not start: ${error instanceof Error ? error.message : error}`;
  document.body.append(message);
});
