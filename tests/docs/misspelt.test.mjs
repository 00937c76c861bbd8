// What the compiler says of a misspelt name: the names that there are, and not that no overload matches.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const file = path => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The last sentence of what the compiler says of each of these lines. */
function complaintsOf(lines) {
  const folder = mkdtempSync(join(tmpdir(), 'misspelt-'));
  try {
    const program = join(folder, 'program.ts');
    writeFileSync(program, lines.join('\n'));
    const place = ['--target', 'es2022', '--lib', 'es2022,dom', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', ''];
    const { stdout } = spawnSync(process.execPath, [file('node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--pretty', 'false', ...place, program, file('www/types/globals.d.ts')], { encoding: 'utf8' });
    const complaints = lines.map(() => '');
    for (const [, line, said] of stdout.matchAll(/^.*program\.ts\((\d+),.*\n((?: .*\n)+)/gm)) complaints[line - 1] = said.trim().split('\n').at(-1).trim();
    return complaints;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a misspelt name is answered with those that there are', () => {
  const [none, command, event, messenger, api, incomplete] = complaintsOf([
    `zE('webWidget', 'hide');`,
    `zE('webWidget:get', 'chat:isChating');`,
    `zE('webWidget:on', 'opened', () => {});`,
    `zE('messenger', 'opn');`,
    `zE('webwidget', 'open');`,
    `zE('webWidget', 'setLocale');`,
  ]);
  assert.equal(none, '');
  assert.match(command, /^Argument of type '"chat:isChating"' is not .*"chat:isChatting"/);
  assert.match(event, /"opened".*"open"/);
  assert.match(messenger, /"opn".*"open"/);
  assert.match(api, /"webwidget".*"webWidget"/);
  assert.match(incomplete, /setLocale, with its own arguments/);
});

test('the names of messaging that are listed are those that have a signature', () => {
  const text = readFileSync(file('www/types/api.d.ts'), 'utf8');
  const bodyOf = name => new RegExp(`^export interface ${name} \\{\n(.*?)^\\}`, 'ms').exec(text)[1];
  const collect = (body, pattern) => {
    const names = new Set();
    for (const [, api, words] of body.matchAll(pattern)) for (const [word] of words.matchAll(/'\w+'|MessengerEventName/g)) names.add(`${api} ${word}`);
    return [...names].sort();
  };
  const listed = collect(bodyOf('MessengerNames'), /^ {2}'?([\w:]+)'?:((?:\s*\|?\s*(?:'\w+'|MessengerEventName))+);/gm);
  const signed = collect(bodyOf('Messenger'), /api: '([\w:]+)',\s*(?:command|part|what|setting|delegate|event): ((?:'\w+'|MessengerEventName| \| )+)/g);
  assert.ok(signed.length > 20);
  assert.deepEqual(listed, signed);
});
