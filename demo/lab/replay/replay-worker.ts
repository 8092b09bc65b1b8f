import { createReplayHost } from './create-replay-host.js';
import type { Answer, Question } from './replay-messages.js';

const answer = createReplayHost();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  let reply: Answer;
  try {
    reply = answer(data);
  } catch (error) {
    reply = { kind: 'failed', message: error instanceof Error ? error.message : `${error}` };
  }
  postMessage(reply);
});
