// The table of options in README.md: whoever reads it alone must learn of every option there is.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FIELDS, OPTIONS } from '../../www/loader/names.js';

const file = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const quoted = cell => [...cell.matchAll(/`(.+?)`/g)].map(([, text]) => text);

/** The options of a row; `.email` behind `fields.name` is `fields.email`. */
const optionsOf = cell => {
  const [first, ...more] = quoted(cell);
  return [first, ...more.map(name => (name.startsWith('.') ? first.replace(/\..*/, '') + name : name))];
};

const [, table] = file('README.md').split(/\| Option \| .*\n\|[-|]+\n/);
const rows = table.slice(0, table.indexOf('\n\n')).split('\n').map(line => {
  const [, options, attributes] = line.split('|');
  return { options: optionsOf(options), attributes: quoted(attributes) };
});
const documented = rows.flatMap(({ options }) => options);

/** What an interface of the types holds, without what is inside of that. */
const membersOf = text => [...text.matchAll(/^( {2,4})(\w+)\??:/gm)];

/** The options as the types have them, each with its path. */
const typed = () => {
  const types = file('www/types/api.d.ts');
  const bodyOf = name => new RegExp(`^export interface ${name} \\{\n(.*?)^\\}`, 'ms').exec(types)[1];
  let group;
  const paths = membersOf(bodyOf('ChangeoverConfig')).map(([, indent, name]) => {
    if (indent.length === 2) group = name;
    return indent.length === 2 ? name : `${group}.${name}`;
  });
  const plan = membersOf(bodyOf('SwitchPlan')).map(([, , name]) => `switch.${name}`);
  const groups = new Set([...paths, ...plan].filter(path => path.includes('.')).map(path => path.split('.')[0]));
  return [...paths, ...plan].filter(path => !groups.has(path));
};

test('every option of the types has a row, and every row is an option', () => {
  assert.deepEqual(documented.toSorted(), typed().toSorted());
});

test('every option that the core takes has a row', () => {
  assert.deepEqual([...OPTIONS, ...FIELDS].map(([path]) => path).filter(path => !documented.includes(path)), []);
});

test('an attribute is named as the loader reads it', () => {
  const elsewhere = new Map([...file('www/loader/config.js').matchAll(/\['(\w+)', '(\w+)'\]/g)].map(([, name, attribute]) => [`switch.${name}`, attribute]));
  for (const { options, attributes } of rows.filter(({ attributes }) => attributes.length > 0)) {
    const read = options.map(option => elsewhere.get(option) ?? option);
    assert.deepEqual(attributes, read.map(name => `data-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`));
  }
});
