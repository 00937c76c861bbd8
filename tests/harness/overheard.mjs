// What a driver does not tell: each page writes down what its console says and which errors nobody caught, and hands it
// over with the next answer.

/** A page with that in front of its own scripts, and `initScripts` behind it. */
export function overheard(page, headers, initScripts) {
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '') ?? [];
  const scripts = [`(${listen})()`, ...initScripts].map((code) => `<script nonce="${nonce}">${code}</script>`).join('');
  const [doctype] = /^\s*(<!doctype[^>]*>)?/i.exec(page);
  return doctype + scripts + page.slice(doctype.length);
}

/** A script for the driver: does the work, and answers `{ value, fault, heard }` as a text. */
export function asking(code, argument) {
  const work = typeof code === 'function' ? `(${code})(argument)` : `(${code}\n)`;
  return `const argument = ${JSON.stringify(argument ?? null)}; (${answer})(() => ${work}, arguments[0]);`;
}

/** Takes such a text. */
export const answered = (text) => revived(JSON.parse(text));

function revived(value) {
  if (value === 'harness:undefined') return undefined;
  if (value === null || typeof value !== 'object') return value;
  for (const name of Object.keys(value)) value[name] = revived(value[name]);
  return value;
}

// In the page, as the next one: both go as text, and know of nothing around them.
function listen() {
  document.currentScript.remove();
  let heard = [];
  const hear = (entry) => { heard[heard.length] = entry; };
  const plain = (value) => (value instanceof Error ? `${value.name}: ${value.message}` : String(value));
  for (const [name, type] of [['log', 'log'], ['info', 'info'], ['debug', 'debug'], ['warn', 'warning'], ['error', 'error']]) {
    const said = console[name];
    console[name] = function () {
      hear({ type, text: Array.from(arguments, plain).join(' ') });
      return Reflect.apply(said, this, arguments);
    };
  }
  const uncaught = (event, error) => hear({
    type: 'pageerror',
    ...(error instanceof Error ? { name: error.name, message: error.message } : { message: error === 'Script error.' ? 'Error' : String(error) }),
    // Asked later: the page may still prevent it, and then it is none.
    get prevented() { return event.defaultPrevented; },
  });
  addEventListener('error', (event) => { if (event.message) uncaught(event, event.error ?? event.message); });
  addEventListener('unhandledrejection', (event) => uncaught(event, event.reason));
  const { stringify } = JSON;
  const tell = () => { const told = heard; heard = []; return told; };
  Object.defineProperty(window, '__harness', { value: { stringify, tell } });
}

function answer(work, done) {
  const { stringify = JSON.stringify, tell = () => [] } = window.__harness ?? {};
  // JSON has no undefined.
  const said = (_, value) => (value === undefined ? 'harness:undefined' : value);
  const finish = (outcome) => {
    // The driver says our answer by JSON as the page has changed it.
    const changed = [Object, Array, String].map(({ prototype }) => [prototype, Object.getOwnPropertyDescriptor(prototype, 'toJSON')]).filter(([, own]) => own);
    for (const [prototype] of changed) delete prototype.toJSON;
    // What a page says when it has been left is not for the next one.
    done(stringify({ ...outcome, heard: window.__left ? [] : tell() }, said));
    for (const [prototype, own] of changed) Object.defineProperty(prototype, 'toJSON', own);
  };
  (async () => work())().then((value) => finish({ value }), (error) => finish({ fault: String(error) }));
}
