// The switch from Web Widget (Classic) to messaging: the core decides (src/switch/), this gives it
// what happens in the browser and carries its decisions out.
import { contain } from './boundary.js';
import { ask, bring, endChat, hold, leave, reveal, serve, takeDown, tellChat } from './classic.js';
import { complain, isPast } from './config.js';
import { signal, state, wording } from './engine.js';
import { FIELDS } from './names.js';
import { notify, unnotify } from './notice.js';
import { tellSwitch } from './report.js';
import { isArray, now, read, textFrom } from './safe.js';
import { encode } from './values.js';
import { insert } from './widget.js';

// Inputs, numbered as in src/page/switch.rs.
const BEGIN = 32, LOOK = 33, PLAN = 34, LOCK = 35, CALLED = 36, CLASSIC = 37, FETCHED = 38, FIELD = 39, BRAND = 40, FITS = 41, RECORD = 42,
  SESSION = 43, LANGUAGE = 44;

/** What classic tells, by number. The last is how it stands, which is added. */
const TOLD = ['missing', 'messenger', 'start', 'end', 'alive', 'said', 'open', 'close', 'here'];

const STATES = ['starting', 'watching', 'probing', 'waiting', 'draining', 'ending', 'messaging'];
const ENDS = [, 'classic', 'called', 'drained', 'lost', 'unseen'];
const PLANS = ['now', 'vendor', 'never'];

/** Where the record of a chat and the last plan are kept: for each brand, and for each file. */
let CHAT_KEY = 'changeover.chat', PLAN_KEY = 'changeover.plan';
const TRACES = ['__zlcmid', '__zlcpomid', '__zlcid', '__zlcstore', 'ZD-store'];
const FETCH_LIMIT = 8000;

let site, plan, key, base, seconds, tag;
let timer, release, parts;

/**
 * Messaging is there, or on its way: the session as it is from then on. The core is told no more, for one that was started
 * anew would begin again.
 */
let over;

/** Classic is telling something, so it stays where it is until it has told the page as well. */
let telling;
const due = [];

/** Storage may be missing, full or forbidden: then there is no answer. */
const store = (method, ...given) => {
  try {
    return localStorage[method](...given);
  } catch {
    return false;
  }
};

/** Gives the core an input, with what is stored: a text, nothing, or not to be read. The answer: may the page hear of it? */
const tell = (kind, number = 0) => {
  const text = store('getItem', CHAT_KEY);
  return over || signal(kind, number, text === false ? '-' : text ? '=' + text : '') !== 1;
};

/** Behind what classic is telling the page. */
const behind = work => {
  if (!telling) return work();
  if (due.push(work) === 1) setTimeout(() => due.splice(0).forEach(each => contain(each)));
};

/** The same for what takes classic away: what the page says when it is told is for messaging. */
const later = work => {
  if (telling) hold();
  behind(work);
};

const heard = (event, standing = 0) => {
  // Before consent, of a classic that the page has brought itself.
  if (!plan) return true;
  if (event === 'called') return tell(CALLED);
  if (event === 'messenger') {
    const { state: is, at } = session();
    if (is === 'watching' && at !== 'vendor') console.warn('changeover: the key of classic brought the messenger.');
  }
  telling = event === 'start' || event === 'end';
  const passes = tell(CLASSIC, TOLD.indexOf(event) + standing);
  telling = false;
  if (event === 'messenger') toMessaging();
  return passes;
};

/** Another tab wrote, time has passed, or the page was asleep. */
const look = () => tell(LOOK);

const bringIn = hidden => {
  if (!state.classic) serve(heard);
  bring(plan, seconds, tag, hidden);
};

const toMessaging = () => {
  over = session();
  clearTimeout(timer);
  if (state.widget !== 'messenger' && (!state.classic || leave())) insert(key, base, seconds, tag);
};

const lock = async () => {
  let stop;
  try {
    stop = new AbortController();
    release = () => stop.abort();
    await navigator.locks.request(CHAT_KEY, { signal: stop.signal }, () => new Promise(done => {
      release = done;
      if (over) done();
      else tell(LOCK, 1);
    }));
  } catch {
    if (!stop || !stop.signal.aborted) tell(LOCK);
  }
};

/** What is wrong with the file of the plan is said once, though it is asked for again. */
let complained;

const fetchPlan = () => {
  let answered;
  const answer = text => {
    if (answered) return;
    answered = true;
    const good = take(text);
    // What cannot be kept must not leave an older plan in its place, nor does one that is no longer for this brand.
    if (good ? store('setItem', PLAN_KEY, text) === false : good === undefined) store('removeItem', PLAN_KEY);
    if (good === false && !complained) {
      complained = true;
      complain('what switch.url answers', text, 'like { "at": "never" }');
    }
    tell(PLAN, +!!good);
  };
  setTimeout(answer, FETCH_LIMIT);
  textFrom(site.switch.url).then(answer, () => answer());
};

