import { columnsOf, printable } from '../explain/width.js';

/** Figures as text; "–" where there is none. */
export const three = (x: number): string => (Number.isNaN(x) ? '–' : x.toFixed(3));
export const percent = (x: number): string => (Number.isNaN(x) ? '–' : `${(100 * x).toFixed(1)} %`);
export const between = ([low, high]: readonly [number, number], write = three): string => `${write(low)}–${write(high)}`;

/** What others wrote, on one line, cut between characters to some columns, with nothing in it that reorders the text around it. */
export function brief(text: string, columns = 70): string {
  const line = printable(text);
  let [width, kept] = [0, ''];
  for (const character of line) {
    width += columnsOf(character);
    if (width > columns) return `${kept}…`;
    kept += character;
  }
  return line;
}

/** Text for HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string);
}

/** Ready HTML, told apart from text that must be escaped. */
export interface Html {
  readonly html: string;
}

export type Cell = string | number | Html;
const cell = (value: Cell): string => (typeof value === 'object' ? value.html : escaped(String(value)));

export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const numeric = head.map(
    (_, k) => rows.length > 0 && rows.every((row) => typeof row[k] === 'number' || /^$|^[−+\d.<>–-][\d.,\s%[\]−–-]*$/.test(String(row[k]))),
  );
  const classOf = (k: number): string => (numeric[k] === true ? ' class="n"' : '');
  return `<div class="wide"><table><thead><tr>${head.map((h, k) => `<th${classOf(k)}>${escaped(h)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((value, k) => `<td${classOf(k)}>${cell(value)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;
}

export function figure(svg: string, caption: string, legend: readonly { readonly name: string; readonly color: string }[] = []): string {
  const keys = legend.map(({ name, color }) => `<span class="key"><i style="background:${color}"></i>${escaped(name)}</span>`).join('');
  return `<figure>${svg}<figcaption>${escaped(caption)}${keys === '' ? '' : `<div class="legend">${keys}</div>`}</figcaption></figure>`;
}

const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--faint:#8a929b;--line:#d8dde2;--soft:#f4f6f8;--good:#2b7bba;--bad:#c4432b;
--c0:#c4432b;--c1:#e08a1e;--c2:#7a5195;--c3:#2b7bba;--c4:#3a9188;--c5:#6b7280;--c6:#a0527a;--c7:#8d8b2f}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e4e7ea;--faint:#7d868f;--line:#333a41;--soft:#1d2226;--good:#5aa9e6;--bad:#f0735a;
--c0:#f0735a;--c1:#f2b04c;--c2:#b48ad0;--c3:#5aa9e6;--c4:#5fc4b8;--c5:#a3abb4;--c6:#d78fb4;--c7:#cbc95a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem clamp(.75rem,3vw,2.5rem) 4rem;max-width:1500px;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}
p{max-width:75ch}code,pre{font:13px/1.45 ui-monospace,monospace}pre{background:var(--soft);padding:.7rem;overflow-x:auto}
.figures{display:grid;margin-top:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:1.2rem 2rem;align-items:start}
figure{margin:0;min-width:0}figure svg{max-width:100%;height:auto;overflow:visible}figcaption{color:var(--ink);font-size:.9rem;max-width:60ch}
.legend{display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin-top:.3rem}.key i{display:inline-block;width:.9em;height:.6em;margin-right:.35em;border-radius:2px}
.plot{--plot-background:var(--paper)}
.wide{overflow-x:auto;margin:.5rem 0}table{border-collapse:collapse;font-size:.86rem}th,td{padding:.25rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
td:not(.n){min-width:6.5em}td:first-child:not(.n){min-width:9em}th{vertical-align:bottom;position:sticky;top:0;background:var(--paper)}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.n{white-space:normal}td.n{white-space:nowrap}.why{color:var(--faint);font-size:.82rem}details summary{cursor:pointer;margin:.6rem 0}
.ok{color:var(--good)}.short{color:var(--bad)}`;

/** A page that needs nothing but itself: no script, no font, no address. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}
