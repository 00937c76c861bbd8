// Runs in a page: visits members with arguments of every kind, and says what was not as in classic.
window.members = (function () {
  var throwing = function () { throw new Error('a trap of the page'); };

  /** An object that throws whatever is read of it. */
  function hostile(keys) {
    var object = {};
    keys.concat('length', 'value', 'toString', 'then', 'conversation').forEach(function (key) {
      Object.defineProperty(object, key, { enumerable: true, get: throwing });
    });
    return object;
  }

  function revoked(target) {
    var pair = Proxy.revocable(target, {});
    pair.revoke();
    return pair.proxy;
  }

  function cyclic(object) {
    object.value = object.name = object.webWidget = object.chat = object[0] = object;
    return object;
  }

  function trapping() {
    var traps = {};
    Object.getOwnPropertyNames(Reflect).forEach(function (name) { traps[name] = throwing; });
    return new Proxy(function () {}, traps);
  }

  /** Lists of arguments, by what they are. */
  function argumentsOf(keys) {
    var callback = function () {};
    var record = { url: 'https://shop.example/', hideOnClose: true, primary: '#990000', value: 'x', id: 7 };
    keys.forEach(function (key) { record[key] = record[key] === undefined ? 'Ann' : record[key]; });
    return {
      'no argument': [], 'a text': ['Ann'], 'a colour': ['#990000'], 'a corner': ['br'], 'a language': ['pt_BR'], 'a flag': [true],
      pixels: [20], 'a list': [['vip', ['trial']]], 'several texts': ['vip', 'trial, beta'], 'a record': [record], 'a function': [callback],
      'a record with functions': [{ jwtFn: callback, onStatus: callback, onConnected: callback }],
      undefined: [undefined], null: [null], 'a negative number': [-1.5], NaN: [NaN], Infinity: [Infinity], 'an empty text': [''],
      'a separator': ['a\u001fb\u0000\ud800'], 'a long text': ['x'.repeat(100000)], 'an empty object': [{}], 'an empty array': [[]],
      'an object without prototype': [Object.create(null)], 'an array with holes': [[, null, undefined, [[]]]], 'an array-like': [{ length: 1e9 }],
      'a Symbol': [Symbol('s')], 'a BigInt': [10n], 'an object with throwing getters': [hostile(keys)], 'a revoked Proxy': [revoked({})],
      'a revoked Proxy of a list': [revoked([])], 'a revoked Proxy of a function': [revoked(function () {})], 'a Proxy that traps everything': [trapping()],
      'a cyclic object': [cyclic({})], 'a cyclic array': [cyclic([])], 'a window': [window], 'an element': [document.documentElement],
      'a Date': [new Date(0)], 'a class': [class {}], 'a thenable': [{ then: callback }], 'many arguments': Array(2000).fill('x'),
    };
  }

  var isDepartment = function (value) { return value === undefined || typeof value.name === 'string'; };
  var isText = function (value) { return typeof value === 'string'; };
  var isFlag = function (value) { return value === true || value === false; };
  var isNothing = function (value) { return value === undefined; };

  /** What a getter of that path answers. */
  function kindOf(path) {
    if (/isChatting|getDisplay/.test(path)) return isFlag;
    if (/get(Name|Email|Phone)/.test(path)) return isText;
    if (/'display'/.test(path)) return function (value) { return ['hidden', 'launcher', 'chat'].includes(value); };
    if (/AllDepartments|chat:departments'/.test(path)) return Array.isArray;
    if (/getDepartment|chat:department'/.test(path)) return isDepartment;
    return isNothing;
  }

  /** The function that a member is called by. */
  function functionOf(path) {
    var verb = /^zE\('([\w:]+)', '(.+)'\)$/.exec(path);
    if (verb) return function () { return window.zE.apply(this, [verb[1], verb[2]].concat([].slice.call(arguments))); };
    if (/^zESettings/.test(path)) return settingOf(path.split('.').slice(1));
    return path.replace('()', '').split('.').reduce(function (owner, name) { return owner[name]; }, window);
  }

  /** A setting is assigned and updated, in a tree of its own. */
  function settingOf(names) {
    return function (value) {
      var tree = names.reduceRight(function (inner, name) { return { [name]: inner }; }, value);
      window.zESettings = tree;
      return window.zE('webWidget', 'updateSettings', tree);
    };
  }

  /** Visits each member of `contract` (path and kind) with each list of arguments. */
  function visit(contract, keys) {
    var wrong = [];
    var visits = 0;
    var lists = argumentsOf(keys);
    contract.forEach(function (member) {
      var answers = member.kind === 'getter' ? kindOf(member.path) : isNothing;
      var method = functionOf(member.path);
      Object.keys(lists).forEach(function (what) {
        visits++;
        try {
          var answer = method.apply(undefined, lists[what]);
          if (!answers(answer)) wrong.push(member.path + ' with ' + what + ' answers a ' + typeof answer);
        } catch (error) {
          wrong.push(member.path + ' with ' + what + ' throws ' + error);
        }
      });
    });
    return { visits: visits, wrong: wrong };
  }

  /** What calling throws: the name and message of an error, or nothing. */
  function thrownBy(path, args) {
    try {
      functionOf(path).apply(undefined, args);
    } catch (error) {
      return error.name + ': ' + error.message;
    }
  }

  return { visit: visit, thrownBy: thrownBy };
})();
