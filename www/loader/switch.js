// The switch from Web Widget (Classic) to messaging: the core decides (src/switch/), this gives it
// what happens in the browser and carries its decisions out.
import { contain } from './boundary.js';
import { adopt, ask, bring, endChat, hold, leave, reveal, serve, takeDown, tellChat } from './classic.js';
import { complain } from './config.js';
import { signal, state, SWITCH, wording } from './engine.js';
import { FIELDS } from './names.js';
import { notify, unnotify } from './notice.js';
import { tellSwitch } from './report.js';
import { isArray, now, read } from './safe.js';
import { encode } from './values.js';
import { insert } from './widget.js';

const BEGIN = SWITCH, LOOK = BEGIN + 1, PLAN = BEGIN + 2, LOCK = BEGIN + 3, CALLED = BEGIN + 4, CLASSIC = BEGIN + 5, FETCHED = BEGIN + 6,
  FIELD = BEGIN + 7, BRAND = BEGIN + 8, FITS = BEGIN + 9, RECORD = BEGIN + 10, SESSION = BEGIN + 11, LANGUAGE = BEGIN + 12;

/** What classic tells, by number; from HERE on it is there: 1 for a chat and 2 for an open window are added. */
const TELLS = ['missing', 'messenger', 'start', 'end', 'alive', 'said', 'open', 'close'], HERE = 8;

const STATES = ['starting', 'watching', 'probing', 'waiting', 'draining', 'ending', 'messaging'];
const HOW = [, 'classic', 'called', 'drained', 'lost', 'unseen'];
const AT = ['now', 'vendor', 'never'];

const CHAT_KEY = 'changeover.chat', PLAN_KEY = 'changeover.plan';
const TRACES = ['__zlcmid', '__zlcpomid', '__zlcid', '__zlcstore', 'ZD-store'];
const FETCH_LIMIT = 8000;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Storage may be missing, full or forbidden: then there is no answer. */
const store = work => {
  try {
    return work(window.localStorage);
  } catch {
    return false;
  }
};

/** What is stored, as the core takes it: marked as a text, nothing, or not to be read. */
const stored = () => {
  const text = store(storage => storage.getItem(CHAT_KEY));
  return text === false ? '-' : text === null ? '' : '=' + text;
};

/** Gives the core an input; `true` when classic's own event is to reach the page. */
const tell = (kind, number = 0) => signal(kind, number, stored()) !== 1;

let site, plan, key, base, seconds, tag;
let over, timer, channel, release;

/** Classic is telling something, so it stays where it is until it has told the page as well. */
let telling;
const due = [];

const later = work => {
  if (!telling) return work();
  hold();
  if (due.push(work) === 1) setTimeout(() => due.splice(0).forEach(each => contain(each)));
};

/** What classic tells. */
const heard = (event, standing) => {
  if (event === 'called') return tell(CALLED);
  telling = event === 'start' || event === 'end';
  const passes = tell(CLASSIC, standing === undefined ? TELLS.indexOf(event) : HERE + standing);
  telling = false;
  if (event === 'messenger') toMessaging();
  return passes;
};

/** The core looks again, and at classic as it is now. */
const look = anew => {
  if (over) return;
  ask(anew);
  tell(LOOK);
};

const listen = () => {
  try {
    channel = new BroadcastChannel(CHAT_KEY);
    channel.onmessage = () => tell(LOOK);
  } catch {
    channel = undefined;
  }
};

const bringIn = hidden => {
  if (!state.classic) serve(heard);
  bring(plan, base, seconds, tag, hidden);
};

const toMessaging = () => {
  over = true;
  clearTimeout(timer);
  if (channel) channel.close();
  if (state.classic) leave();
  if (!adopt() && state.widget !== 'messenger') insert(key, base, seconds, tag);
};

const write = () => {
  const text = wording(RECORD);
  if (store(storage => storage.setItem(CHAT_KEY, text)) === false) store(storage => storage.removeItem(CHAT_KEY));
  if (channel) channel.postMessage(0);
};

const lock = () => {
  const refused = () => tell(LOCK);
  try {
    const stop = new AbortController();
    release = () => stop.abort();
    navigator.locks.request(CHAT_KEY, { signal: stop.signal }, () => new Promise(done => {
      release = done;
      tell(LOCK, 1);
    })).catch(error => error.name === 'AbortError' || refused());
  } catch {
    refused();
  }
};

const fetchPlan = () => {
  let answered;
  const answer = text => {
    if (answered) return;
    answered = true;
    clearTimeout(limit);
    const good = !!text && take(text);
    if (good) store(storage => storage.setItem(PLAN_KEY, text));
    tell(PLAN, +good);
  };
  const limit = setTimeout(() => answer(), FETCH_LIMIT);
  try {
    fetch(site.switch.url, { credentials: 'omit', cache: 'no-cache' }).then(response => response.ok && response.text()).then(answer, () => answer());
  } catch {
    answer();
  }
};

