// The visitor's token: the page's function is asked for it, or the site's own source; it is looked at
// and handed to the widget. No token is kept, and none is in what is said of it.
import { contain } from './boundary.js';
import { signal, state, ANSWERED } from './engine.js';
import { LOGIN, WORDS } from './messaging.js';
import { apply, raise, textFrom } from './safe.js';
import { listener, SEPARATOR } from './values.js';
import { say } from './widget.js';

const FAILED = 2, SIGNED_IN = 3;
const REFUSED = 'was refused';

/** The sign-in that counts; none after a sign-out. */
let current;

/** Tells the token that was refused last from others. */
let refused;

const said = {};

/** Says once why nobody is signed in; the token that there is instead. */
const complain = problem => {
  if (!said[problem]) console.warn(`changeover: the visitor's token ${problem}.`);
  said[problem] = 1;
  return '';
};

const fingerprint = token => {
  let sum = 0;
  for (const character of token) sum = Math.imul(sum, 31) + character.charCodeAt() | 0;
  return sum;
};

/** What is wrong with a token, as far as can be seen: those of the old chat have other claims. Never a value. */
const problemOf = token => {
  try {
    const [{ kid }, { scope, external_id: id }] =
      token.split('.', 2).map(part => JSON.parse(atob(part.replace(/-/g, '+').replace(/_/g, '/'))));
    const lacks = (kid ? '' : ' kid') + (scope === 'user' ? '' : ' scope') + (id && typeof id === 'string' ? '' : ' external_id');
    return lacks ? 'lacks' + lacks : fingerprint(token) === refused && REFUSED;
  } catch {
    return 'cannot be read';
  }
};

/** Asks one after the other until one brings a token that messaging may take; goes on with that, or with none. */
const ask = ([way, ...others], take) => {
  if (!way) return take();
  let delivered;
  const deliver = token => {
    if (delivered) return;
    delivered = true;
    const problem = token && problemOf(token);
    if (problem) complain(problem);
    if (problem || !token) ask(others, take);
    else take(token);
  };
  new Promise(done => done(way(deliver))).then(token => {
    if (token !== undefined) deliver(token);
  }, error => {
    raise(error);
    deliver();
  });
};

/** A source of tokens that is an address: it is told what the page said of the visitor, with the cookies of our own site. */
export const sourceAt = url => visitor => textFrom(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(visitor),
}).then(text => (/^\s*{/.test(text) ? JSON.parse(text).jwt : text.trim()) || '')
  .catch(() => complain('does not come from its address'));

/** Signs the visitor in; the text is that of the core's command. */
export const signIn = text => {
  // A widget that knows already, or that is another, is told nothing.
  if (state.muted || state.widget !== 'messenger') return signal(ANSWERED, SIGNED_IN);
  const [own, site, name, email, phone] = text.split(SEPARATOR);
  const [jwtFn, source] = [listener(+own), listener(+site)];
  const ways = [];
  // What the page's function returns never counted.
  if (jwtFn) ways.push(deliver => void apply(jwtFn, undefined, [deliver]));
  if (source) ways.push(deliver => apply(source, undefined, [{ name, email, phone }, deliver]));
  const mine = current = {};
  let sent;
  // After a sign-out the core still waits for the end of this; after a newer sign-in it does not.
  const end = how => {
    if (!current || current === mine) signal(ANSWERED, how);
  };
  ask(ways, token => {
    if (!token || current !== mine) return end(FAILED);
    say(LOGIN, [...WORDS[LOGIN], deliver => {
      const give = fresh => {
        if (!fresh || current !== mine) return;
        sent = fingerprint(fresh);
        contain(deliver, [fresh]);
      };
      const first = token;
      token = undefined;
      // The widget asks again when the token has expired.
      if (first) give(first);
      else if (current === mine) ask(ways, give);
    }, error => {
      if (error) {
        refused = sent;
        complain(REFUSED);
      }
      end(error ? FAILED : SIGNED_IN);
    }]);
  });
};

/** The visitor is signed out: what was asked for them is not handed on. */
export const signOut = () => {
  current = undefined;
};
