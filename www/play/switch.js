// The rehearsal of the switch: one visitor with several tabs, a clock, and what happens.
import { element } from './dom.js';
import { difference, hour, MOMENTS, now, putForward, reset, second, SWITCH } from './rehearsal/clock.js';
import { tagOf, tagShown } from './rehearsal/site.js';
import { tellStory } from './rehearsal/story.js';
import { forgetVisitor, openTab, setText } from './rehearsal/tabs.js';
import { ABSENT, begins, experience, heard, LOST, means, NOTICE, TURNS } from './rehearsal/words.js';

const MOST_TABS = 3;
const EVERY = 100;

const $ = id => document.getElementById(id);
const story = tellStory($('story'));
const site = { never: false, blocked: false };

let tabs = [];
/** How often the visitor wrote, and an agent. */
let wrote, answered;
/** The moments of the clock that the story has told of. */
let passed;

const told = {
  begins: (number, state) => story.add(number, begins(state, site.blocked), state),
  step: (number, state) => story.add(number, TURNS[state], state),
  heard: (number, event) => story.add(number, heard(event), 'heard'),
};

const open = () => {
  const taken = tabs.map(({ number }) => number);
  const number = [1, 2, 3].find(free => !taken.includes(free));
  tabs.push(openTab($('tabs'), number, { site: { difference, tag: () => tagOf(site) }, told, act }));
  return number;
};

const DEEDS = {
  write: tab => {
    story.begin(`The visitor writes in tab ${tab.number}`);
    tab.writes(wrote++);
  },
  toggle: tab => {
    story.begin(`The visitor ${tab.seen.open ? 'closes' : 'opens'} the window in tab ${tab.number}`);
    tab.toggles();
  },
  reload: tab => {
    story.begin(`The visitor reloads tab ${tab.number}`);
    tab.reloads();
  },
  close: tab => {
    story.begin(`The visitor closes tab ${tab.number}`);
    tab.closes();
    tabs = tabs.filter(other => other !== tab);
    $('open').disabled = false;
    $('open').focus();
  },
};

const act = (tab, deed) => {
  DEEDS[deed](tab);
  look();
};

/** The tab in which the running chat can be reached. */
const chat = () => tabs.find(({ seen }) => seen.there && (seen.widget === 'classic' ? seen.live : seen.open));

const EVERYWHERE = {
  answers: ['An agent answers', tab => tab.answers(answered++)],
  agentEnds: ['An agent ends the chat', tab => tab.standin().agentEnds()],
  visitorEnds: ['The visitor ends the chat', tab => tab.standin().visitorEnds()],
};

/** Tells of the moments that the clock has come to. */
const tellMoments = () => {
  for (const { id, at } of MOMENTS) {
    if (now() < at || passed.has(id)) continue;
    passed.add(id);
    if (site.never) continue;
    if (id === 'switch') story.begin('The switch');
    if (id === 'notice' && tabs.some(({ seen }) => seen.live)) story.begin('Half a minute is left');
    if (id === 'end' && tabs.some(({ seen }) => seen.state !== 'messaging')) story.begin('Chats end now');
  }
};

const putTo = at => {
  // One moment after the other, as it would be.
  for (const moment of MOMENTS) {
    if (moment.at > at || moment.at <= now()) continue;
    putForward(moment.at);
    tellMoments();
    for (const tab of tabs) tab.resumes();
  }
  look();
};

const look = () => {
  tellMoments();
  for (const tab of tabs) {
    const { notice, lost, widget } = tab.seen;
    tab.look();
    if (tab.seen.notice && !notice) story.add(tab.number, NOTICE, 'notice');
    if (tab.seen.lost && !lost) story.add(tab.number, LOST, 'ending');
    if (tab.seen.widget === 'absent' && widget !== 'absent') story.add(tab.number, ABSENT, 'ending');
    tab.show(means(tab.seen));
  }
  setText($('now'), experience(tabs.map(({ seen }) => seen), { never: site.never, past: now() >= SWITCH }));
  setText($('clock'), second(now()));
  for (const { id, at } of MOMENTS) {
    const button = $('moments').querySelector(`[data-to=${id}]`);
    button.disabled = now() >= at;
  }
  const there = chat();
  const classic = !!there && there.seen.widget === 'classic';
  $('answers').disabled = !there;
  $('agentEnds').disabled = $('visitorEnds').disabled = !classic;
};

/** The site puts another tag on its pages; who is on them loads the next one. */
const publish = title => {
  setText($('tag'), tagShown(site));
  story.begin(title);
  for (const tab of tabs) tab.reloads();
  look();
};

const startOver = () => {
  for (const tab of tabs) tab.closes();
  tabs = [];
  forgetVisitor();
  reset();
  passed = new Set();
  wrote = answered = 0;
  story.clear();
  story.begin('The visitor opens the shop in two tabs');
  open();
  open();
  $('open').disabled = false;
  setText($('tag'), tagShown(site));
  look();
};

// Set-up

for (const { id, title, at } of MOMENTS) {
  const button = element('button', { type: 'button', 'data-to': id }, [title, ' ', element('small', {}, [second(at)])]);
  button.addEventListener('click', () => putTo(at));
  $('moments').append(element('li', {}, [button]));
}
for (const [id, [title, deed]] of Object.entries(EVERYWHERE)) {
  $(id).addEventListener('click', () => {
    const tab = chat();
    if (!tab) return;
    story.begin(title);
    deed(tab);
    look();
  });
}
for (const radio of document.querySelectorAll('input[name=at]')) {
  radio.addEventListener('change', () => {
    site.never = radio.value === 'never';
    publish(site.never ? 'The way back: the site says never, and each tab loads its next page' : `The site says ${hour(SWITCH)}, and each tab loads its next page`);
  });
}
$('blocked').addEventListener('change', () => {
  site.blocked = $('blocked').checked;
  story.begin(site.blocked ? 'From now on the old chat’s script is blocked' : 'The old chat’s script can be loaded again');
});
$('open').addEventListener('click', () => {
  const next = tabs.length + 1 === MOST_TABS;
  story.begin('The visitor opens another tab');
  open();
  $('open').disabled = next;
  look();
});
$('again').addEventListener('click', startOver);
site.never = document.querySelector('input[name=at]:checked').value === 'never';
site.blocked = $('blocked').checked;
startOver();
setInterval(look, EVERY);
