// The tag that a site puts where the old snippet was.
import { wireCopy } from './dom.js';

/** A key by itself or in whatever it was copied with, as Changeover finds it. */
const KEY = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/i;
/** The key of an old chat, by itself or in the address of its script; or an embed that has a host and no key. */
const OLD = /\bzopim\.com\/\?|\bembeddable_framework\b|^\W*[\da-z]{32}\W*$/i;

export const setUpTag = () => {
  const [key, tag, fault, later, laterHelp] = ['key', 'tag', 'key-fault', 'later', 'later-help'].map(id => document.getElementById(id));
  const show = () => {
    const [found] = KEY.exec(key.value) || [];
    fault.textContent = found ? '' : faultOf(key.value.trim());
    laterHelp.hidden = !later.checked;
    // Whoever forgets to write the moment changes nothing.
    const classic = later.checked ? '\n  data-classic-key="OLD KEY" data-switch-at="never"' : '';
    tag.textContent = `<script src="https://YOUR-SITE/changeover.js" data-messaging-key="${found || 'KEY'}"${classic}></script>`;
  };
  key.addEventListener('input', show);
  later.addEventListener('change', show);
  wireCopy(document.getElementById('copy-tag'), () => tag.textContent);
  show();
};

const faultOf = given => {
  if (!given) return '';
  if (OLD.test(given)) return 'This belongs to the old chat. The messaging widget has a key of its own.';
  return 'A key looks like 0a1b2c3d-1111-2222-3333-444455556666.';
};
