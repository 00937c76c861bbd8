// The playground: runs old embed code on a page with Changeover and, out of sight, on one without.
import { legend, showSteps, summary } from './cards.js';
import { announce, element, wireCopy } from './dom.js';
import { markLine, setCode, setUpEditor } from './editor.js';
import { DEMO_SETTINGS, EXAMPLES } from './examples.js';
import { linesOfSettings } from './language.js';
import { writePage } from './page.js';
import { readLink, shareLink } from './share.js';
import { setUpTag } from './tag.js';
import { putOnStage, rehearse } from './theatre.js';
import { sayWith, sayWithout } from './verdict.js';
import { watch } from './watch.js';

const $ = id => document.getElementById(id);
const code = $('code');
const settingsOf = example => JSON.stringify({ ...DEMO_SETTINGS, ...example.settings }, undefined, 2);

let run;
/** The example that was chosen last. */
let chosenExample = EXAMPLES[0];

/** Runs the code of the editor; what ran before is over. */
const start = () => {
  clearTimeout(soon);
  const settings = readSettings();
  if (!settings) return clear({ text: 'Not run: the settings are to be mended first.', mood: 'bad' });
  stop();
  sayBeingTried($('with'));
  $('shared').hidden = true;
  const what = { code: code.value, profile: chosen('profile'), build: chosen('build'), settings };
  const shown = writePage({ ...what, withShim: true });
  const frame = putOnStage($('stage'), shown.html, () => clear({ text: 'The page went elsewhere. Run shows it again.', mood: '' }));
  let quiet;
  const watcher = watch(frame, state => {
    const asks = state.waits && Boolean(settings.consent);
    showSteps($('steps'), state, lineOf(shown), linesOfSettings(what.code));
    $('heard').textContent = state.heard.join('\n') || 'Nothing yet.';
    $('summary').textContent = summary(state);
    say($('with'), sayWith({ ...state, asks }, what.code, lineOf(shown)));
    $('agree').hidden = !asks;
    sayConsole(state.said);
    allowPlays(Boolean(state.look));
    clearTimeout(quiet);
    quiet = setTimeout(() => announce(`With Changeover: ${$('with').querySelector('span').textContent} ${$('summary').textContent}`), 900);
  });
  const stopRehearsal = code.value.trim() ? tryWithout(what) : sayNoCode();
  run = {
    frame,
    watcher,
    stop() {
      clearTimeout(quiet);
      watcher.stop();
      stopRehearsal();
    },
  };
};

/** In milliseconds: a tap ends with a press and a click by which fields are left. */
const SOON = 150;
let pressed = false;
let soon;

/**
 * Runs the code when nothing is being clicked: a field is left by pressing on something else, which may move when the code
 * is run, and the click would miss it.
 */
const startSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(() => (pressed ? startSoon() : start()), SOON);
};

/** Runs the code on the page without Changeover; the answer ends that early. */
const tryWithout = what => {
  sayBeingTried($('without'));
  const hidden = writePage({ ...what, withShim: false });
  return rehearse(hidden.html, result => {
    const verdict = sayWithout(result, what.code, lineOf(hidden));
    say($('without'), verdict);
    markLine(verdict.line);
    announce($('without').textContent);
  });
};

const sayNoCode = () => {
  say($('without'), { text: 'There is no code yet. Write some, paste yours, or choose an example.', mood: '' });
  return () => {};
};

/** Ends what runs. */
const stop = () => {
  if (run) run.stop();
  run = undefined;
  markLine();
  $('agree').hidden = true;
  sayConsole([]);
  allowPlays(false);
};

/** Ends what runs, takes away what was told of it, and says why. */
const clear = why => {
  stop();
  for (const id of ['stage', 'steps', 'summary']) $(id).replaceChildren();
  $('heard').textContent = 'Nothing yet.';
  say($('with'), why);
  say($('without'), { text: '', mood: '' });
};

const sayConsole = lines => {
  $('said').hidden = !lines.length;
  $('said').querySelector('span').textContent = lines.join('\n');
};

/** The other side can be played when the messenger is there. */
const allowPlays = there => {
  for (const button of document.querySelectorAll('[data-play]')) button.disabled = !there;
};

/** Which line of the editor a line of the page is, if any. */
const lineOf = ({ firstLine }) => line => {
  const own = line - firstLine + 1;
  return own >= 1 && own <= code.value.split('\n').length ? own : undefined;
};

const say = (place, { text, mood }) => {
  place.style.minHeight = '';
  place.dataset.mood = mood;
  place.querySelector('span').textContent = text;
};

