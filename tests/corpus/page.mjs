// Makes the page of a usage: the embed form as it stands in the site's template, and the usage's
// calls as code, nested as the site nests them.

import { readFileSync } from 'node:fs';
import { INSERTED, again, embed } from './embeds.mjs';
import { valueAt } from './values.mjs';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

export const MESSAGING_KEY = '0a1b2c3d-0000-4000-8000-000000000001';

const CONFIG = {
  departments: [{ id: 7, name: 'Sales', status: 'online' }, { id: 8, name: 'Support', status: 'offline' }],
  fields: { name: '101', email: '102', phone: '103', notes: '104', path: '105', department: 'tag:dept_' },
};

const CHANGEOVER = `<script type="application/json" id="changeover-config">${JSON.stringify(CONFIG)}</script>
<script src="https://cdn.changeover.example/changeover.js" data-messaging-key="${MESSAGING_KEY}"></script>`;

/** The page; without the shim the messaging snippet stands where the old one was. */
export function pageOf(usage, { shim = true } = {}) {
  const script = text => (text ? `<script>\n${text}\n</script>\n` : '');
  const start = usage.before_load ? 'usage();' : '';
  return `<!doctype html><html><head><title>${usage.id}</title>
${script(IN_PAGE)}${script(usage.head)}${shim ? CHANGEOVER : ''}
${embed(shim ? usage.embed : 'ze-snippet')}</head><body>
${script(`function usage() {\n${codeOf(usage)}}\n${start}`)}<button onclick="usage()">Help</button></body></html>`;
}

/** The calls as code. Each step outside of listeners says its number before it runs. */
export function codeOf(usage) {
  const numbers = { next: 0 };
  return usage.calls.map(step => stepCode(step, usage, numbers, '  ')).join('');
}

function stepCode(step, usage, numbers, indent) {
  const marker = numbers ? `step(${numbers.next++}); ` : '';
  const inside = inner => (step.inside ?? []).map(child => stepCode(child, usage, inner, indent + '  ')).join('');
  const body = inner => `function (value) {\n${inside(inner)}${indent}}`;
  const line = text => `${indent}${marker}${text}\n`;

  if (step.code) return line(step.code);
  if (step.loader) return line(again(usage.embed));
  if (step.insert) {
    const { src, id, unless } = INSERTED[step.insert];
    return line(`insertScript('${src}', ${text(id)}, ${text(unless)}, ${body(numbers)});`);
  }
  if (step.until) {
    const test = `function () { return ${step.until}; }`;
    return line(step.each ? `until(${test}, null, ${body(null)});` : `until(${test}, ${body(numbers)});`);
  }
  return line(callCode(step, isReady(step) ? body(numbers) : step.inside && body(null)));
}

function callCode(step, functionCode) {
  const place = step.args.filter(word => typeof word === 'string' && !word.startsWith('<')).join(' ');
  // The first words of a command are not beside its texts.
  const first = step.call.startsWith('zE') ? step.args.length : 0;
  const args = step.args.map((argument, at) => valueCode(`${step.call} ${place}`.trim(), argument, functionCode, at - first));
  if (step.call === 'config.callback') return `(function (zE) { zE.setLocale('en'); zE.hide(); })(zE);`;
  if (step.call.endsWith('=')) return `${step.call.slice(0, -1)} = ${args[0]};`;
  const call = `${step.call}(${args.join(', ')});`;
  return step.throws ? `try { ${call} } catch (error) { if (!(error instanceof TypeError)) throw error; }` : call;
}

/** A value as code; texts beside each other differ. */
function valueCode(place, value, functionCode, at = 0) {
  if (value === '<fn>') return functionCode ?? (/jwtFn|authenticate/.test(place) ? 'token' : `listener(${text(place)})`);
  if (value === '<args>') return `['webWidget', 'open']`;
  if (value === '<spread str...>') return `...['one', 'two']`;
  if (typeof value === 'string' && /^<.*undefined>$/.test(value)) return 'undefined';
  if (typeof value === 'string' && value.startsWith('<$zopim')) return value.slice(1, -1);
  const typical = typeof value === 'string' ? valueAt(place, value) : value;
  if (value === '<str>' && at > 0) return text(`${typical} ${at + 1}`);
  if (typical === null || typeof typical !== 'object') return JSON.stringify(typical);
  if (Array.isArray(typical)) return `[${typical.map((item, index) => valueCode(place, item, null, index)).join(', ')}]`;
  const entries = Object.entries(typical).map(([key, inner]) => `${text(key)}: ${valueCode(`${place} ${key}`, inner)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

const text = word => (word === undefined ? 'null' : JSON.stringify(word));

/** Is it `$zopim(fn)` or `zE(fn)`? */
export const isReady = step => ['$zopim', 'zE', 'zEmbed'].includes(step.call) && step.args[0] === '<fn>';
