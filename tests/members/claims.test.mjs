// Every row of the table against what is seen: the calls that arrive at the widget, what the page is told and answered,
// and what the report says. claims.mjs has the expectations.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { dist, launch } from '../harness/browser.mjs';
import { settled, tag } from '../harness/situation.mjs';
import { tabsOf } from '../harness/tab.mjs';
import { COMMANDS, EVENTS, GETTERS, LEGACY, LIVECHAT, SETTINGS } from '../../www/loader/names.js';
import { namesOf } from '../../www/loader/words.js';
import { STORIES, WITHOUT_EFFECT } from './claims.mjs';

const TABS = 3;
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const IN_PAGE = readFileSync(new URL('claims-in-page.js', import.meta.url), 'utf8');

/** Fidelity, notice and advice of each member, from the document that is generated from the table. */
const ROWS = new Map(read('COMPAT.md').split('\n').filter((line) => line.startsWith('| `')).map((line) => {
  const [path, now, fidelity, instead] = line.slice(2).split(' | ');
  const [word, notice] = fidelity.split(', ');
  return [path.slice(1, -1), { now, instead, fidelity: word, notice: /\[(.+)\]\(NOTICES\.md#\1\)/.exec(notice)?.[1] }];
}));

/** The codes of the notices, by their numbers. */
const NOTICES = new Map([...read('NOTICES.md').matchAll(/<a id="(\d+)"><\/a>\n\n## (.+)/g)].map(([, number, code]) => [`#${number}`, code]));

const named = (names, path) => namesOf(names).map(path);
/** What the site build knows by name, and so reports. */
const REPORTED = new Set([
  ...named(LIVECHAT, (name) => `$zopim.livechat.${name}`),
  ...named(COMMANDS, (name) => `zE('webWidget', '${name}')`),
  ...named(GETTERS, (name) => `zE('webWidget:get', '${name}')`),
  ...named(EVENTS, (name) => `zE('webWidget:on', '${name}')`),
  ...named(LEGACY, (name) => `zE.${name}()`),
  ...named(SETTINGS, (name) => `zESettings.${name}`),
]);

const FIDELITIES = ['exact', 'adapted', 'emulated', 'no effect'];
const NO_EFFECT = 'without effect';
const stories = [...STORIES, { story: NO_EFFECT, claims: Object.entries(WITHOUT_EFFECT).map(([path, args]) => [path, { with: args }]) }];
const CLAIMED = new Set(stories.flatMap(({ claims }) => claims.map(([path]) => path)));
/** What was seen of each member with the newer build: how often the widget or the page was told, or answered. */
const evidence = new Map();

let browser;
let tabs;
before(async () => {
  browser = await launch();
  tabs = tabsOf(browser, TABS);
});
after(() => browser.close());

describe('what the table claims', { concurrency: TABS }, () => {
  for (const build of ['newer', '2025-06']) {
    for (const story of stories) test(`${story.story}, build ${build}`, () => tell(story, build));
  }
  test(`${NO_EFFECT}, in the debug build`, () => tell(stories.at(-1), 'newer', true));
});

describe('the proof', () => {
  test('no claim is of a member that does not exist', () => {
    assert.deepEqual([...CLAIMED].filter((path) => !ROWS.has(path)), []);
  });

  test('every member is tested, and its fidelity is what was seen', (t) => {
    const paths = [...ROWS.keys()];
    const contradicted = paths.filter((path) => evidence.has(path) && !bearsOut(ROWS.get(path), evidence.get(path)));
    const untested = paths.filter((path) => !evidence.has(path));
    const sound = paths.filter((path) => evidence.get(path)?.faults === 0 && !contradicted.includes(path));
    const counts = FIDELITIES.map((fidelity) => `${fidelity} ${sound.filter((path) => ROWS.get(path).fidelity === fidelity).length}`);
    t.diagnostic(`${counts.join(' / ')}; untested ${untested.length}`);
    assert.deepEqual({ untested, contradicted }, { untested: [], contradicted: [] });
  });

  test('the messenger takes what rows say to write instead', () => tabs.lend(async (tab) => {
    const codes = read('tests/types/instead/instead.ts').split('\n').filter((line) => line.startsWith('zE('));
    assert.ok(codes.length > 20);
    const opened = await openPage(tab, {}, 'newer');
    await opened.page.evaluate((list) => {
      const given = { jwt: 'token', value: 'Plan: basic', text: 'Is this in stock?', conversationId: __standin.startConversation(), listener() {}, start() {} };
      for (const code of list) Function(...Object.keys(given), code)(...Object.values(given));
    }, codes);
    await settled(opened.page);
    const { calls } = await opened.standin();
    assert.deepEqual(calls.filter((call) => call.at(-1)?.threw), []);
    assert.deepEqual(opened.errors, []);
    assert.deepEqual(opened.consoleMessages.filter(({ type }) => type === 'error' || type === 'warning'), []);
  }));

  test('every notice that a row names has its chapter', () => {
    const chapters = new Set(NOTICES.values());
    assert.deepEqual([...ROWS].filter(([, { notice }]) => notice && !chapters.has(notice)), []);
  });
});

/** Exact and adapted members are messaging's work, emulated ones at least show; only what differs has a notice. */
function bearsOut({ fidelity, notice }, { effects, answers }) {
  switch (fidelity) {
    case 'exact': return effects > 0 && !notice;
    case 'adapted': return effects > 0 && Boolean(notice);
    case 'emulated': return effects + answers > 0;
    default: return effects === 0 && Boolean(notice);
  }
}

/** Plays a story, on one page or on one for each claim, and gathers what is not as it should be. */
async function tell(story, build, debug = false) {
  const claims = story.claims.map(([path, claim]) => ({
    path, ...claim, call: claim.call ?? callOf(path, claim.with), first: [story.between, claim.first].filter(Boolean).join('; '),
  }));
  const pages = story.alone ? claims.map((claim) => [claim]) : [claims];
  const wrong = (await Promise.all(pages.map((page) => tabs.lend((tab) => play(tab, story, page, build, debug))))).flat();
  assert.deepEqual(wrong, []);
}

async function play(tab, story, claims, build, debug) {
  const opened = await openPage(tab, story, build, debug);
  const { found, calls } = await opened.page.evaluate((list) => window.claims.proveAll(list), claims);
  const entries = new Map(calls.map((entry) => [entry.member, entry]));
  const wrong = claims.flatMap((claim, at) => faults(claim, found[at], build, entries, debug).map((fault) => `${claim.path}: ${fault}`));
  return [...wrong, ...opened.errors];
}

/** A page of a story, with the widget there. */
async function openPage(tab, { config = {}, account, before: early = '' }, build, debug) {
  const opened = await tab.visit({
    html: `<!doctype html><html><head><script>${IN_PAGE}; window.changeoverConfig = ${JSON.stringify(config)}; ${early}</script>${tag()}</head><body></body></html>`,
    shim: dist(debug ? 'changeover.debug.js' : undefined),
    account: { kind: 'messenger', build, bootDelay: 0, ...account },
  });
  await opened.booted();
  await settled(opened.page);
  return opened;
}

/** The call by which a page reaches a member: `hear` for a listener that nothing is said of. */
function callOf(path, given) {
  const verb = /^(zE\('([\w:]+)', '[\w:]+')\)/.exec(path);
  if (verb) {
    const args = given ?? (verb[2] === 'webWidget:on' ? 'hear' : '');
    return `${verb[1]}${args && `, ${args}`})`;
  }
  const [name, ...keys] = path.split('.');
  if (name === 'zESettings') return `zESettings = ${keys.reduceRight((inner, key) => `{ ${key}: ${inner} }`, given)}`;
  const listens = /\.(setOn|on)[A-Z]/.test(path);
  return `${path.replace('()', '')}(${given ?? (listens ? 'hear' : '')})`;
}

/** What is wrong with what was found: against the claim, against the row, and against the report. */
function faults(claim, found, build, entries, debug) {
  const row = ROWS.get(claim.path);
  if (!row) return [];
  const older = build !== 'newer';
  const lost = row.fidelity === 'no effect';
  const setting = claim.path.startsWith('zESettings') && !claim.path.includes(' ');
  const told = older ? claim.older ?? (claim.told ?? []).map(refusedBefore2025) : claim.told ?? [];
  const heard = claim.unheard ? found.heard.filter(([event]) => event.action === claim.unheard) : found.heard;
  const list = [];
  const same = (what, seen, expected) => {
    if (JSON.stringify(seen) !== JSON.stringify(expected)) list.push(`${what} ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}`);
  };

  same('told', found.told, told);
  same('heard', heard, plain((older ? claim.olderHeard : undefined) ?? claim.heard ?? []));
  // What an assignment gives is the page's own value.
  if (!setting || claim.gives !== undefined) same('gives', found.gives, plain(claim.gives));
  if (claim.reads) same('reads', found.reads, plain(claim.reads[1]));

  const arrived = found.told.filter((line) => !line.endsWith('refused'));
  const effects = arrived.length + heard.length;
  if (lost && (effects || (found.gives !== '<undefined>' && !setting))) list.push('has no effect, but something happened');
  if (!older && row.fidelity === 'exact' && arrived.length && !arrived.some((line) => row.instead.includes(words(line)))) {
    list.push(`says ${row.instead}, but ${arrived} arrived`);
  }

  list.push(...faultsOfReport(claim.path, row, entries, debug, older ? [] : arrived));
  const seen = evidence.get(claim.path) ?? { effects: 0, answers: 0, faults: 0 };
  seen.faults += list.length;
  if (!older) seen.effects += effects;
  if (!older) seen.answers += claim.gives !== undefined || claim.reads ? 1 : 0;
  evidence.set(claim.path, seen);
  return list;
}

/** What the report should say of it: the same as the row. The site build does not know settings without effect by name. */
function faultsOfReport(path, row, entries, debug, arrived) {
  const setting = path.startsWith('zESettings') && !path.includes(' ');
  const known = REPORTED.has(path) || (debug && setting);
  if (!known && !setting) return [];
  const entry = known ? entries.get(path) : [...entries.values()].find(({ member }) => path.startsWith(member));
  if (!entry) return ['is not in the report'];
  const list = [];
  if (entry.fidelity !== row.fidelity.replace(' ', '-')) list.push(`is reported as ${entry.fidelity}`);
  const notice = debug ? entry.notice : NOTICES.get(entry.notice);
  if (known && notice !== row.notice) list.push(`is reported with the notice ${notice}, not ${row.notice}`);
  if (known && arrived.length && row.fidelity !== 'emulated' && !arrived.some((line) => entry.became.includes(`zE(${words(line)})`))) {
    list.push(`became ${entry.became}, but ${arrived} arrived`);
  }
  return list;
}

/** The first two words of a line as a page writes them. */
const words = (line) => line.split(' ').slice(0, 2).map((word) => `'${word}'`).join(', ');

/** What came after the build of 2025-06 is refused by it. */
function refusedBefore2025(line) {
  return /^messenger(:set customization| newConversation| sendMessage| fetchConversations)/.test(line) ? `${line} refused` : line;
}

const plain = (value) => JSON.parse(JSON.stringify({ value }, (_, inner) => (inner === undefined ? '<undefined>' : inner))).value;
