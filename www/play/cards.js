// The timeline: what the page called, and what it became.
import { fidelities, fidelity, isCode, many } from './words.js';
import { copyButton, element } from './dom.js';

/** Shows the steps in a list, while the messenger is there or not yet. Cards that have not changed are left alone, so that what is open stays open. */
export const showSteps = (list, { steps, look }, lineOf, settingsLines = []) => {
  const shown = steps.filter((step, index) => index === 0 || step.members.size || step.heard.length || index === steps.length - 1);
  keep(list, shown.map((step, index) => ({
    key: `${index} ${step.title}`,
    signature: '',
    make: () => element('li', { class: 'step' }, [
      element('h3', {}, [step.title]), element('ol', { class: 'cards' }), element('div', { class: 'others' }),
    ]),
    update: item => showCards(item, step, index, { lineOf, settingsLines }, Boolean(look)),
  })));
};

const showCards = (item, step, index, places, there) => {
  const told = new Set();
  const cards = [...step.members.values()].map(call => {
    const made = madeIn(step, call).map(({ name, code }) => (told.has(code) ? { code: shortened(name), again: true } : { code }));
    for (const { code } of made) told.add(code);
    return { call, made, silent: there && !made.length && speaks(call), lines: linesOf(call, places) };
  });
  const claimed = new Set([...step.members.values()].flatMap(({ became }) => became));
  const others = [...new Set(step.heard.filter(({ name }) => !claimed.has(name)).map(({ code }) => code))];
  keep(item.querySelector('.cards'), cards.map(card => ({
    key: card.call.member, signature: JSON.stringify(card), make: () => makeCard(card),
  })));
  keep(item.querySelector('.others'), !others.length && cards.length ? [] : [{
    key: 'others', signature: others.join(), make: () => others.length ? otherCalls(others) : nothing(index),
  }]);
};

/**
 * The calls of this step that the report ascribes to a member, as the messenger heard them. Of what is set as a whole,
 * the last is what it came to.
 */
const madeIn = (step, { became }) => step.heard.filter(({ name, code }, index) =>
  became.includes(name) && !step.heard.slice(index + 1).some(later => later.code === code || (later.name === name && isSet(name))));

const isSet = name => name.startsWith("zE('messenger:set'");
const shortened = name => (isSet(name) ? name.replace(/\)$/, ', …)') : name);

/** As many places of a call are remembered by Changeover. */
const MOST_PLACES = 5;

/**
 * The lines of the code from which a member was called, as words. Chromium and Safari write a place as `name (blob:…)`,
 * Firefox as `name@blob:…`. Settings are read from the record that the page leaves, so theirs is where that is written.
 */
const linesOf = ({ from = [], member, count }, { lineOf, settingsLines }) => {
  const places = from.map(place => lineOf(Number((/\bblob:.*?:(\d+):\d+\)?$/.exec(place) || [])[1]))).filter(Boolean);
  const known = places.length || !member.startsWith('zESettings') ? places : settingsLines;
  const lines = [...new Set(known)].sort((one, other) => one - other);
  const more = from.length === MOST_PLACES && count > MOST_PLACES ? ', …' : '';
  return lines.length ? `${lines.length === 1 && !more ? 'line' : 'lines'} ${lines.join(', ')}${more}` : '';
};

const makeCard = ({ call, made, silent, lines }) => element('li', { class: 'card', 'data-fidelity': call.fidelity }, [
  element('div', { class: 'was' }, [
    element('code', {}, [breakable(call.member)]),
    call.count > 1 ? element('span', { class: 'times' }, [`×${call.count}`]) : '',
    lines && element('span', { class: 'times' }, [lines]),
    badge(call.fidelity),
  ]),
  ...made.map(({ code, again }) => element('div', { class: 'became' }, [
    element('span', { class: 'unseen' }, ['became ']), element('code', {}, [breakable(code)]),
    again ? element('span', { class: 'again' }, ['the same call']) : '',
  ])),
  element('p', { class: 'now' }, [now(call), silent ? ' Nothing to tell the messenger this time.' : '']),
  more(call),
]);

