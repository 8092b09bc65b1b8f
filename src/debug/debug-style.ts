/** A card in a corner, which can go to another one. */
export const debugStyle = `
[popover]{position:fixed;inset:auto;display:flex;flex-direction:column;width:27rem;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);max-height:min(40rem,calc(100dvh - 16px));overflow:hidden;border:1px solid var(--line);border-radius:14px;background:var(--surface);box-shadow:0 12px 40px #0000004d}
[data-corner="0"]{inset:auto auto 8px 8px}
[data-corner="1"]{inset:8px auto auto 8px}
[data-corner="2"]{inset:8px 8px auto auto}
[data-corner="3"]{inset:auto 8px 8px auto}
.head{display:flex;align-items:center;gap:6px;padding:6px 8px 6px 14px;color:#fff;background:var(--strip)}
.head h2{flex:1;min-width:0;font-size:15px}
.head button{border-color:#ffffff8c;color:#fff;background:none;text-align:center;padding:0 8px}
.head button:hover{background:#ffffff24;border-color:#fff}
.head :focus-visible{outline-color:#fff}
.content{overflow:auto;overscroll-behavior:contain}
.content[hidden]{display:none}
.content>p{padding:10px 14px 0}
.content>h3{padding:14px 14px 6px}
.content summary{flex-wrap:wrap;gap:2px 8px;padding:8px 14px}
.content summary>span:first-child{font-weight:600}
.line{flex-basis:calc(100% - 24px);font-weight:400;font-size:14px}
.lines{display:grid;gap:8px;padding:0 14px 14px}
.lines li{display:grid;gap:1px;padding-inline-start:10px;border-inline-start:3px solid var(--line)}
.lines li.on{border-color:var(--good)}
.lines h4{font-size:14px}
.lines p{font-size:14px}
.rules details{margin:0 14px 8px;border:1px solid var(--line);border-radius:10px}
.rules summary{padding:6px 12px;font-size:14px;font-weight:400}
.rules table{width:calc(100% - 24px);margin:0 12px 10px;border-collapse:collapse;font-size:13px}
.rules caption{padding-block:6px 4px;text-align:start;font-weight:600}
.rules caption small{display:block;font-weight:400}
.rules td{padding:3px 8px 3px 0;border-block-start:1px solid var(--line);vertical-align:top}
.rules td+td{white-space:nowrap}
@media(pointer:fine){.rules summary{min-height:36px}}
@media(max-width:36rem){[popover]{max-height:min(40rem,60vh);max-height:min(40rem,60dvh)}}
`;
