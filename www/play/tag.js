// The tag that a site puts where the old snippet was.
import { wireCopy } from './dom.js';

const KEY = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const OLD_KEY = /^[\da-z]{32}$/i;

export const setUpTag = () => {
  const [key, tag, fault, later, laterHelp] = ['key', 'tag', 'key-fault', 'later', 'later-help'].map(id => document.getElementById(id));
  const show = () => {
    // The whole address of the snippet may be pasted.
    const given = (/[?&]key=([\w-]+)/.exec(key.value) || [undefined, key.value.trim()])[1];
    const fits = KEY.test(given);
    fault.textContent = faultOf(given, fits);
    laterHelp.hidden = !later.checked;
    // Whoever forgets to write the moment changes nothing.
    const classic = later.checked ? '\n  data-classic-key="OLD KEY" data-switch-at="never"' : '';
    tag.textContent = `<script src="https://YOUR-SITE/changeover.js" data-messaging-key="${fits ? given : 'KEY'}"${classic}></script>`;
  };
  key.addEventListener('input', show);
  later.addEventListener('change', show);
  wireCopy(document.getElementById('copy-tag'), () => tag.textContent);
  show();
};

const faultOf = (given, fits) => {
  if (!given || fits) return '';
  if (OLD_KEY.test(given)) return 'This looks like an account key of the old chat. The messaging widget has a key of its own.';
  return 'A key looks like 0a1b2c3d-1111-2222-3333-444455556666.';
};
