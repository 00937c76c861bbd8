// What pasted code is taken for.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beyondScripts, isHtml, linesOfSettings, namesOldChat, usesJQuery } from '../../www/play/language.js';

const HTML = [
  '<!--Start of Zendesk Chat Script-->\n<script>var a = 1;</script>',
  '\n\n<p>Hi</p>',
  'Hello <b>you</b>',
  'Questions? <a href="javascript:$zopim.livechat.window.show()">Chat</a>',
  'Chat (<a href="javascript:$zopim.livechat.window.show()">here</a>)',
  'Questions?&nbsp;<a href="#" onclick="var o={a:1}; zE(o)">Chat</a>',
  "Don't wait:\n<button onclick=\"zE('webWidget', 'open')\">Chat</button>",
  '<div id="root"></div><script type="module">import React from "react"; render(<App />)</script>',
];

const SCRIPTS = [
  "zE('webWidget', 'open')",
  '',
  'plain words',
  'document.write(\'<script src="x"></script>\');',
  '$zopim(function () {',
  "zE('webWidget' 'open');\nbox.innerHTML = '<a href=\"x\">y</a>';",
  'if (1 <a) { b> 2 }',
];

const BEYOND = {
  JSX: [
    "import React from 'react';\nexport default function Help() {\n  return (\n    <button onClick={() => zE('webWidget', 'open')}>\n      Help\n    </button>\n  );\n}",
    "<button onClick={() => zE('webWidget', 'open')}>Help</button>",
    'const Help = () => (\n  <div className="a">\n    <Chat />\n  </div>\n);',
  ],
  TypeScript: [
    'declare const zE: any;\nconst names: Array<string> = [];',
    '(window as any).$zopim.livechat.window.show();',
    'interface Page { zE: () => void }\nzE.hide();',
    "import type { ZE } from 'changeover';",
    'window.zE!.hide();',
  ],
  'a module': ["import { x } from 'y';\nzE.hide();", 'export const hide = () => zE.hide();', "import 'x';"],
};

describe('pasted code', () => {
  test('is HTML when there is a tag that no script has as a text', () => {
    for (const code of HTML) assert.equal(isHtml(code), true, code);
  });

  test('is a script otherwise, also one that is wrong', () => {
    for (const code of SCRIPTS) assert.equal(isHtml(code), false, code);
  });

  for (const [language, codes] of Object.entries(BEYOND)) {
    test(`is ${language}, which is never taken for HTML`, () => {
      for (const code of codes) assert.deepEqual([isHtml(code), beyondScripts(code)], [false, language], code);
    });
  }

  test('that is only wrong is no other language', () => {
    for (const code of ['$zopim(function () {', "zE('webWidget' 'open');", "zE('webWidget', 'identify', { name: 'Ann', email: undefined )"]) assert.equal(beyondScripts(code), undefined, code);
  });

  test('is read without running', () => {
    isHtml('globalThis.ran = true');
    isHtml('}); globalThis.ran = true; (function () {');
    assert.equal(globalThis.ran, undefined);
  });

  test('needs jQuery when it calls it, and has no dollar of its own', () => {
    for (const code of ['$(function () {})', '(function ($) {})(jQuery)', '$.ajax({})']) assert.equal(usesJQuery(code), true, code);
    for (const code of ['$zopim(function () {})', 'var $ = one; $("a")', 'z.s = d; $.async = !0; $.src = "x"', '`${(1)}`']) assert.equal(usesJQuery(code), false, code);
  });

  test('names the old chat by a name of its own alone', () => {
    for (const code of ["window['zE']('x')", '$zopim.livechat', 'zESettings = {}']) assert.equal(namesOldChat(code), true, code);
    for (const code of ['sizE(1)', 'window.zEnd', '']) assert.equal(namesOldChat(code), false, code);
  });

  test('has settings where they are written, or else where they are first named', () => {
    assert.deepEqual(linesOfSettings('window.zESettings = {\n a: 1 };\nif (zESettings == 2) x();\nzESettings.webWidget.zIndex = 4'), [1, 4]);
    assert.deepEqual(linesOfSettings('x();\nObject.assign(window, { zESettings: {} })'), [2]);
    assert.deepEqual(linesOfSettings('x()'), []);
  });
});
