// The classic script that a site puts where the old snippet was.
import { ask } from './availability.js';
import { gather, hand, messagingKey, patience, statusUrl } from './config.js';
import { start } from './engine.js';
import { claim } from './globals.js';
import { changeover } from './report.js';
import { define } from './safe.js';
import { handOver, insert, takeOver } from './widget.js';

const tag = document.currentScript;
// An element with this id would be here as well.
const there = window.changeover;
const earlier = there && there.handOver ? there : undefined;

if (!earlier || VERSION.localeCompare(earlier.version, 'en', { numeric: true }) > 0) {
  const config = gather(tag);
  const key = messagingKey(config);
  const seconds = patience(config);
  const url = statusUrl(config);
  // First, so that the network works while the core is compiled.
  if (key && !earlier) insert(key, config.vendorBase || 'https://static.zdassets.com', seconds, tag);
  start();
  hand(config);
  claim(key, earlier);
  define(changeover, 'handOver', { value: handOver });
  window.changeover = changeover;
  if (url) ask(url);
  if (earlier) takeOver(earlier, seconds);
}