/** Reads a plan that was fetched; `false` when it is malformed, and nothing when it speaks of other brands alone. */
const take = text => {
  try {
    const file = JSON.parse(text), brand = brandOf(file.brands);
    const block = { ...file, ...file.switch, ...brand, ...brand.switch };
    signal(FETCHED);
    const taken = FIELDS.map(([path], field) => set(field + 8, block[path.slice(7)]));
    if (taken.includes(false)) return false;
    return taken.includes(true) || (isArray(file.brands) ? undefined : false);
  } catch {
    return false;
  }
};

/** Sets a field of a plan; nothing when it is not given, `false` when its value is not accepted. */
const set = (field, value) => (value === undefined ? value : signal(FIELD, field, encode([value])) === 2);

/** The first brand that the page's host and path fit. */
export const brandOf = brands => {
  if (brands && !isArray(brands)) complain('brands', brands, 'a list');
  const fits = (brand, name, place) => {
    const code = brand[name] === undefined ? 2 : signal(FITS, 0, encode([place, brand[name]]));
    if (!code) complain('brands.' + name, brand[name], 'a pattern such as "shop.example" or "/de", or a list of them');
    return code === 2;
  };
  return state.alive && isArray(brands) && brands.find(brand => brand && fits(brand, 'host', location.hostname) && fits(brand, 'path', location.pathname)) || {};
};

const clearTraces = () => {
  for (const name of TRACES) {
    store('removeItem', name);
    for (let where = '', domain = location.hostname; ; domain = domain.split('.').slice(1).join('.')) {
      contain(() => { document.cookie = name + '=;path=/;max-age=0' + where; });
      // No cookie is for a whole top-level domain, and Firefox reports who tries.
      if (!domain.includes('.')) break;
      where = ';domain=' + domain;
    }
  }
};

/** By the numbers of `Effect` in src/switch/mod.rs. */
const EFFECTS = [
  () => store('setItem', CHAT_KEY, wording(RECORD)) === false && store('removeItem', CHAT_KEY),
  () => {
    // What the page says when it hears of that is for messaging, which comes next.
    if (session().state === 'messaging') hold();
    tellChat('end');
  },
  () => tellChat('start'),
  unnotify,
  () => later(takeDown),
  () => bringIn(),
  () => bringIn(true),
  reveal,
  () => later(toMessaging),
  endChat,
  () => release && release(),
  lock,
  fetchPlan,
  at => notify(at, wording(LANGUAGE), site.notice),
  // Other brands of this host may still be on classic.
  () => site.brands || later(clearTraces),
  () => {
    state.lost = true;
  },
  () => {
    const step = session();
    behind(() => tellSwitch(step));
  },
  ask,
  at => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(1e9, at - now()));
  },
];

/** Carries out what the core decided, or takes a part of a session. */
state.turn = (effect, number) => {
  if (effect < EFFECTS.length) contain(EFFECTS[effect], [number]);
  else parts.push(number);
};

const moment = at => (at ? new Date(at).toISOString() : undefined);

const session = () => {
  if (over) return { ...over };
  parts = [];
  signal(SESSION);
  const [is, live, started, ends, how, at] = parts;
  return { state: STATES[is], live: !!live, startedAt: moment(started), endsAt: moment(ends), ended: ENDS[how], at: PLANS[at] || moment(at) };
};

/** The page begins when the visitor has agreed: until then its calls wait for classic. */
export const wait = () => {
  if (state.alive) state.session = session;
  serve(heard);
};

/** The page begins. Nothing of this runs on a site that has left classic. */
export const begin = (...given) => {
  [site, plan, key, base, seconds, tag] = given;
  if (!state.alive) return beginAlone();
  state.session = session;
  if (site.brand) CHAT_KEY += '.' + site.brand;
  if (site.switch.url) PLAN_KEY += '.' + site.switch.url;
  addEventListener('storage', ({ key, newValue }) => {
    if (key === PLAN_KEY && take(newValue)) tell(PLAN, 1);
    else if (!key || key === CHAT_KEY) look();
  });
  addEventListener('pageshow', () => {
    ask();
    look();
  });
  for (const kind of ['visibilitychange', 'resume']) document.addEventListener(kind, () => document.hidden || look());
  state.again = decide;
  decide();
};

const decide = () => {
  FIELDS.forEach(([path, accepts], field) => {
    const value = site.switch[path.slice(7)];
    if (set(field, value) !== false) return;
    complain(path, value, accepts);
    // A date that cannot be read is none that has come.
    if (!field) set(field, 'never');
  });
  signal(BRAND, 0, String(site.brand || ''));
  const remote = site.switch.url ? take(store('getItem', PLAN_KEY)) ? 1 : 2 : 0;
  const traces = /(^|; )__zlcmid=/.test(read(document, 'cookie'));
  tell(BEGIN, (Math.random() * 2 ** 28 << 4 | remote << 2 | !!navigator.locks << 1 | traces) >>> 0);
  if (!over && !state.classic) serve(heard);
};

/** Without the core the date decides, when a page begins. */
const beginAlone = () => {
  if (isPast(site.switch)) return toMessaging();
  serve(event => event !== 'messenger' || toMessaging());
  bring(plan, seconds, tag);
};
