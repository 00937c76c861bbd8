// What happens with and without Changeover, each in a sentence or two.
import { beyondScripts, namesOldChat } from './language.js';
import { isRefused, many } from './words.js';

const at = line => (line ? ` (line ${line})` : '');
const oneLine = text => text.replace(/\s+/g, ' ').replace(/ Check out the Developer API.*$/, '').trim();
const sentence = text => (/[.!?]$/.test(text) ? text : `${text}.`);

const HINTS = [
  [/^SyntaxError.*\bawait\b/, () => 'A plain page script has no await outside of an async function.'],
  [/^SyntaxError|module specifier/, code => {
    const language = beyondScripts(code);
    return language && `This is ${language}. The playground runs plain page scripts: leave out imports, types and JSX, or paste only the calls.`;
  }],
  [/^ReferenceError.*(?<![\w$])(?:\$|jQuery)(?![\w$])/, () => 'The playground has no jQuery here: paste only the calls.'],
  [/^ReferenceError.*\b(?:require|module|exports|process|React|Vue|angular)\b/, () => 'The playground loads no libraries and bundles nothing: paste only the calls.'],
  [/^ReferenceError/, () => 'If that comes from elsewhere on your site, leave it out here.'],
];

/** What to do about an error that comes from the playground being no project: a sentence, or nothing. */
const hintFor = (error, code) => {
  for (const [pattern, hint] of HINTS) {
    const said = pattern.test(error) && hint(code);
    if (said) return ` ${said}`;
  }
  return '';
};

/** Without Changeover: the first thing that goes wrong. */
export const sayWithout = ({ faults, calls }, code, lineOf) => {
  const first = faults.find(({ thrown, click }) => thrown && !click) || faults.find(({ thrown }) => thrown) || faults[0];
  if (!first) {
    const heard = calls.filter(call => !isRefused(call) && typeof call[0] === 'string');
    if (heard.length) return { mood: 'good', text: 'This code runs as it is: it makes messaging calls of its own.' };
    return namesOldChat(code)
      ? { mood: 'bad', text: 'No error, and no effect: messaging does not read this.' }
      : { mood: '', text: 'There is no old call in this code: it names neither zE, $zopim nor zESettings.' };
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
export const sayWith = ({ faults, steps, look, asks }, code, lineOf) => {
  const thrown = faults.filter(fault => fault.thrown);
  if (thrown.length) {
    const what = oneLine(thrown[0].text).replace(/[.]$/, '');
    return { mood: 'bad', text: `${many(thrown.length, 'error')} in the code itself: ${what}${at(lineOf(thrown[0].line))}.${hintFor(what, code)}` };
  }
  if (asks) return { mood: '', text: 'Nothing is loaded before the visitor agrees. The calls wait.' };
  if (!look) return { mood: '', text: 'The messenger is on its way…' };
  const stands = `The messenger ${look.hidden ? 'is hidden' : look.open ? 'is open' : 'waits behind its launcher'}.`;
  const members = new Map(steps.flatMap(step => [...step.members]));
  const strange = [...members.values()].filter(({ fidelity }) => fidelity === 'unknown').length;
  if (strange) {
    return { mood: 'note', text: `No errors, but ${many(strange, 'name was', 'names were')} never part of the old API: look for typing mistakes. ${stands}` };
  }
  return { mood: 'good', text: `No errors.${members.size ? ' Every old call was taken.' : ''} ${stands}` };
};