/** As high as what it said before, so that nothing below it jumps up and down. */
const sayBeingTried = place => {
  const height = place.offsetHeight;
  say(place, { text: 'being tried…', mood: '' });
  place.style.minHeight = `${height}px`;
};

const chosen = name => document.querySelector(`input[name=${name}]:checked`).value;

const readSettings = () => {
  const refuse = fault => {
    $('settings-fault').textContent = fault;
    $('settings').closest('details').open = true;
  };
  try {
    const settings = JSON.parse($('settings').value || '{}');
    if (settings === null || typeof settings !== 'object' || Array.isArray(settings)) return refuse('This is not a record, such as { "status": "away" }.');
    $('settings-fault').textContent = '';
    return settings;
  } catch (error) {
    refuse(`This is not JSON: ${error.message}`);
  }
};

const choose = example => {
  // Settings of the reader's own stay.
  if ($('settings').value === settingsOf(chosenExample)) $('settings').value = settingsOf(example);
  chosenExample = example;
  setCode(example.code.trimEnd());
  code.scrollTop = 0;
  $('example').value = example.id;
  $('try').textContent = example.try;
};

const PLAYS = {
  visitorOpens: ['The visitor opens the messenger', []],
  visitorCloses: ['The visitor closes the messenger', []],
  startConversation: ['The visitor starts a conversation', []],
  assignAgent: ['An agent joins', []],
  agentSays: ['An agent writes', ['Hello! How can I help?']],
};

const play = name => {
  const [title, given] = PLAYS[name];
  run.watcher.begin(title);
  run.frame.contentWindow.__standin[name](...given);
};

// Set-up

for (const { id, title } of EXAMPLES) $('example').append(element('option', { value: id }, [title]));
const ownCode = element('option', { value: '', hidden: '' }, ['Your own code']);
$('example').append(ownCode);
setUpEditor(code, $('gutter'), start);
setUpTag();
$('legend').append(legend());
$('settings').value = settingsOf(chosenExample);
allowPlays(false);

$('run').addEventListener('click', start);
$('example').addEventListener('change', () => {
  choose(EXAMPLES.find(({ id }) => id === $('example').value));
  history.replaceState(undefined, '', `#example=${$('example').value}`);
  start();
});
code.addEventListener('input', () => {
  $('example').value = '';
  $('try').textContent = 'Paste what is on your site: HTML or JavaScript, with or without the old snippet.';
});
for (const radio of document.querySelectorAll('.options input[type=radio]')) radio.addEventListener('change', start);
$('settings').addEventListener('change', startSoon);
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) addEventListener(type, () => { pressed = type === 'pointerdown'; }, true);
for (const button of document.querySelectorAll('[data-play]')) button.addEventListener('click', () => play(button.dataset.play));
$('agree').addEventListener('click', () => {
  run.watcher.begin('The visitor agrees');
  run.frame.contentWindow.changeover.consent(true);
});
// Old code may send the window around its page elsewhere; links of ours are followed by people.
if (window.navigation) {
  navigation.addEventListener('navigate', event => {
    if (!event.cancelable || event.userInitiated || event.destination.sameDocument) return;
    event.preventDefault();
    if (run) run.watcher.begin(`The page would take the whole window to ${event.destination.url}; here it stays`);
  });
}
wireCopy($('copy-heard'), () => $('heard').textContent);
wireCopy($('share'), () => {
  const what = { code: code.value, example: $('example').value, profile: chosen('profile'), build: chosen('build'), settings: $('settings').value };
  const link = shareLink(what, settingsOf($('example').value ? chosenExample : EXAMPLES[0]));
  history.replaceState(undefined, '', link);
  return link;
});

const open = () => {
  const link = readLink();
  for (const name of ['profile', 'build']) {
    if (link[name]) document.querySelector(`input[name=${name}][value="${link[name]}"]`).checked = true;
  }
  if (link.code === undefined) choose(EXAMPLES.find(({ id }) => id === link.example) || EXAMPLES[0]);
  if (link.settings) $('settings').value = link.settings;
  if (link.code === undefined) {
    // Settings of a link are as foreign as code; they are data, and are only read.
    return start();
  }
  setCode(link.code);
  $('example').value = '';
  $('try').textContent = '';
  // Whoever made the link wrote this code: it runs when the reader says so.
  $('shared').hidden = false;
};

addEventListener('hashchange', () => {
  if (/^#(example|code)=/.test(location.hash)) open();
});
open();
