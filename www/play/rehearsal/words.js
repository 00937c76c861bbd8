// What each state means for a visitor, in a sentence.
import { END, hour, SWITCH } from './clock.js';

/** Where a tab is. */
export const means = tab => (tab.widget === 'absent' ? 'No chat: the old chat cannot be loaded.' : MEANS[isComing(tab) ? '' : tab.state]);

/** The old chat has been asked for, and may not come. */
const isComing = ({ state, widget }) => state === 'watching' && widget === 'loading';

const MEANS = {
  '': 'The page is on its way.',
  starting: 'The page is on its way.',
  watching: 'The old chat, as always.',
  probing: 'The old chat is asked, unseen, whether a chat is running.',
  waiting: 'The window is open: the old chat stays until it is closed.',
  draining: 'A chat is running: the old chat stays until it ends.',
  ending: 'Time is up: the chat is being ended.',
  messaging: 'The messenger.',
};

/** What happens when a page begins in a state. */
export const begins = (state, blocked) => (blocked && state === 'watching' ? 'A page begins, and asks for the old chat.' : BEGINS[state]);

const BEGINS = {
  starting: 'A page waits for what the site says.',
  watching: 'A page begins with the old chat.',
  probing: 'A page asks the old chat, unseen, whether a chat is running.',
  draining: 'A page begins with the old chat, where the running chat goes on.',
  ending: 'A page begins while the chat is being ended.',
  messaging: 'A page begins with the messenger.',
};

/** What happens when an open page comes to a state. */
export const TURNS = {
  watching: 'The old chat stays.',
  probing: 'The old chat is asked, unseen, whether a chat is running.',
  waiting: 'The window is open, so the old chat stays until it is closed.',
  draining: 'The chat is not cut off: it goes on in the old chat.',
  ending: 'Time is up: the chat is being ended.',
  messaging: 'The messenger takes over, without a reload.',
};

export const NOTICE = `A notice says that this chat ends at ${hour(END)}.`;
export const LOST = 'The old chat cannot be loaded: the chat is lost, and the messenger comes at once.';
export const ABSENT = 'The old chat cannot be loaded: the page has no chat.';
export const heard = event => `The page’s own listener heard ${event}.`;

/** What the visitor experiences now, over all tabs. */
export const experience = (tabs, { never, past }) => {
  const has = test => tabs.some(test);
  const every = test => tabs.every(test);
  const live = has(tab => tab.live);
  if (!tabs.length) return 'The visitor has no tab open.';
  if (has(tab => isComing(tab) || ['', 'starting', 'probing'].includes(tab.state))) return 'A page is on its way.';
  if (every(tab => tab.state === 'messaging')) {
    return has(tab => tab.lost)
      ? 'The old chat could not be loaded, so the visitor has the messenger at once: better than no widget.'
      : `${tabs.length === 1 ? 'The tab has' : 'All tabs have'} the messenger: the switch is done.`;
  }
  if (has(tab => tab.widget === 'absent')) {
    const where = every(tab => tab.widget === 'absent') ? 'the visitor has no chat' : 'a page has no chat';
    return `The old chat cannot be loaded, so ${where}${never || past ? '' : `. At ${hour(SWITCH)} the messenger comes`}.`;
  }
  if (has(tab => tab.state === 'ending')) return 'Time is up: one tab ends the chat, then the messenger comes to all.';
  if (has(tab => tab.notice)) return `A notice tells the visitor that this chat ends at ${hour(END)}. The chat still goes on.`;
  if (has(tab => tab.state === 'draining')) return `The switch has come, and the visitor chats on: the old chat stays in every tab, until ${hour(END)} at the latest.`;
  if (has(tab => tab.state === 'waiting')) return 'The switch has come, but the visitor has the window open: nothing changes under their hands.';
  if (never) return live ? 'The site never switches: the visitor chats as always.' : 'The site never switches: the old chat, as always.';
  if (past) return 'The switch is coming to the tabs one by one.';
  return live
    ? `The visitor is chatting. The switch at ${hour(SWITCH)} will not cut that off.`
    : `The old chat, as always. At ${hour(SWITCH)} the messenger takes over where nobody is chatting.`;
};
