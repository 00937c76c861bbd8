// `zE` and `$zopim` as pages have always known them. The functions stay the same for the whole life
// of the page; what stands behind them changes.
import { contain, waiting } from './boundary.js';
import { agree, hearCall } from './consent.js';
import { call, remember, signal, state, WHEN_READY } from './engine.js';
import { GETTER, legacy, livechat as livechatRows, paths, verbs } from './members.js';
import { note } from './report.js';
import { apply, define, now, read } from './safe.js';
import { take as takeSettings } from './settings.js';
import { onReplay, passOn } from './widget.js';

const { slice: cut } = Array.prototype;
const slice = (list, start, end) => apply(cut, list, [start, end]);

/** Runs a function at once when the widget is there, else in its turn. */
export const whenReady = (callback, contained) => {
  if (state.widget === 'loading') {
    remember('zE', [callback]);
    const number = waiting.length;
    waiting[number] = callback;
    signal(WHEN_READY, number);
  } else if (state.widget !== 'absent') contained ? contain(callback) : callback();
};

/** Classic threw at what it did not know, once it was there: its queue had only warned. */
const refuse = args => {
  if (state.strict && state.widget === 'messenger') throw new Error(`\nMethod ${String(args[0])}.${String(args[1])} does not exist.\n`);
};

/** What is called by a wrong name may be followed by a visitor's: of that, only the kind is told. */
const unknown = (args, known) => {
  note(`zE(${slice(args, 0, known ? 2 : 1).map(word => typeof word === 'string' && /^[\w.:]{1,40}$/.test(word) ? `'${word}'` : typeof word).join(', ')})`);
  refuse(args);
};

const zendesk = args => {
  if (state.successor) return state.successor('zE', args);
  const verb = args[0], name = args[1];
  const waits = typeof verb === 'function';
  if (waits) note('zE(fn)');
  if (SWITCH && state.classic) hearCall(args);
  if (SWITCH && state.classic) return state.classic.call('zE', args);
  if (waits) return whenReady(verb, true);
  if (typeof verb === 'string' && verb.startsWith('messenger')) return passOn(slice(args));
  const rows = verbs.get(verb);
  const row = rows && rows.get(name);
  if (row === undefined) return unknown(args, rows);
  const rest = slice(args, 2);
  if (name === 'updateSettings') takeSettings(rest[0]);
  const answer = call(row, name === 'updatePath' ? [address(rest[0])] : rest);
  if (name === 'chat:unreadMessages' && verb === 'webWidget:get') refuse(args);
  return answer;
};

/** The page that the visitor is on: what is given, else the present address. */
const address = given => {
  const url = given && read(given, 'url');
  return { url: typeof url === 'string' && /^https?:/i.test(url) ? url : location.href };
};

/** Where the chat widget of its own had them, setters chain. */
const method = (row, owner) => function () {
  const answer = call(row, arguments);
  return answer === undefined && state.standalone && !GETTER.test(paths[row]) ? owner : answer;
};

/** The entry point, and its twin: the widget replaces `zE` only where both are the same function. */
export const zE = function () {
  return zendesk(arguments);
};
export const zEmbed = function () {
  return zendesk(arguments);
};

for (const target of [zE, zEmbed]) {
  for (const [name, row] of legacy) target[name] = method(row);
  target.t = now();
  target.set = () => {};
  target.set._ = [];
}

/** The queue that the widget replays when it arrives; whatever else is put into it goes our way. */
state.queue = zE._ = [[() => onReplay()]];
zEmbed._ = zE._;

const zopim = callback => {
  if (state.successor) return state.successor('$zopim', [callback]);
  note('$zopim(fn)');
  if (SWITCH && state.classic) return state.classic.call('$zopim', [callback]);
  if (typeof callback === 'function') whenReady(callback);
  else if (state.strict && state.widget === 'messenger') throw new TypeError('$zopim needs a function');
};

/** `$zopim`, with `livechat` an ordinary object that pages may patch. */
export const $zopim = function (callback) {
  return zopim(callback);
};

const livechat = $zopim.livechat = {};
for (const [path, row] of livechatRows) {
  const [name, inner] = path.split('.');
  const owner = inner ? livechat[name] ||= {} : livechat;
  owner[inner || name] = method(row, owner);
}

const pathRow = livechatRows.get('sendVisitorPath');
livechat.sendVisitorPath = SWITCH
  ? (...args) => call(pathRow, state.classic ? args : [address(args[0])])
  : given => call(pathRow, [address(given)]);

const set = options => livechat.set(options);
$zopim.set = options => set(options);
$zopim.t = now();

/** Makes whatever is put into a queue later go our way. */
const divert = (queue, take) => define(queue, 'push', {
  writable: true,
  value() {
    for (let at = 0; at < arguments.length; at++) take(arguments[at]);
    return queue.length;
  },
});

/** Makes a queue of the page's hand over what it holds, and whatever is put into it later. */
const adopt = (queue, take) => {
  if (!queue || typeof queue.length !== 'number' || ours.has(queue)) return;
  const entries = slice(queue);
  try {
    queue.length = 0;
    divert(queue, take);
  } catch {
    // A frozen queue: nothing more will come.
  }
  for (const entry of entries) take(entry);
};

const callLater = args => contain(() => zendesk(args));

/** Takes over what was queued for `zE`: each entry holds the arguments of a call. */
export const adoptCalls = queue => adopt(queue, callLater);

/** Takes over what was queued for `$zopim`. */
export const adoptCallbacks = stub => {
  adopt(stub._, callback => contain(() => zopim(callback)));
  adopt(stub.set && stub.set._, set);
};

/** Our own queues, each with what takes its entries from the beginning. */
const ours = new Map([[zE._, callLater], [$zopim._ = [], zopim], [$zopim.set._ = [], set]]);
for (const entry of ours) divert(...entry);

/** Takes a call by its path: from a journal, or from an older copy of this file. */
state.ask = (path, args, kind) => {
  if (path === 'zE') return zendesk(args);
  if (path === '$zopim') return zopim(args[0]);
  if (path === 'consent') return agree(args[0]);
  const row = paths.indexOf(path);
  if (row >= 0) return call(row, SWITCH && row === pathRow ? [address(args[0])] : args, kind);
};
