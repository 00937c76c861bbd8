// Who is there: a fixed status, business hours, and what the site's status address answers.

import assert from 'node:assert/strict';
import { KEY, situations } from '../harness/situation.mjs';

/** A clock that the page sets, and long timers that run when it is moved on. */
const CLOCK = (time) => `
  var time = Date.parse('${time}'), timers = [], realTimeout = window.setTimeout;
  Date.now = function () { return time; };
  window.setTimeout = function (work, delay) {
    if (!(delay > 1000)) return realTimeout.apply(this, arguments);
    timers.push({ at: time + delay, work: work });
  };
  window.moveOn = function (minutes) {
    var end = time + minutes * 60000;
    for (;;) {
      var due = timers.filter(function (timer) { return timer.at <= end; }).sort(function (a, b) { return a.at - b.at; })[0];
      if (!due) break;
      timers.splice(timers.indexOf(due), 1);
      time = Math.max(time, due.at);
      due.work();
    }
    time = end;
  };`;
const HEARS = `$zopim.livechat.setOnStatus(function (status) { saw.push(status); });`;
const PATIENCE = 'data-timeout="100000"';
const open = { 'mon-fri': '09:00-12:00, 13:00-17:00', sat: '22:00-02:00', fri: '09:00-15:00' };
const berlin = { timeZone: 'Europe/Berlin', open };
const ANSWER = 'https://status.example/now.json';
const answers = (body, rest) => ({ [ANSWER]: { body: typeof body === 'string' ? body : JSON.stringify(body), contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, ...rest } });
const asked = ({ requests }) => requests.filter(({ url }) => url === ANSWER).length;

