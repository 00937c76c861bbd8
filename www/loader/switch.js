// The switch from Web Widget (Classic) to messaging: temporary trigger.
import { bring, serve, takeDown } from './classic.js';
import { insert } from './widget.js';

export const begin = (plan, key, base, seconds, tag) => {
  let done;
  serve(event => {
    window.heardOfClassic = (window.heardOfClassic || []).concat(event);
    if (event === 'end' || event === 'missing') go();
  });
  const go = () => {
    if (done) return;
    done = true;
    takeDown();
    insert(key, base, seconds, tag);
  };
  window.switchNow = go;
  bring(plan, base, seconds, tag);
};
