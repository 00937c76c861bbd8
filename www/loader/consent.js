// Consent: where the site wants it, nothing is fetched or stored before the visitor has agreed.
import { remember, signal, state, CONSENT } from './engine.js';
import { livechat, settings } from './members.js';
import { read } from './safe.js';

const COOKIES = settings.get('cookies');
const IMPLICIT = livechat.get('cookieLaw.setDefaultImplicitConsent');

const [, said] = /(?:^|; )__zlcprivacy=([01])(?:;|$)/.exec(read(document, 'cookie')) || [];

/** What the visitor said last: on this page, or to the old chat, which kept it in a cookie. */
let agreed = said && said === '1';

/** What waits for consent. */
let start;

const decide = given => {
  agreed = given;
  if (!given || !start || state.successor) return;
  const begin = start;
  start = undefined;
  begin();
};

/** Begins now, or when the visitor has agreed. */
export const whenAgreed = (required, first) => {
  if (required && !agreed) start = first;
  else first();
};

/** The visitor agrees, or refuses. */
export const agree = given => {
  if (state.successor) return state.successor('consent', [given]);
  remember('consent', [given]);
  signal(CONSENT, given ? 1 : 0);
  decide(given);
};

/** Tells the core what the visitor said to the old chat. */
export const tell = () => {
  if (agreed !== undefined) agree(agreed);
};

/** The page called something that means consent: a member of the old API by its number, or a setting of messaging's. */
export const hearConsent = (what, value) => {
  if (what === COOKIES || what === 'cookies') decide(!!value && value !== 'none');
  else if (state.standalone && what === IMPLICIT) decide(true);
};
