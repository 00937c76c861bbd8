// The classic script that a site puts where the old snippet was.
import { gather, hand, messagingKey, patience } from './config.js';
import { start } from './engine.js';
import { claim } from './globals.js';
import { changeover } from './report.js';
import { define } from './safe.js';
import { handOver, insert, takeOver } from './widget.js';

/** Is a version such as `1.10.0` newer than another? */
const isNewer = (version, than) => {
  const parts = text => String(text).split('.').reduce((sum, part) => sum * 1000 + parseInt(part, 10), 0);
  return parts(version) > parts(than);
};

const tag = document.currentScript;
// An element with this id would be here as well.
const there = window.changeover;
const earlier = there && there.handOver ? there : undefined;

if (!earlier || isNewer(VERSION, earlier.version)) {
  start();
  const config = gather(tag);
  const key = messagingKey(config);
  const seconds = patience(config);
  hand(config);
  claim(key, earlier);
  define(changeover, 'handOver', { value: handOver });
  window.changeover = changeover;
  if (earlier) takeOver(earlier, seconds);
  else if (key) insert(key, config.vendorBase || 'https://static.zdassets.com', seconds, tag);
}