/** A member that makes calls, rather than one that listens. */
const speaks = ({ fidelity: kind, member }) => ['exact', 'adapted'].includes(kind) && !/:on'|\.(set)?[oO]n[A-Z]/.test(member);

const READY = 'A function that waits for the widget: it runs when the messenger is there, in its turn.';
const UNKNOWN = 'The old widget never had this. It is noted here and the page goes on: look for a typing mistake.';

const SETTING = 'Has no effect: messaging takes no such setting.';

const now = ({ now: text, fidelity: kind, member }) =>
  marked(kind === 'unknown' ? UNKNOWN : text || (/\(fn\)$/.test(member) ? READY : kind === 'no-effect' ? SETTING : ''));

/** What is different, and what to write instead. */
const more = ({ why: text, instead, fidelity: kind, member }) => {
  const advice = kind === 'unknown' || instead === 'zE(fn)' || /^see NOTICES/.test(instead) ? '' : instead;
  if (!text && !advice) return '';
  return element('details', {}, [
    element('summary', {}, [text && advice ? 'What is different, and what to write instead' : text ? 'What is different' : 'What to write instead']),
    text ? element('p', {}, marked(text)) : '',
    advice && (isCode(advice)
      ? element('div', { class: 'instead' }, [
        element('code', {}, [breakable(advice)]), copyButton(() => advice, `Copy what to write instead of ${member}`),
      ])
      : element('p', { class: 'instead' }, marked(advice))),
  ]);
};

const badge = kind => {
  const [word, meaning] = fidelity(kind);
  return element('span', { class: 'badge', 'data-fidelity': kind, title: meaning }, [word]);
};

const otherCalls = codes => element('div', { class: 'card other' }, [
  element('p', { class: 'now' }, ['Also said to the messenger:']),
  ...codes.map(code => element('div', { class: 'became' }, [element('code', {}, [breakable(code)])])),
]);

const nothing = index => element('p', { class: 'nothing' }, [
  index === 0 ? 'No old call yet. Click something on the page, or play the other side below it.' : 'No old call was made.',
]);

/** What the badges mean. */
export const legend = () => element('dl', { class: 'legend' }, fidelities.flatMap(kind => [
  element('dt', {}, [badge(kind)]), element('dd', {}, [fidelity(kind)[1]]),
]));

/** How many of each fidelity, as a sentence for those who do not see the cards. */
export const summary = ({ steps, heard }) => {
  const members = new Map(steps.flatMap(step => [...step.members]).map(([member, call]) => [member, call.fidelity]));
  const kinds = fidelities.map(kind => [[...members.values()].filter(found => found === kind).length, fidelity(kind)[0]]);
  const parts = kinds.filter(([count]) => count).map(([count, word]) => `${count} ${word}`);
  return `${many(members.size, 'old call')}${parts.length ? `: ${parts.join(', ')}` : ''}. ${many(heard.length, 'call')} made to the messenger.`;
};

/** Text with `code` in it. */
const marked = text => element('span', {}, text.split('`').map((part, index) => index % 2 ? element('code', {}, [part]) : part));

/** Long names may break behind a dot. */
const breakable = code => {
  const parts = code.replaceAll('; ', ';\n').split(/(?<=[.])(?=\S)/);
  return element('span', {}, parts.flatMap((part, index) => index ? [document.createElement('wbr'), part] : [part]));
};

/** Brings the children of a list to what they should be. */
const keep = (parent, wanted) => {
  const old = new Map([...parent.children].map(child => [child.dataset.key, child]));
  wanted.forEach(({ key, signature, make, update }, index) => {
    let child = old.get(key);
    if (!child || child.dataset.signature !== signature) {
      const fresh = make();
      Object.assign(fresh.dataset, { key, signature });
      const opened = child && child.querySelector('details[open]');
      if (opened && fresh.querySelector('details')) fresh.querySelector('details').open = true;
      if (child) child.replaceWith(fresh);
      child = fresh;
    }
    old.delete(key);
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] || null);
    if (update) update(child);
  });
  for (const child of old.values()) child.remove();
};
