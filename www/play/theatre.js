// Puts pages on the stage, and others out of sight.
import { element } from './dom.js';

// Slow machines need seconds.
const LONGEST_REHEARSAL = 20_000;

const frameFor = (html, attributes) => {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const frame = element('iframe', attributes);
  frame.addEventListener('load', () => URL.revokeObjectURL(address), { once: true });
  frame.src = address;
  return frame;
};

/** What a page on the stage notes of itself; nothing when the frame shows another page, perhaps one that is not ours to read. */
export const stageOf = frame => {
  try {
    return frame.contentWindow.__stage;
  } catch {
    return undefined;
  }
};

/** Shows a page in place of the one that was shown. Where a browser cannot keep it from leaving, that is told. */
export const putOnStage = (stage, html, onLeft) => {
  const frame = frameFor(html, { title: 'Your shop, with the messenger' });
  frame.addEventListener('load', () => {
    if (!stageOf(frame)) onLeft();
  });
  stage.replaceChildren(frame);
  return frame;
};

/** Runs a page out of sight until it has clicked through itself; the answer ends it early. */
export const rehearse = (html, onResult) => {
  const frame = frameFor(html, { class: 'unseen', tabindex: '-1', 'aria-hidden': 'true', title: 'The same page without Changeover' });
  const begin = performance.now();
  const timer = setInterval(() => {
    const stage = stageOf(frame);
    if (!(stage && stage.done) && performance.now() - begin < LONGEST_REHEARSAL) return;
    const standin = stage && frame.contentWindow.__standin;
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
