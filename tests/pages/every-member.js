// Calls every member of the contract with every kind of argument, bound and unbound. Runs in a page.
var contract = "CONTRACT";
var kinds = [[], ['de'], [42], [true], [null], [undefined], [{}], [[]], [function () {}], [NaN], [Symbol('s')], ['de', 'fr', 'it']];
var missing = [];

function callAll(member, method, self) {
  kinds.forEach(function (args) {
    try {
      method.apply(self, args);
      method.apply(undefined, args);
    } catch (error) {
      missing.push(member + ' ' + args.map(String) + ' threw ' + error);
    }
  });
}

function find(path) {
  return path.split('.').reduce(function (owner, name) { return owner == null ? owner : owner[name]; }, window);
}

contract.members.forEach(function (entry) {
  if (entry.kind === 'queue') return;
  var member = entry.path;
  var verb = /^zE\('([\w:]+)', '([^']+)'/.exec(member);
  if (verb) {
    if (verb[1].indexOf('webWidget') === 0) callAll(member, function () { return zE.apply(this, [verb[1], verb[2]].concat([].slice.call(arguments))); });
    return;
  }
  var path = member.replace(/\(.*$/, '');
  if (path.indexOf('$zopim.livechat.') !== 0 && path.indexOf('zE.') !== 0) return;
  var method = find(path);
  if (typeof method === 'function') callAll(member, method, find(path.replace(/\.[^.]*$/, '')));
  else if (typeof method !== 'object') missing.push(member + ' is ' + typeof method);
});
saw.push(missing.length ? missing.slice(0, 8).join('; ') : 'none missing');
