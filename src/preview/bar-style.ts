/** A strip along the top edge, where no format of an offer appears, and what unfolds below it. */
export const barStyle = `
[popover]{position:fixed;inset:0 0 auto;width:100%;max-width:none}
.strip{display:flex;align-items:center;gap:12px;min-height:48px;padding:4px max(16px,env(safe-area-inset-right)) 4px max(16px,env(safe-area-inset-left));color:#fff;background:var(--strip);border-block-end:1px solid #ffffff38}
.strip .tag{padding:2px 10px;border-color:#fff;font-size:13px}
.strip p{flex:1;min-width:0;font-size:14px;line-height:1.25;overflow-wrap:normal}
.strip button{flex:none;border-color:#ffffff8c;color:#fff;background:none}
.strip button:hover{background:#ffffff24;border-color:#fff}
.strip button[aria-expanded=true]{color:#35227a;background:#fff;border-color:#fff}
.strip :focus-visible{outline-color:#fff}
.drawer{position:absolute;inset-block-start:100%;inset-inline-start:0;display:flex;flex-direction:column;width:24rem;max-width:100%;max-height:calc(100vh - 56px);max-height:calc(100dvh - 56px);overflow:auto;overscroll-behavior:contain;background:var(--surface);border:1px solid var(--line);border-width:0 1px 1px 0;border-end-end-radius:14px;box-shadow:0 12px 40px #0000004d}
.strip p::first-letter{text-transform:uppercase}
.strip p b{display:none}
.drawer[hidden]{display:none}
.drawer>:first-child>details:first-child{border:0}
.body{display:grid;gap:14px;padding:2px 16px 18px}
.list{gap:22px;padding:0}
.list.body{padding-block-start:4px}
details>.list.body{padding:2px 16px 18px}
.place{display:grid;gap:8px}
.place>.row{justify-content:space-between}
.place h3{font-weight:600;font-size:13px;color:var(--muted)}
.card{display:grid;gap:6px;padding:10px 12px 12px;border:1px solid var(--line);border-radius:12px;background:var(--sunken)}
.card.on{border-color:var(--accent);box-shadow:inset 3px 0 var(--accent)}
.card h4{display:flex;flex-wrap:wrap;gap:0 8px;align-items:baseline;justify-content:space-between}
.card p{font-size:14px}
.choice{width:100%;padding-block:8px;font-weight:600}
.field{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:6px 12px}
.field label,.field span{flex:1 1 9rem}
.field .row{flex-wrap:nowrap;gap:4px}
.field output{min-width:3.5rem;text-align:center;font-variant-numeric:tabular-nums}
.field .row button{text-align:center}
.step button{padding:0}
input[type=datetime-local],input[type=text]{min-height:36px;max-width:100%;padding:4px 8px;border:1px solid var(--edge);border-radius:8px;background:var(--surface)}
input[type=checkbox]{width:22px;height:22px;accent-color:var(--accent)}
.check{display:flex;align-items:center;gap:10px;min-height:32px;cursor:pointer}
fieldset{display:grid;gap:6px}
legend{margin-block-end:4px}
.signals details{border:1px solid var(--line);border-radius:10px}
.signals details+details{margin-block-start:8px}
.signals summary{padding-inline:12px;font-weight:600;font-size:14px}
.signals .body{gap:4px;padding:0 12px 12px}
.foot{padding:14px 16px;border-block-start:1px solid var(--line)}
@media(min-width:36.01rem){.narrow{display:none}}
.log li{display:flex;gap:10px;font-size:14px}
.log time{color:var(--muted);font-variant-numeric:tabular-nums}
@media(pointer:coarse){.check{min-height:48px}input[type=datetime-local],input[type=text]{min-height:48px}}
@media(max-width:36rem){.strip{gap:8px;padding-inline:12px}.strip .tag,.wide{display:none}.strip p{font-size:13px}.strip p b{display:inline;font-weight:400}.strip .leave{text-align:center;padding:0}.drawer{width:100%;max-height:calc(72vh - 56px);max-height:calc(72dvh - 56px);border-inline:0;border-end-start-radius:14px}}
@media(prefers-reduced-motion:no-preference){.drawer{animation:unfold .18s ease-out}}
@keyframes unfold{from{opacity:0;transform:translateY(-8px)}}
@media(forced-colors:active){.strip{border-block-end:2px solid CanvasText}.card.on{border:2px solid Highlight}}
`;
