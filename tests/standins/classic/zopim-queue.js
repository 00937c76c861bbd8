// Who owns window.$zopim (observed.md): Web Widget (Classic) puts its own function there and drains the old one's queue.
(function (standin) {
  'use strict';

  const QUOTED = 200;

  standin.takeZopim = function (widget, record) {
    const host = widget.host;
    const old = host.$zopim;
    const own = function (callback) {
      if (own._exec) standin.recorded(record, ['$zopim', callback], function () { callback(); });
      else own._.push(callback);
    };
    own._ = copied(old && old._);
    own.set = function (options) { own.set._.push(options); };
    own.set._ = copied(old && old.set && old.set._);
    own._setByWW = true;
    own._exec = false;

    // Twice, as observed. Only `_` and `set._` are carried over: s, t and whatever else hung on the old function is gone.
    host.$zopim = own;
    own.livechat = standin.livechatTree(widget, record);
    host.$zopim = own;

    return {
      // Once; from its start on $zopim(fn) runs fn at once. The array is not emptied.
      drain: function () {
        if (own._exec) return;
        own._exec = true;
        own._.slice().forEach(runQueued);
      },
    };

    function runQueued(entry) {
      try {
        standin.recorded(record, ['$zopim', entry], function () { entry(); });
      } catch (error) {
        console.error('An error occurred in queued $zopim code: ' + String(entry).slice(0, QUOTED), error);
      }
    }
  };

  function copied(entries) {
    return Array.isArray(entries) || (entries && typeof entries.length === 'number') ? Array.from(entries) : [];
  }
})((window.standin = window.standin || {}));
