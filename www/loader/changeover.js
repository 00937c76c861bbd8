// The classic script that a site puts where the old snippet was.
import { ask } from './availability.js';
import { branded, classicPlan, gather, hand, messagingKey, patience, refuseSwitch } from './config.js';
import { whenAgreed } from './consent.js';
import { awaken, state } from './engine.js';
import { claim } from './globals.js';
import { changeover } from './report.js';
import { define } from './safe.js';
import { standIn } from './old-elements.js';
import { begin, brandOf, wait } from './switch.js';
import { handOver, insert, takeOver } from './widget.js';

const tag = document.currentScript;
// An element with this id would be here as well.
const there = window.changeover;
const earlier = there && there.handOver ? there : undefined;

// A copy that serves classic sees it through.
if (!earlier || VERSION.localeCompare(earlier.version, 'en', { numeric: true }) > 0 && earlier.session().state === 'messaging') {
  let config = gather(tag);
  if (DEBUG && tag && (tag.async || tag.defer)) console.warn('changeover: this tag comes late. Put it into the page, in front of the code that it serves, without async and defer.');
  if (!SWITCH) refuseSwitch(config);
  // The core tells which brand it is, and then takes what that brand says.
  else if (config.brands) hand(config = branded(config, brandOf(config.brands)));
  state.configure = () => hand(config);
  state.strict = config.strict === true;
  state.standalone = config.profile === 'standalone';
  const key = messagingKey(config);
  const seconds = patience(config);
  const base = String(config.vendorBase || 'https://static.zdassets.com').replace(/\/$/, '');
  const plan = SWITCH && !earlier && key && classicPlan(config, base, key);
  const bring = () => insert(key, base, seconds, tag);
  const fetchAll = () => {
    if (SWITCH && plan) begin(config, plan, key, base, seconds, tag);
    else if (key && !state.snippet) bring();
    if (key && typeof config.statusUrl === 'string') ask(config.statusUrl);
  };
  // A wrong word for this is no leave to go on.
  const required = !!config.consent;
  if (!earlier && whenAgreed(required, fetchAll) && SWITCH && plan) wait();
  claim(key, earlier, bring);
  define(changeover, 'handOver', { value: handOver });
  window.changeover = changeover;
  if (config.compatDom === true && !earlier) standIn();
  if (earlier) {
    takeOver(earlier, seconds);
    whenAgreed(required, fetchAll);
  }
  // The core starts when it is asked for (see engine.js), at the latest when the page has been read.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', awaken);
  else setTimeout(awaken);
}
