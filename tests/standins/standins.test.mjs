// Proves the stand-ins against each fact of observed.md, on pages without any shim, in one browser.

import { after, before, describe } from 'node:test';
import { launch } from '../harness/browser.mjs';
import { useBrowser } from './facts/situation.mjs';
import { loaderFacts } from './facts/loader.mjs';
import { ownershipFacts } from './facts/ownership.mjs';
import { callFacts } from './facts/calls.mjs';
import { setterFacts } from './facts/setters.mjs';
import { messagingFacts } from './facts/messaging.mjs';
import { newerMessagingFacts } from './facts/newer-messaging.mjs';
import { returningVisitorFacts } from './facts/returning-visitors.mjs';
import { liveChatFacts } from './facts/live-chat.mjs';
import { storageAndFrameFacts } from './facts/storage-and-frames.mjs';
import { outcomeFacts } from './facts/outcomes.mjs';
import { harnessFacts } from './facts/harness.mjs';

// Pages wait more than they work; each has a context of its own.
const IN_PARALLEL = { concurrency: 3 };

let browser;

before(async () => {
  browser = await launch();
  useBrowser(browser);
});

after(() => browser.close());

describe('the loader (snippet.js)', IN_PARALLEL, loaderFacts);
describe('who owns window.zE and window.$zopim', IN_PARALLEL, ownershipFacts);
describe('calls', IN_PARALLEL, callFacts);
describe('messaging setters in the build of June 2025', IN_PARALLEL, setterFacts);
describe('messaging: window, events, identity', IN_PARALLEL, messagingFacts);
describe('messaging: members of newer builds', IN_PARALLEL, newerMessagingFacts);
describe('messaging: visitors who return', IN_PARALLEL, returningVisitorFacts);
describe('live chats in classic', IN_PARALLEL, liveChatFacts);
describe('storage and frames seen', IN_PARALLEL, storageAndFrameFacts);
describe('observed outcomes per member and kind of argument', IN_PARALLEL, outcomeFacts);
describe('the harness', IN_PARALLEL, harnessFacts);
