// Replays one usage: while the page loads or on a click, once more after the widget is there, and
// then a visitor chats.

import { dist } from '../harness/browser.mjs';
import { pageOf } from './page.mjs';

const SHIM = dist();
const ACCOUNT = { kind: 'messenger', bootDelay: 5, multiConversations: true };

/**
 * Answers what happened: `stages`, the messaging calls of each stage; `orders`, the steps as they
 * ran in the first two; `errors` of the page; and what the page noted about itself.
 */
export async function replay(tab, usage, options = {}) {
  const shim = options.shim ?? true;
  const url = `https://${usage.id}${shim ? '' : '-bare'}.shop.example/`;
  const opened = await tab.visit({ url, html: pageOf(usage, options), shim: SHIM, account: ACCOUNT });
  const { page, errors } = opened;
  const found = { stages: {}, orders: [], errors: { load: [], again: [] }, opened };
  let seen = 0;

  const stage = async (name) => {
    const { calls, order } = await page.evaluate(quiet, seen);
    seen += calls.length;
    found.stages[name] = calls.filter((call) => call[0] !== '<fn>' && call[0] !== 'messenger:on');
    found.orders.push(order);
  };
  const click = () => page.evaluate(() => document.querySelector('button').click());

  // Without the shim some pages never get a widget.
  if (shim) await opened.booted();
  await page.evaluate(readAll, [usage.reads ?? [], false]);
  await stage('load');
  found.errors.load = errors.splice(0);
  if (!usage.before_load) {
    await click();
    await stage('click');
  }
  await click();
  await stage('again');
  await page.evaluate(readAll, [usage.reads ?? [], true]);
  if (shim) {
    await page.evaluate(chat);
    await stage('chat');
  }
  found.errors.again = errors.splice(0);
  return { ...found, ...(await page.evaluate(() => ({ ...window.corpus, report: window.changeover?.report() }))) };
}

// The functions below run in the page.

/** Waits until nothing has moved for a while, but not for ever; answers the calls since the one numbered `seen`, and the steps. */
async function quiet(seen) {
  const moved = () => JSON.stringify([window.__standin?.calls.length, corpus.order.length, corpus.polls]);
  const patience = window.__standin ? 3 : 12;
  for (let before = null, still = 0, tries = 0; still < patience && tries < 60; tries++, before = moved()) {
    await new Promise((resolve) => setTimeout(resolve, 12));
    still = before === moved() ? still + 1 : 0;
  }
  return { calls: window.__standin ? window.__standin.snapshot().calls.slice(seen) : [], order: corpus.order.splice(0) };
}

function readAll([reads, ready]) {
  for (const { read: expression, is, onceReady } of reads) {
    try {
      if (ready || !onceReady) window.read(is, () => (0, eval)(expression));
    } catch (error) {
      corpus.reads.push(`${expression} threw ${error.message}`);
    }
  }
}

/** What a visitor, a bot and an agent do; each step after the page has heard of the one before. */
async function chat() {
  const other = window.__standin;
  for (const act of [
    () => other.visitorOpens(),
    () => other.visitorSays('Hello?'),
    () => other.assignAgent(),
    () => other.visitorCloses(),
    () => other.agentSays('Good morning!'),
  ]) {
    act();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
