/** What the events say: the thread's own time in ms, without what other programs did meanwhile. */
const threadMs = (events) => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;

/**
 * Parses and evaluates a classic script on a page, and returns how long its thread worked for it:
 * until its own first run is done; what it awaits comes later.
 * @param {object} page
 * @param {object} protocol a CDP session of the page
 * @param {string} source a text that the browser has not seen before: it keeps what it compiled
 */
export async function traceScript(page, protocol, source) {
  const events = [];
  protocol.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await page.evaluate((text) => {
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  }, source);
  const isComplete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
  await protocol.send('Tracing.end');
  await isComplete;
  const [evaluation] = events
    .filter(({ name }) => name === 'EvaluateScript')
    .sort((a, b) => b.dur - a.dur);
  const compilations = events.filter(
    ({ name, tid, ts }) =>
      name === 'v8.compile' &&
      tid === evaluation.tid &&
      ts >= evaluation.ts &&
      ts <= evaluation.ts + evaluation.dur,
  );
  return { ms: threadMs([evaluation]), compileMs: threadMs(compilations) };
}
