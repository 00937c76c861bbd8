// What happened: a step is what someone did, or a moment that came, and below it what followed in the tabs.
import { element } from '../dom.js';
import { second, now } from './clock.js';

/** The same in several tabs, within this time, is told once; what follows later is a step of its own. */
const TOGETHER = 2500;

/** The steps in a list, the latest first. */
export const tellStory = list => {
  let follows, place, since;
  const story = {
    begin(title) {
      const happenings = element('ul', { class: 'happenings' });
      follows = [];
      place = happenings;
      since = performance.now();
      list.prepend(element('li', { class: 'step' }, [
        element('h3', {}, [element('time', {}, [second(now())]), ' ', title]), happenings,
      ]));
    },
    /** Something that followed in a tab; `tone` is the state that it is about. */
    add(number, text, tone) {
      if (performance.now() - since > TOGETHER) story.begin('A moment later');
      since = performance.now();
      const known = follows.find(one => one.text === text && !one.numbers.includes(number));
      if (known) {
        known.numbers = [...known.numbers, number].sort();
        known.where.textContent = named(known.numbers);
        return;
      }
      const where = element('span', { class: 'where' }, [named([number])]);
      follows.push({ text, numbers: [number], where });
      place.append(element('li', { 'data-tone': tone }, [element('span', {}, [text]), where]));
    },
    clear: () => list.replaceChildren(),
  };
  return story;
};

const named = numbers => (numbers.length === 1 ? `tab ${numbers}` : `tabs ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`);