/** Reads a plan that was fetched; `false` when it is malformed. */
const take = text => {
  try {
    const file = JSON.parse(text);
    const brand = brandOf(file.brands);
    const block = { ...file, ...file.switch, ...brand, ...brand.switch };
    signal(FETCHED);
    const taken = FIELDS.map(([path], field) => set(field + 8, block[path.slice(7)]));
    return taken.includes(true) && !taken.includes(false);
  } catch {
    return false;
  }
};

/** Sets a field of a plan; nothing when it is not given, `false` when its value is not accepted. */
const set = (field, value) => (value === undefined ? value : signal(FIELD, field, encode([value])) === 2);

/** The first brand that the page's host and path fit. */
export const brandOf = brands => {
  const fits = (patterns, place, name) => {
    const code = patterns === undefined ? 2 : signal(FITS, 0, encode([place, patterns]));
    if (!code) complain(`brands.${name}`, patterns, 'a pattern such as "shop.example" or "/de", or a list of them');
    return code === 2;
  };
  return isArray(brands) && brands.find(({ host, path }) => fits(host, location.hostname, 'host') && fits(path, location.pathname, 'path')) || {};
};

const clearTraces = () => {
  for (const name of TRACES) {
    store(storage => storage.removeItem(name));
    const labels = location.hostname.split('.');
    for (let domain = ''; labels.length; domain = `;domain=${labels.join('.')}`, labels.shift()) {
      try {
        document.cookie = `${name}=;path=/;max-age=0${domain}`;
      } catch {
        // A page without cookies.
      }
    }
  }
};

/** By the numbers of src/page/switch.rs. */
const EFFECTS = [
  () => bringIn(),
  () => bringIn(true),
  reveal,
  () => later(takeDown),
  () => later(toMessaging),
  endChat,
  () => tellChat('end'),
  at => notify(at, wording(LANGUAGE), site.notice),
  unnotify,
  write,
  lock,
  () => release && release(),
  fetchPlan,
  () => later(clearTraces),
  at => {
    clearTimeout(timer);
    timer = setTimeout(() => look(), Math.min(Math.max(0, at - now()), LONGEST_TIMER));
  },
  () => tellSwitch(session()),
  () => {
    state.lost = true;
  },
  () => tellChat('start'),
];

let parts;

/** Carries out what the core decided, or takes a part of a session. */
state.turn = (effect, number) => {
  if (effect < EFFECTS.length) contain(EFFECTS[effect], [number]);
  else parts[effect - EFFECTS.length] = number;
};

const moment = at => (at === at ? new Date(at).toISOString() : undefined);

const session = () => {
  parts = [];
  signal(SESSION);
  const [is, live, started, ends, how, at] = parts;
  return {
    state: STATES[is],
    live: !!live,
    startedAt: moment(started),
    endsAt: moment(ends),
    ended: HOW[how],
    at: AT[at] || moment(at),
  };
};

/** The page begins. Nothing of this runs on a site that has left classic. */
export const begin = (...given) => {
  [site, plan, key, base, seconds, tag] = given;
  if (!state.alive) return beginAlone();
  state.session = session;
  listen();
  const wake = () => document.visibilityState === 'hidden' || look();
  addEventListener('storage', event => channel || over || event.key && event.key !== CHAT_KEY || tell(LOOK));
  document.addEventListener('visibilitychange', wake);
  document.addEventListener('resume', wake);
  // An open channel may keep a page out of the back-forward cache.
  addEventListener('pagehide', () => channel && channel.close());
  addEventListener('pageshow', event => {
    if (!event.persisted || over) return;
    listen();
    look(true);
  });
  state.again = decide;
  decide();
};

const decide = () => {
  FIELDS.forEach(([path, accepts], field) => {
    const value = site.switch[path.slice(7)];
    if (set(field, value) === false) complain(path, value, accepts);
  });
  signal(BRAND, 0, String(site.brand || ''));
  const remote = site.switch.url ? take(store(storage => storage.getItem(PLAN_KEY))) ? 1 : 2 : 0;
  const traces = /(^|; )__zlcmid=/.test(read(document, 'cookie'));
  tell(BEGIN, (Math.random() * 2 ** 28 << 4 | remote << 2 | !!navigator.locks << 1 | traces) >>> 0);
  if (!over && !state.classic) serve(heard);
};

/** Without the core the date decides, when a page begins. */
const beginAlone = () => {
  const { at } = site.switch;
  if (at === 'never' || at === 'vendor' || Date.parse(at) > now()) {
    serve(event => event === 'messenger' ? toMessaging() : true);
    bring(plan, base, seconds, tag);
  } else toMessaging();
};
