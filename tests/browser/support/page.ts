import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What the server answers where the page looks for its config. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly delayMs?: number;
}

/** A page of a shop, as a test wants it. */
export interface PageOptions {
  /** Served as JSON and named by the script tag's `data-config`. */
  readonly config?: object;
  /** In place of `config`: any answer at all. */
  readonly configAnswer?: Answer;
  /** In place of both: an inline config, as text where it is not valid JSON. */
  readonly inlineConfig?: object | string;
  readonly head?: string;
  readonly body?: string;
  /** Sources of inline scripts, before the script tag: they find the queue, not yet the client. */
  readonly scripts?: readonly string[];
  /** How many times the page loads the script. Default 1. */
  readonly scriptTags?: number;
  /** Source that runs before everything else, to take something away from the browser. */
  readonly before?: string;
  /** Scripts need a nonce, and text never becomes code. */
  readonly strictCsp?: boolean;
  /** Epoch ms at which the page's clock stands; without it, the real time. */
  readonly clock?: number;
  readonly language?: string;
}

const early = readFileSync(new URL('./early.js', import.meta.url), 'utf8').trim();

/** A JSON text that cannot end the script element it stands in. */
const toInlineJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

export function composePage(options: PageOptions, configPath: string) {
  const nonce = randomBytes(8).toString('hex');
  const script = (source: string, attributes = '') =>
    `<script nonce="${nonce}" ${attributes}>${source}</script>`;
  const { inlineConfig } = options;
  const dataConfig = options.config || options.configAnswer ? ` data-config="${configPath}"` : '';
  const tag = `<script async src="/taktvoll.js"${dataConfig} nonce="${nonce}"></script>`;
  const inline =
    inlineConfig === undefined
      ? ''
      : `<script type="application/json" data-taktvoll-config nonce="${nonce}">${
          typeof inlineConfig === 'string' ? inlineConfig : toInlineJson(inlineConfig)
        }</script>`;
  const html = `<!doctype html>
<html lang="${options.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Test page</title>
<link rel="icon" href="data:,">
${script(early, options.clock === undefined ? '' : `data-clock="${options.clock}"`)}
${options.before ? script(options.before) : ''}
${options.head ?? ''}
${(options.scripts ?? []).map((source) => script(source)).join('\n')}
${inline}
${Array.from({ length: options.scriptTags ?? 1 }, () => tag).join('\n')}
</head>
<body>
${options.body ?? ''}
</body>
</html>`;
  const csp = `default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; script-src 'self' 'nonce-${nonce}'; require-trusted-types-for 'script'`;
  return { html, headers: options.strictCsp ? { 'content-security-policy': csp } : {} };
}
