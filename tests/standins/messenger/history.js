// What the vendor's server knows of a visitor, so that it is there on the next page: "the conversation persists"
// (live-sessions.md). It lies in the widget's storage, beside the ids that stand for the visitor there, and is lost with
// them.
(function (standin) {
  'use strict';

  const VISITOR = ['.clientId', '.appUserId', '.sessionToken'];
  const KEPT = '.standin';

  standin.messengerHistory = function (widget, storage) {
    const nameOf = function (end) { return widget.product.id + end; };

    function visitor() {
      const ids = VISITOR.map(function (end) { return storage.get(nameOf(end)); });
      return ids.includes(null) ? null : ids.join();
    }

    function parsed(text) {
      try {
        return JSON.parse(text);
      } catch (unreadable) {
        return null;
      }
    }

    return {
      read: function () {
        if (widget.state.cookies === 'none') return null;
        const kept = parsed(storage.get(nameOf(KEPT)));
        return kept && kept.visitor === visitor() ? kept : null;
      },
      // The ids of a visitor without conversation are not there: observed is the client id alone.
      write: function (history) {
        if (widget.state.cookies === 'none') return;
        VISITOR.map(nameOf).forEach(function (name) {
          if (storage.get(name) === null) storage.set(name, standin.newId());
        });
        storage.set(nameOf(KEPT), JSON.stringify(Object.assign({ visitor: visitor() }, history)));
      },
      // The client id was seen to survive a reset.
      forget: function () {
        ['.appUserId', '.sessionToken', KEPT].map(nameOf).forEach(storage.remove);
      },
    };
  };
})((window.standin = window.standin || {}));
