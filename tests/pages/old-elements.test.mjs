// Elements of the old widget, for code that reaches for them.

import assert from 'node:assert/strict';
import { situations } from '../harness/situation.mjs';

const ON = { attributes: 'data-compat-dom="true"' };
const OLD = `.zopim, iframe#webWidget, iframe#launcher`;
const DISPLAY = `zE('webWidget:get', 'display')`;
const turn = `await new Promise((done) => setTimeout(done, 10));`;

situations('old elements', (it) => {
  it('without the option there are none', {
    boots: false, vendor: 'blocked', later: `saw.push(document.querySelectorAll('${OLD}').length)`, saw: [0], says: [/blocked/],
  });

  it('with the option they are in the page, never show, take no room and no focus', {
    ...ON, boots: false, vendor: 'blocked', html: '<p>The shop</p>',
    before: `document.write('<style>.zopim, iframe { display: block !important; position: fixed; top: 0; left: 0; width: 300px; height: 300px }</style>')`,
    later: `const height = document.documentElement.scrollHeight; for (const element of document.querySelectorAll('${OLD}')) { element.style.display = 'block'; element.focus(); saw.push(element.getClientRects().length, document.activeElement === document.body); }
      saw.push(document.querySelectorAll('#launcher').length, document.documentElement.scrollHeight === height, document.elementFromPoint(10, 10).closest('div'))`,
    saw: [0, true, 0, true, 0, true, 1, true, null], says: [/blocked/],
  });

  it('they are there for tests of their presence when the page is ready', {
    ...ON, html: `<script>addEventListener('DOMContentLoaded', function () { saw.push(document.querySelector('.zopim') !== null, document.getElementById('webWidget').contentDocument !== null); })</script>`, saw: [true, true],
  });

  it('the real launcher takes the place of ours, with what the page did to its style before', {
    ...ON, account: { kind: 'messenger', bootDelay: 80 }, html: `<script>addEventListener('DOMContentLoaded', function () { window.early = document.getElementById('launcher'); early.style.bottom = '77px'; })</script>`,
    later: `${turn} const found = document.querySelectorAll('#launcher'); saw.push(found.length, found[0] !== early, found[0].title.length > 0, found[0].style.bottom, ${DISPLAY})`,
    saw: [1, true, true, '77px', 'launcher'], calls: [],
  });

  for (const [what, code, where] of [
    ['.zopim that is hidden by its style', `document.querySelector('.zopim').style.display = 'none'`, 'hidden'],
    ['.zopim that is hidden by a class', `document.head.insertAdjacentHTML('beforeend', '<style>.gone { display: none }</style>'); document.querySelector('.zopim').classList.add('gone')`, 'hidden'],
    ['.zopim that is hidden and shown', `document.querySelector('.zopim').style.display = 'none'; ${turn} document.querySelector('.zopim').style.display = ''`, 'launcher'],
    ['.zopim that is moved', `document.querySelector('.zopim').style.bottom = '90px'; document.querySelector('.zopim').className += ' scrolled'`, 'launcher'],
    ['.zopim that is clicked', `document.querySelector('.zopim').click()`, 'chat'],
    ['.zopim that is removed', `document.querySelector('.zopim').remove()`, 'hidden'],
    ['#webWidget that is shown', `document.getElementById('webWidget').style.display = 'none'; ${turn} document.getElementById('webWidget').style.display = 'block'`, 'chat'],
    ['#webWidget that is hidden', `zE('webWidget', 'open'); document.getElementById('webWidget').style.display = 'none'`, 'launcher'],
    ['the parent of #webWidget that is removed', `const parent = document.getElementById('webWidget').parentNode; parent.parentNode.removeChild(parent)`, 'hidden'],
    ['a launcher from before the messenger that is hidden now', `early.style.display = 'none'`, 'hidden'],
  ]) {
    it(`${what}: the messenger is ${where}`, {
      ...ON, html: `<script>addEventListener('DOMContentLoaded', function () { window.early = document.getElementById('launcher'); })</script>`,
      later: `${code}; ${turn} saw.push(${DISPLAY}, __standin.state.hidden ? 'hidden' : __standin.state.open ? 'chat' : 'launcher')`, saw: [where, where],
    });
  }

  it('before the messenger is there, they are turned into calls that wait', {
    ...ON, html: `<script>addEventListener('DOMContentLoaded', function () { document.querySelector('.zopim').style.display = 'none'; })</script>`,
    later: `saw.push(${DISPLAY}, document.getElementById('launcher').title.length > 0)`, saw: ['hidden', true], calls: ['messenger hide'],
  });

  it('hiding early does not come undone when the real launcher takes the place of ours', {
    ...ON, account: { kind: 'messenger', bootDelay: 80 }, html: `<script>addEventListener('DOMContentLoaded', function () { document.getElementById('launcher').style.display = 'none'; })</script>`,
    later: `${turn} saw.push(${DISPLAY}, document.getElementById('launcher').style.display)`, saw: ['hidden', ''], calls: ['messenger hide'],
  });

  it('nothing is fetched for them', { ...ON, then: ({ unexpectedRequests }) => assert.deepEqual(unexpectedRequests, []) });

  it('an option that is no boolean: one console error, and none are there', {
    config: { compatDom: 'yes' }, later: `saw.push(document.querySelectorAll('.zopim').length)`, saw: [0], says: [/compatDom is "yes".*true or false/],
  });
});
