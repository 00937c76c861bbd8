// The classic script that a site puts where the old snippet was.
import { branded, classicPlan, gather, hand, messagingKey, patience } from './config.js';
import { start } from './engine.js';
import { claim } from './globals.js';
import { changeover } from './report.js';
import { define } from './safe.js';
import { begin, brandOf } from './switch.js';
import { handOver, insert, takeOver } from './widget.js';

const tag = document.currentScript;
// An element with this id would be here as well.
const there = window.changeover;
const earlier = there && there.handOver ? there : undefined;

if (!earlier || VERSION.localeCompare(earlier.version, 'en', { numeric: true }) > 0) {
  let config = gather(tag);
  if (config.brands) {
    start();
    config = branded(config, brandOf(config.brands));
  }
  const key = messagingKey(config);
  const seconds = patience(config);
  // First, so that the network works while the core is compiled.
  const base = config.vendorBase || 'https://static.zdassets.com';
  const plan = !earlier && key && classicPlan(config, base);
  if (key && !earlier && !plan) insert(key, base, seconds, tag);
  if (!config.brands) start();
  hand(config);
  if (plan) begin(config, plan, key, base, seconds, tag);
  claim(key, earlier);
  define(changeover, 'handOver', { value: handOver });
  window.changeover = changeover;
  if (earlier) takeOver(earlier, seconds);
}
