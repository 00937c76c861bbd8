// Whether somebody is there, as far as only a browser can find it out: what the clocks of a time zone show, and what the
// site's status address answers.
import { complain } from './config.js';
import { LOOK, signal, state, STATUSES } from './engine.js';
import { keys, now, textFrom } from './safe.js';
import { encode } from './values.js';

const BETWEEN_QUESTIONS = 5 * 60_000;
const DAY = 24 * 60;
const DAYS = 'mon tue wed thu fri sat sun'.split(' ');
const { parse, UTC } = Date;

/** What each part of business hours must be. */
const PARTS = {
  timeZone: 'like "Europe/Berlin"',
  open: 'like { "mon-fri": "09:00-17:00" }',
  holidays: 'like ["2026-12-25"]',
  otherwise: '"offline" or "away"',
};

/** Business hours, each with its clock. */
const tables = [];

/** The last answer of the status address that could be used. */
let live = [];
let complained;

/** Tells the core what is known of who is there, as src/shim/availability.rs reads it. */
export const look = () => signal(LOOK, 0, encode([tables.length > 0, live, tables.map(([name, away, clock, spans]) => {
  const [month, day, year, hour, minute] = clock.format(now()).match(/\d+/g);
  return [null, name, '', away, UTC('20' + year, month - 1, day, hour, minute) / 60_000, spans];
})]));

/** Throws unless it is so. */
const must = right => {
  if (!right) throw right;
};

/** From which minute of a day on, and for how many. */
const span = text => {
  const [, hour, minute, toHour, toMinute] = /^(\d\d?):([0-5]\d)-(\d\d?):([0-5]\d)$/.exec(text);
  const from = hour * 60 + +minute;
  const to = toHour * 60 + +toMinute;
  must(from !== to && from <= DAY && to <= DAY);
  return [from, to < from ? to - from + DAY : to - from];
};

/** The spans of the week. A day by itself counts more than days together. */
const week = open => {
  const days = [];
  for (const name of keys(open).sort((one, other) => other.length - one.length)) {
    const spans = open[name].split(/[\s,]+/).filter(Boolean).map(span);
    const [first, last = first, more] = name.split('-').map(word => DAYS.indexOf(word));
    must(first >= 0 && last >= 0 && more === undefined);
    for (let at = first; ; at++) {
      const day = at % 7;
      days[day] = spans.map(([from, length]) => [day * DAY + from, length]);
      if (day === last) break;
    }
  }
  return days.flat(2);
};

const holiday = date => {
  must(/^\d{4}-\d\d-\d\d$/.test(date));
  return [parse(date) / 86_400_000, 0];
};

/** Takes the hours of the site, and those of departments, which are the site's but for what they say themselves. */
export const takeHours = config => {
  [config, ...state.departments].forEach((holder, place) => {
    if (!holder.hours) return;
    const hours = { holidays: [], otherwise: 'offline', ...config.hours, ...holder.hours };
    let part = 'timeZone';
    try {
      const clock = new Intl.DateTimeFormat('en-US', { timeZone: hours[part].trim(), hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' });
      const spans = week(hours[part = 'open']);
      spans.push(...hours[part = 'holidays'].flatMap(holiday));
      must(/^(offline|away)$/.test(hours[part = 'otherwise']));
      tables.push([place ? holder.name : '', hours.otherwise === 'away', clock, spans]);
    } catch {
      complain(`${place ? `departments[${place - 1}].` : ''}hours.${part}`, hours[part], PARTS[part]);
    }
  });
};

/** Asks the status address now, and every few minutes while somebody looks at the page. */
export const ask = async url => {
  if (state.successor) return;
  const again = () => ask(url);
  setTimeout(() => {
    if (document.hidden) document.addEventListener('visibilitychange', again, { once: true });
    else again();
  }, BETWEEN_QUESTIONS);
  let answer;
  try {
    answer = await textFrom(url);
    const { status, departments = {} } = JSON.parse(answer);
    const answers = keys(departments).map(name => [null, name, departments[name]]);
    if (status !== undefined) answers.push([null, '', status]);
    must(answers.length && answers.every(([,, word]) => STATUSES.includes(word)));
    live = answers;
    look();
  } catch {
    // What it answered last stays, also when it is not to be reached.
    if (answer === undefined || complained) return;
    complain('what statusUrl answers', answer, 'like { "status": "online" }');
    complained = true;
  }
};
