// The classic script that a site puts where the old snippet was.
import { gather, hand, messagingKey } from './config.js';
import { start } from './engine.js';
import { claim } from './globals.js';
import { changeover } from './report.js';
import { insert } from './widget.js';

const tag = document.currentScript;
const config = gather(tag);
const key = messagingKey(config);
start();
hand(config);
claim(key);
window.changeover = changeover;
if (key) insert(key, config.vendorBase || 'https://static.zdassets.com', config.timeout || 20, tag);
