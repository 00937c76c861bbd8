// Puts pages on the stage, and others out of sight.
import { element } from './dom.js';

const LONGEST_REHEARSAL = 6000;

const frameFor = (html, attributes) => {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const frame = element('iframe', attributes);
  frame.addEventListener('load', () => URL.revokeObjectURL(address), { once: true });
  frame.src = address;
  return frame;
};

/** Shows a page in place of the one that was shown. */
export const putOnStage = (stage, html) => {
  const frame = frameFor(html, { title: 'Your shop, with the messenger' });
  stage.replaceChildren(frame);
  return frame;
};

/** Runs a page out of sight until it has clicked through itself; the answer ends it early. */
export const rehearse = (html, onResult) => {
  const frame = frameFor(html, { class: 'unseen', tabindex: '-1', 'aria-hidden': 'true', title: 'The same page without Changeover' });
  const begin = performance.now();
  const timer = setInterval(() => {
    const page = frame.contentWindow;
    const stage = page && page.__stage;
    if (!(stage && stage.done) && performance.now() - begin < LONGEST_REHEARSAL) return;
    const standin = page && page.__standin;
    const result = { faults: stage ? [...stage.faults] : [], calls: standin ? [...standin.calls] : [] };
    stop();
    onResult(result);
  }, 100);
  const stop = () => {
    clearInterval(timer);
    frame.remove();
  };
  document.body.append(frame);
  return stop;
};
