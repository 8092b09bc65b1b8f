/** Of what *Why this?* unfolds: small, in columns, and as calm as the rest. */
const detailsStyle = `
.details{display:grid;gap:1em;padding-block-end:.5em}
.details[hidden]{display:none}
section,.choice{display:grid;gap:.25em}
.dots{letter-spacing:.15em}
table{width:100%;border-collapse:collapse;font-size:.9375em}
th{font-weight:400;text-align:start}
th::first-letter,section p::first-letter{text-transform:uppercase}
td{text-align:end;font-variant-numeric:tabular-nums}
th,td{padding:.25em 0;vertical-align:top}
tfoot *{font-weight:600;border-block-start:var(--line)}
.choice{padding-block:.25em;gap:.5em}
.lever .choice div{justify-content:start;flex-wrap:wrap;gap:.5em}
.lever .choice p{padding:0}
.levers .choice{padding:.5em 1em}
input,select{flex:1 1 8em;min-width:0}
select,option{color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas)}
`;

/** Once for each dialog. */
export function addDetailsStyle(root: ShadowRoot): void {
  if (root.adoptedStyleSheets.length > 1) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(detailsStyle);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
