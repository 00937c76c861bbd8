// The tabs of one visitor: frames of one origin, which share its storage as tabs do.
import { element } from '../dom.js';

const SHOP = new URL('shop.html', import.meta.url).href;
const QUESTIONS = ['Hello, is my order on its way?', 'Thank you! And when will it be here?', 'Good to know.'];
const ANSWERS = ['Hello! Yes, we sent it this morning.', 'It will be there tomorrow.', 'You are welcome.'];

const WIDGETS = { classic: 'Old chat', messenger: 'Messenger', absent: 'No widget', loading: 'Loading…' };

/** What is seen of a page that is on its way. */
const NOT_YET = { state: '', widget: 'loading', live: false, lost: false, open: false, there: false, notice: false };

/** What the visitor may do in a tab, and to it. */
const DEEDS = { write: 'writes', toggle: 'opens the window', reload: '↻', close: '×' };

/**
 * Opens a tab in the list. Its pages tell `told` what they are: `begins`, `step` and `heard`; they take the clock and
 * the tag from `site`. `act` is called when the visitor does something.
 */
export const openTab = (list, number, { site, told, act }) => {
  const seen = { ...NOT_YET };
  const heard = element('span', { class: 'heard-events' });
  const badge = element('span', { class: 'badge' });
  const chatting = element('span', { class: 'badge chatting' }, ['chatting']);
  const says = element('p', { class: 'says' });
  const buttons = {};
  for (const [deed, word] of Object.entries(DEEDS)) {
    buttons[deed] = element('button', { type: 'button', 'data-deed': deed }, [word]);
    buttons[deed].addEventListener('click', () => act(tab, deed));
  }
  buttons.reload.ariaLabel = buttons.reload.title = `Reload tab ${number}`;
  buttons.close.ariaLabel = buttons.close.title = `Close tab ${number}`;
  const frame = element('iframe', { title: `The shop in tab ${number}` });
  frame.rehearsal = {
    ...site,
    begins(state) {
      heard.replaceChildren();
      told.begins(number, state);
    },
    step: state => told.step(number, state),
    heard(event) {
      heard.append(element('code', {}, [event]), ' ');
      told.heard(number, event);
    },
  };
  frame.src = SHOP;
  const item = element('li', { class: 'tab', 'data-tab': String(number), 'aria-label': `Tab ${number}` }, [
    element('div', { class: 'browser' }, [
      element('div', { class: 'bar' }, [element('h3', {}, [`Tab ${number}`]), chatting, badge, buttons.reload, buttons.close]),
      element('div', { class: 'stage' }, [frame]),
    ]),
    says,
    element('p', { class: 'heard' }, ['Its page heard: ', heard]),
    element('div', { class: 'deeds', role: 'group', 'aria-label': `Visitor in tab ${number}` }, [
      element('span', { 'aria-hidden': 'true' }, ['Visitor']), buttons.write, buttons.toggle,
    ]),
  ]);
  list.append(item);

  const standin = () => {
    const { __standin: found } = frame.contentWindow;
    return found && found.kind === seen.widget && (found.kind === 'messenger' || found.state.connected) ? found : undefined;
  };

  const tab = {
    number,
    seen,
    standin,
    /** Looks at the page; what is seen is the same until the next look. */
    look() {
      const { changeover, document: page } = frame.contentWindow;
      if (!changeover || page.readyState === 'loading') return Object.assign(seen, NOT_YET);
      const { state, live } = changeover.session();
      const { widget, lost } = changeover.report();
      const there = Object.assign(seen, { state, widget, live, lost: !!lost }) && standin();
      Object.assign(seen, { open: !!there && there.state.open, there: !!there, notice: !!page.querySelector('changeover-notice') });
      return seen;
    },
    /** Shows what was seen, with what it means for a visitor. */
    show(meaning) {
      setText(badge, WIDGETS[seen.widget]);
      badge.dataset.widget = item.dataset.widget = seen.widget;
      item.dataset.state = seen.state;
      chatting.hidden = !seen.live;
      setText(says, meaning);
      setText(buttons.toggle, seen.open ? 'closes the window' : 'opens the window');
      buttons.write.disabled = buttons.toggle.disabled = !seen.there;
    },
    writes(count) {
      standin().visitorOpens();
      standin().visitorSays(QUESTIONS[count % QUESTIONS.length]);
    },
    toggles: () => (seen.open ? standin().visitorCloses() : standin().visitorOpens()),
    answers: count => standin().agentSays(ANSWERS[count % ANSWERS.length]),
    /** The clock was put forward: a page is resumed, and looks at it. */
    resumes: () => frame.contentDocument.dispatchEvent(new Event('resume')),
    reloads: () => frame.contentWindow.location.reload(),
    closes: () => item.remove(),
  };
  return tab;
};

/** Leaves a text alone that has not changed, for those to whom it is read out. */
export const setText = (place, text) => {
  if (place.textContent !== text) place.textContent = text;
};

/** Forgets the visitor, as if they had never been here. No page of theirs may be open. */
export const forgetVisitor = () => {
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (/^ZD-|\.clientId$|^changeover/.test(key)) store.removeItem(key);
  }
  document.cookie = '__zlcmid=; path=/; max-age=0';
};
