// What happens with and without Changeover, each in a sentence or two.
import { isRefused, many } from './words.js';

const at = line => (line ? ` (line ${line})` : '');
const oneLine = text => text.replace(/\s+/g, ' ').replace(/ Check out the Developer API.*$/, '').trim();
const sentence = text => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Without Changeover: the first thing that goes wrong. */
export const sayWithout = ({ faults, calls }, lineOf) => {
  const first = faults.find(({ thrown, click }) => thrown && !click) || faults.find(({ thrown }) => thrown) || faults[0];
  if (!first) {
    const heard = calls.filter(call => !isRefused(call) && typeof call[0] === 'string');
    return heard.length
      ? { mood: 'good', text: 'This code runs as it is: it makes messaging calls of its own.' }
      : { mood: 'bad', text: 'No error, and no effect: messaging does not read this.' };
  }
  const line = lineOf(first.line);
  const what = oneLine(first.text);
  if (!first.thrown) return { mood: 'bad', line, text: `Refused: ${sentence(what)} Nothing happens.` };
  const where = first.click ? `When “${first.click}” is clicked: ` : '';
  const again = faults.filter(({ text }) => text === first.text).length > 2;
  const rest = first.caught ? 'The function stops there, and the page goes on.'
    : first.click ? 'Nothing opens, nothing happens.' : again ? 'Again and again.' : 'The script stops there.';
  return { mood: 'bad', line, text: `${where}${sentence(what.replace(/[.]$/, '') + at(line))} ${rest}` };
};

/** With Changeover: errors of the page's own, caught or not, or how the messenger stands. */
export const sayWith = ({ faults, steps, look, asks }, lineOf) => {
  const thrown = faults.filter(fault => fault.thrown);
  if (thrown.length) {
    return { mood: 'bad', text: `${many(thrown.length, 'error')} in the code itself: ${oneLine(thrown[0].text)}${at(lineOf(thrown[0].line))}.` };
  }
  if (asks) return { mood: '', text: 'Nothing is loaded before the visitor agrees. The calls wait.' };
  if (!look) return { mood: '', text: 'The messenger is on its way…' };
  const called = steps.some(step => step.members.size);
  const stands = look.hidden ? 'is hidden' : look.open ? 'is open' : 'waits behind its launcher';
  return { mood: 'good', text: `No errors.${called ? ' Every old call was taken.' : ''} The messenger ${stands}.` };
};
