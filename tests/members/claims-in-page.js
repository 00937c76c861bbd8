// Runs in a page: does what a claim says, and notes what the widget was told and what the page saw.
window.claims = (function () {
  var ID = /"[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}"/g;

  /** A token as messaging takes them. */
  var TOKEN = [{ alg: 'HS256', kid: 'key' }, { scope: 'user', external_id: 'customer' }].map(function (part) { return btoa(JSON.stringify(part)); }).join('.') + '.signature';

  /** Some turns of the page, so that what it started is done. */
  function settled() {
    return [1, 2, 3, 4, 5].reduce(function (before) {
      return before.then(function () { return new Promise(function (done) { setTimeout(done); }); });
    }, Promise.resolve());
  }

  /** Data as it can be compared outside of the page. */
  function plain(value) {
    return JSON.parse(JSON.stringify(value, function (_, inner) {
      return inner === undefined ? '<undefined>' : typeof inner === 'function' ? '<fn>' : inner;
    }));
  }

  /** A call as one line; subscriptions of ours, and functions, are none of the claim's. */
  function lines(calls) {
    return calls.filter(function (call) { return call[0] !== '<fn>' && call[0] !== 'messenger:on'; }).map(function (call) {
      return call.map(function (word) {
        if (typeof word === 'string') return word;
        return word && word.threw ? 'refused' : JSON.stringify(word);
      }).join(' ').replace(ID, '<id>').replace(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, '<id>');
    });
  }

  async function prove(claim) {
    var heard = [];
    var hear = function () { heard.push([].slice.call(arguments)); };
    var sign = function (deliver) {
      hear(deliver);
      deliver(TOKEN);
    };
    var run = function (code) { return Function('hear', 'sign', code)(hear, sign); };
    if (claim.first) {
      run(claim.first);
      await settled();
      heard = [];
    }
    var before = window.__standin.calls.length;
    var gives = run('return ' + claim.call);
    await settled();
    if (claim.then) {
      run(claim.then);
      await settled();
    }
    return plain({
      told: lines(window.__standin.calls.slice(before)),
      heard: heard,
      gives: gives,
      reads: claim.reads && run('return ' + claim.reads[0]),
    });
  }

  /** Each claim after the other. */
  async function proveAll(claims) {
    var found = [];
    for (var at = 0; at < claims.length; at++) found.push(await prove(claims[at]));
    return { found: found, calls: window.changeover.report().calls };
  }

  return { proveAll: proveAll };
})();
