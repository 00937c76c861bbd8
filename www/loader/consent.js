// Consent: where the site wants it, nothing is fetched or stored before the visitor has agreed.
import { contain } from './boundary.js';
import { remember, signal, state, CONSENT } from './engine.js';
import { livechat, settings } from './members.js';
import { read } from './safe.js';

const COOKIES = settings.get('cookies');
const IMPLICIT = livechat.get('cookieLaw.setDefaultImplicitConsent');

/** What the visitor said on this page, last. */
let agreed;

/** What the visitor said to the old chat, which kept it in a cookie. The first look at cookies takes a browser milliseconds. */
const recall = () => {
  const [,, said] = /(^|; )__zlcprivacy=([01])/.exec(read(document, 'cookie')) || [];
  return said && said === '1';
};

/** What waits for consent. */
let start;

const decide = given => {
  agreed = given;
  if (given && start && !state.successor) {
    const begin = start;
    start = undefined;
    begin();
  }
  return given;
};

/** Begins now, or when the visitor has agreed; then the answer is what waits for that. */
export const whenAgreed = (required, first) => {
  if (required && !(agreed ?? recall())) return start = first;
  first();
};

/** The visitor agrees, or refuses. */
export const agree = given => {
  if (state.successor) return state.successor('consent', [given]);
  remember('consent', [given]);
  if (SWITCH && state.classic) contain(() => state.classic.call('zE', ['webWidget', 'updateSettings', { cookies: given }]));
  else signal(CONSENT, given ? 1 : 0);
  decide(given);
};

/** Tells the core what the visitor said to the old chat, if nothing was said since. */
export const tell = () => {
  const given = agreed === undefined ? recall() : undefined;
  if (given !== undefined) agree(given);
};

/** The page called `zE` while classic serves it, or is to. */
export const hearCall = ([, name, value]) => hearConsent(name === 'updateSettings' ? value : name, value);

/**
 * The page called something that means consent: a member of the old API by its number, or a setting of messaging's, by
 * its name or among others. The answer is what was said; nothing of all else.
 */
export const hearConsent = (what, value) => {
  // Each call comes by here, nearly all with a number.
  if (typeof what === 'object') {
    value = read(what, 'cookies');
    if (value === undefined) return;
    what = 'cookies';
  }
  if (what === COOKIES || what === 'cookies') return decide(!!value && value !== 'none');
  if (state.standalone && what === IMPLICIT) decide(true);
};
