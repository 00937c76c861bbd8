// loginUser, logoutUser, resetWidget: who the visitor is to messaging.
(function (standin) {
  'use strict';

  standin.messengerIdentity = function (widget) {
    const state = widget.state;
    let session = 0;
    let departures = 0;
    let askAgain = null;

    function login(jwtCallback, loginCallback) {
      if (typeof jwtCallback !== 'function') return console.error('loginUser needs a function that delivers a token');
      if (loginCallback !== undefined && typeof loginCallback !== 'function') {
        return console.error('loginUser: the second argument must be a function');
      }
      session += 1;
      const mine = session;
      ask(jwtCallback, mine, function (error) {
        if (!error) askAgain = jwtCallback;
        if (loginCallback) standin.runContained(loginCallback, [error]);
      });
    }

    function ask(jwtCallback, mine, answered) {
      let delivered = false;
      // The vendor's server answers later; a logout or a newer login makes the answer void.
      const answer = function (error) {
        const asking = departures;
        setTimeout(function () {
          if (mine === session && asking === departures) answered(error);
        }, widget.product.serverDelay || 0);
      };
      const deliver = function (token) {
        if (delivered || mine !== session) return;
        delivered = true;
        const verdict = judge(token);
        if (!verdict.refused) {
          Object.assign(state, { loggedIn: true, externalId: verdict.claims.external_id });
          widget.conversations.mergeInto(verdict.claims.external_id);
        }
        answer(verdict.refused ? failure(verdict.refused) : null);
      };
      try {
        jwtCallback(deliver);
      } catch (error) {
        console.error(error);
        answer(failure('the token callback threw'));
      }
    }

    // "Asynchronous without completion callback": the visitor goes, with tags and fields, once the server has answered.
    // What came in between goes too: tags, fields, and a login whose token was there already.
    function leave(gone) {
      session += 1;
      setTimeout(function () {
        departures += 1;
        askAgain = null;
        const known = state.loggedIn || widget.conversations.owned();
        Object.assign(state, { loggedIn: false, externalId: null, tags: [], fields: [] });
        gone(known);
      }, widget.product.serverDelay || 0);
    }

    return {
      commands: {
        loginUser: login,
        // "Returns the widget to the state before sign-in": a visitor who never signed in keeps the conversation.
        logoutUser: function () {
          leave(function (known) { if (known) widget.conversations.forget(); });
        },
        useSessionAuth: function () { state.sessionAuth = true; },
        // "Wipes the widget's local state", and calls back "once the reset finished".
        resetWidget: function (done) {
          if (done !== undefined && typeof done !== 'function') return console.error('resetWidget needs a function');
          leave(function () {
            widget.conversations.forget();
            if (done) standin.runContained(done);
          });
        },
      },
      // "jwtCallback is kept and called again whenever a new token is required."
      tokenExpires: function () { if (askAgain) ask(askAgain, session, function () {}); },
    };
  };

  function failure(reason) {
    return { type: 'LoginFailedError', reason: reason, message: 'Login failed: ' + reason };
  }

  function judge(token) {
    if (typeof token !== 'string') return { refused: 'the token is not a string' };
    const parts = token.split('.');
    if (parts.length !== 3 || parts.includes('')) return { refused: 'the token has not three parts' };
    const header = decode(parts[0]);
    const claims = decode(parts[1]);
    if (!header || !claims) return { refused: 'the token cannot be read' };
    if (!header.kid) return { refused: 'the header has no kid' };
    if (claims.scope !== 'user') return { refused: 'the scope is not user' };
    if (typeof claims.external_id !== 'string' || !claims.external_id) return { refused: 'external_id is not a string' };
    if (typeof claims.exp === 'number' && claims.exp * 1000 < Date.now()) return { refused: 'the token is past its exp' };
    return { claims: claims };
  }

  function decode(part) {
    try {
      const value = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
      return typeof value === 'object' ? value : null;
    } catch (unreadable) {
      return null;
    }
  }
})((window.standin = window.standin || {}));
