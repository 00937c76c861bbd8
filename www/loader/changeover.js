// The classic script that a site puts where the old snippet was.
import { ask } from './availability.js';
import { gather, hand, messagingKey, patience } from './config.js';
import { begin, tell } from './consent.js';
import { state } from './engine.js';
import { claim } from './globals.js';
import { changeover } from './report.js';
import { define } from './safe.js';
import { standIn } from './old-elements.js';
import { handOver, insert, takeOver } from './widget.js';

const tag = document.currentScript;
// An element with this id would be here as well.
const there = window.changeover;
const earlier = there && there.handOver ? there : undefined;

if (!earlier || VERSION.localeCompare(earlier.version, 'en', { numeric: true }) > 0) {
  const config = gather(tag);
  const key = messagingKey(config);
  const seconds = patience(config);
  const fetchAll = () => {
    if (key && !state.snippet) insert(key, config.vendorBase || 'https://static.zdassets.com', seconds, tag);
    if (typeof config.statusUrl === 'string') ask(config.statusUrl);
  };
  // A wrong word for this is no leave to go on.
  const required = !!config.consent;
  if (!earlier) begin(required, fetchAll);
  state.configure = () => {
    hand(config);
    tell();
  };
  claim(key, earlier);
  define(changeover, 'handOver', { value: handOver });
  window.changeover = changeover;
  if (config.compatDom === true && !earlier) standIn();
  if (earlier) {
    takeOver(earlier, seconds);
    begin(required, fetchAll);
  }
  setTimeout(() => state.alive);
}