situations('availability', (it) => {
  it('nothing is said of the status: it is online', { next: HEARS, saw: ['online'] });

  // Berlin is one hour ahead of UTC in winter, and two in summer.
  for (const [time, status] of [
    ['2026-01-12T07:59:00Z', 'offline'], ['2026-01-12T08:00:00Z', 'online'], ['2026-01-12T11:00:00Z', 'offline'], ['2026-01-12T12:00:00Z', 'online'],
    ['2026-07-13T06:59:00Z', 'offline'], ['2026-07-13T07:00:00Z', 'online'],
    // A day by itself counts more than days together, wherever it stands.
    ['2026-01-16T13:59:00Z', 'online'], ['2026-01-16T14:00:00Z', 'offline'],
    ['2026-01-17T22:00:00Z', 'online'], ['2026-01-18T00:59:00Z', 'online'], ['2026-01-18T01:00:00Z', 'offline'],
  ]) {
    it(`business hours at ${time}: ${status}`, { config: { hours: berlin }, before: CLOCK(time), next: HEARS, saw: [status] });
  }

  for (const [timeZone, time, status] of [
    ['America/New_York', '2026-01-12T14:00:00Z', 'online'], ['Asia/Kathmandu', '2026-01-12T03:14:00Z', 'offline'],
    ['Asia/Kathmandu', '2026-01-12T03:15:00Z', 'online'], ['Pacific/Kiritimati', '2026-01-11T19:00:00Z', 'online'], ['UTC', '2026-01-12T09:00:00Z', 'online'],
  ]) {
    it(`business hours in ${timeZone} at ${time}: ${status}`, { config: { hours: { timeZone, open } }, before: CLOCK(time), next: HEARS, saw: [status] });
  }

  it('no hours begin on a holiday', {
    config: { hours: { ...berlin, holidays: ['2026-12-25'], otherwise: 'away' } }, before: CLOCK('2026-12-25T10:00:00Z'), next: HEARS, saw: ['away'],
  });

  it('a page that stays open is told each change once, over the day on which clocks are put forward', {
    config: { hours: { timeZone: 'Europe/Berlin', open: { sun: '01:30-03:30' } } }, attributes: PATIENCE,
    before: CLOCK('2026-03-29T00:00:00Z'), next: HEARS,
    // From 00:30 UTC to 01:30 UTC, for at 01:00 UTC it is three o'clock there.
    later: `moveOn(29); saw.push(29); moveOn(1); saw.push(30); moveOn(59); saw.push(89); moveOn(1); saw.push(90); moveOn(1000)`,
    saw: ['offline', 29, 'online', 30, 89, 'offline', 90],
  });

  it('a messenger that is to be hidden while offline comes and goes with the hours', {
    config: { hours: berlin }, attributes: PATIENCE, before: `${CLOCK('2026-01-12T07:00:00Z')} window.zESettings = { webWidget: { chat: { hideWhenOffline: true } } }`,
    later: `saw.push(zE('webWidget:get', 'display')); moveOn(60); saw.push(zE('webWidget:get', 'display')); moveOn(180); saw.push(zE('webWidget:get', 'display'))`,
    saw: ['hidden', 'launcher', 'hidden'], calls: ['messenger hide', 'messenger show', 'messenger hide'],
  });

  it('departments have hours of their own, which take from the site what they do not say', {
    config: { hours: berlin, departments: [{ id: 1, name: 'Sales', hours: { open: { mon: '06:00-09:00' } } }, { id: 2, name: 'Support' }, { id: 3, name: 'Away', status: 'away' }] },
    attributes: PATIENCE, before: CLOCK('2026-01-12T07:00:00Z'),
    next: `zE('webWidget:on', 'chat:departmentStatus', function (department) { saw.push(department.name + ' ' + department.status); });`,
    later: `moveOn(60); saw.push($zopim.livechat.departments.getDepartment('Sales'), $zopim.livechat.departments.getAllDepartments().map(function (department) { return department.status; }).join())`,
    saw: ['Sales online', 'Support offline', 'Away away', 'Sales offline', 'Support online', { id: 1, name: 'Sales', status: 'offline' }, 'offline,online,away'],
  });

  it('a fixed status counts more than hours', {
    config: { hours: berlin, status: 'away' }, before: CLOCK('2026-01-12T08:30:00Z'), next: HEARS, saw: ['away'],
  });

  for (const [what, hours, says] of [
    ['a time zone that is none', { ...berlin, timeZone: 'Berlin' }, /hours\.timeZone is "Berlin".*Europe\/Berlin/],
    ['no time zone', { open }, /hours\.timeZone is missing.*Europe\/Berlin/],
    ['no days', { timeZone: 'UTC' }, /hours\.open is missing.*mon-fri/],
    ['days as a text', { timeZone: 'UTC', open: 'mon-fri 9-17' }, /hours\.open is "mon-fri 9-17".*mon-fri/],
    ['a day that is none', { timeZone: 'UTC', open: { monday: '09:00-17:00' } }, /hours\.open is of type object.*mon-fri/],
    ['three days in a row', { timeZone: 'UTC', open: { 'mon-tue-wed': '09:00-17:00' } }, /hours\.open/],
    ['a row of days back to its first', { timeZone: 'UTC', open: { 'mon-tue-mon': '09:00-17:00' } }, /hours\.open/],
    ['a time without minutes', { timeZone: 'UTC', open: { mon: '9-17' } }, /hours\.open/],
    ['a time past midnight of the second day', { timeZone: 'UTC', open: { mon: '09:00-25:00' } }, /hours\.open/],
    ['a time of sixty minutes', { timeZone: 'UTC', open: { mon: '09:60-17:00' } }, /hours\.open/],
    ['hours that end when they begin', { timeZone: 'UTC', open: { mon: '09:00-09:00' } }, /hours\.open/],
    ['times that are no text', { timeZone: 'UTC', open: { mon: 9 } }, /hours\.open/],
    ['a holiday as a text', { ...berlin, holidays: '2026-12-25' }, /hours\.holidays is "2026-12-25"; it must be like \["2026-12-25"\]/],
    ['a holiday the other way round', { ...berlin, holidays: ['25.12.2026'] }, /hours\.holidays is a list.*2026-12-25/],
    ['an online outside', { ...berlin, otherwise: 'online' }, /hours\.otherwise is "online".*"offline" or "away"/],
  ]) {
    it(`hours with ${what}: one console error, and the status is as if nothing had been said`, {
      config: { hours }, before: CLOCK('2026-01-11T08:30:00Z'), next: HEARS, saw: ['online'], says: [says],
    });
  }

  it('wrong hours of a department are told with its place, and the others count', {
    config: { hours: berlin, departments: [{ id: 1, name: 'Sales' }, { id: 2, name: 'Support', hours: { timeZone: 'Mars/Base' } }] },
    before: CLOCK('2026-01-11T08:30:00Z'), next: `saw.push($zopim.livechat.departments.getDepartment('Support').status)`,
    saw: ['offline'], says: [/departments\[1\]\.hours\.timeZone is "[^"]{9}"/],
  });

  it('the status address is asked without credentials, and counts more than anything else', {
    config: { statusUrl: ANSWER, status: 'offline', departments: [{ id: 1, name: 'Sales', status: 'offline' }, { id: 2, name: 'Support', status: 'away' }] },
    files: answers({ status: 'online', departments: { Sales: 'away', Elsewhere: 'offline' } }),
    before: `document.cookie = 'who=ann'; var real = window.fetch; window.fetch = function (url, options) { if (url === '${ANSWER}') saw.push(options.credentials); return real.apply(this, arguments); }`,
    next: HEARS,
    later: `saw.push($zopim.livechat.departments.getDepartment('Sales').status, $zopim.livechat.departments.getDepartment('Support').status)`,
    saw: ['omit', 'offline', 'online', 'away', 'away'],
  });

  for (const [what, files, says] of [
    ['not JSON', answers('<!doctype html>'), [/what statusUrl answers is a text of 15 characters.*like/]],
    ['an unknown word', answers({ status: 'busy' }), [/what statusUrl answers/]],
    ['an unknown word for a department', answers({ status: 'online', departments: { Sales: 1 } }), [/what statusUrl answers/]],
    ['null', answers('null'), [/what statusUrl answers/]],
    ['a list', answers('[]'), [/what statusUrl answers/]],
    ['nothing', answers('{}'), [/what statusUrl answers/]],
    ['not found', answers({ status: 'online' }, { status: 404 }), []],
  ]) {
    it(`an answer that is ${what} leaves the status as it is`, {
      config: { statusUrl: ANSWER, status: 'away' }, files, next: HEARS, saw: ['away'], says,
    });
  }

  it('an address that is not to be reached leaves the status as it is', {
    config: { statusUrl: ANSWER, status: 'away' }, next: HEARS, saw: ['away'],
    before: `var real = window.fetch; window.fetch = function (url) { return url === '${ANSWER}' ? Promise.reject(new TypeError('offline')) : real.apply(this, arguments); }`,
  });

  it('the address is asked again every five minutes, and each change is told once', {
    config: { statusUrl: ANSWER }, attributes: PATIENCE, files: answers({ status: 'online' }),
    before: `${CLOCK('2026-01-12T08:30:00Z')} var words = ['online', 'offline', 'offline', 'busy', 'away'];
      var real = window.fetch; window.fetch = function (url) { if (url !== '${ANSWER}') return real.apply(this, arguments); var word = words.shift(); saw.push('?'); return Promise.resolve({ ok: word !== 'offline' || words.length > 2, text: function () { return Promise.resolve(JSON.stringify({ status: word })); } }); };`,
    next: HEARS,
    later: `const turn = () => new Promise((done) => realTimeout(done, 5)); for (let times = 0; times < 4; times++) { moveOn(4); moveOn(1); await turn(); }`,
    saw: ['?', 'online', '?', 'offline', '?', '?', '?', 'away'], says: [/what statusUrl answers/],
  });

  it('nobody is asked while the page is hidden', {
    config: { statusUrl: ANSWER }, attributes: PATIENCE, files: answers({ status: 'online' }),
    before: `${CLOCK('2026-01-12T08:30:00Z')} var hidden = true; Object.defineProperty(document, 'hidden', { get: function () { return hidden; } });`,
    later: `moveOn(60); await new Promise((done) => realTimeout(done, 30)); saw.push(performance.getEntriesByName('${ANSWER}').length);
      hidden = false; document.dispatchEvent(new Event('visibilitychange'));
      for (let times = 0; times < 500 && performance.getEntriesByName('${ANSWER}').length < 2; times++) await new Promise((done) => realTimeout(done, 10));
      saw.push(performance.getEntriesByName('${ANSWER}').length)`,
    saw: [1, 2], then: (opened) => assert.equal(asked(opened), 2),
  });

  for (const [what, statusUrl] of [['a number', 5], ['a record', {}]]) {
    it(`a status address that is ${what}: one console error`, {
      config: { statusUrl }, next: `zE('webWidget', 'open')`, calls: ['messenger open'], says: [/statusUrl is of type .*an address/],
    });
  }

  it('the status address may be an attribute, and relative', {
    attributes: `data-messaging-key="${KEY}" data-status-url="/now.json"`,
    files: { '/now.json': { body: '{"status":"away"}', contentType: 'application/json' } }, next: HEARS, saw: ['online', 'away'],
  });

  it('a core that is started anew knows the hours and the answer', {
    config: { hours: berlin, statusUrl: ANSWER, departments: [{ id: 1, name: 'Sales' }] }, files: answers({ departments: { Sales: 'away' } }),
    before: `${CLOCK('2026-01-12T07:00:00Z')} window.armed = false; var Instance = WebAssembly.Instance;
      WebAssembly.Instance = function (module, imports) { var real = new Instance(module, imports), exports = {};
        Object.keys(real.exports).forEach(function (name) { var member = real.exports[name]; exports[name] = typeof member !== 'function' ? member : function () { if (armed) { armed = false; throw new WebAssembly.RuntimeError('unreachable'); } return member.apply(undefined, arguments); }; });
        return { exports: exports }; };`,
    later: `armed = true; zE('webWidget', 'clear'); ${HEARS} saw.push($zopim.livechat.departments.getDepartment('Sales').status)`,
    saw: ['offline', 'away'], says: [/report this fault/],
  });
});
