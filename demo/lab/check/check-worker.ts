import { checkText } from '../editor/check-text.js';

/** One text in, its findings out: the full check takes longer than a keystroke may. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage({ text: data, findings: checkText(data, Date.now()) });
});
