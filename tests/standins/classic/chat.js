// The live chat behind Web Widget (Classic): live-sessions.md, "Live-session rules". The server side is played by
// window.__standin; several tabs share one session through ZD-store, as the real widget's tabs share it through its server.
(function (standin) {
  'use strict';

  const STORE = 'ZD-store';
  const VISITOR_COOKIE = '__zlcmid';
  const EVENTS = [
    'open', 'close', 'chat:connected', 'chat:start', 'chat:end', 'chat:status', 'chat:departmentStatus', 'chat:unreadMessages',
    'chat:popout', 'userEvent',
  ];
  const YEAR = 365 * 24 * 60 * 60;

  standin.classicChat = function (widget) {
    const state = widget.state;
    const host = widget.host;
    const storage = standin.storageOf(host, 'localStorage');
    const server = { delay: widget.product.serverDelay || 0, present: widget.product.servers !== 'absent' };
    const listeners = Object.fromEntries(EVENTS.map(function (name) { return [name, []]; }));
    const statusWatchers = [];
    let held = [];
    let heldForSdk = [];
    let initialised = false;
    let session = restored();
    let statusCallDue = false;

    // The log of a running chat is replayed.
    Object.assign(state, { isChatting: session.isChatting, messages: session.isChatting ? session.messages : [] });
    host.addEventListener('storage', function (event) {
      if (isInPage() && event.key === STORE && event.newValue) follow(JSON.parse(event.newValue));
    });
    // A page that was kept aside connects anew. Chromium hands it the storage events that it missed, WebKit does not.
    host.addEventListener('pageshow', function (event) {
      if (event.persisted) afterServer(function () { if (isInPage()) follow(restored()); });
    });

    // Once the page has removed the product frame, this widget hears nothing more.
    function isInPage() {
      return Boolean(window.frameElement && window.frameElement.isConnected);
    }

    // "An exception in a callback is not caught": the callbacks behind it are not reached.
    function emit(name, values) {
      listeners[name].slice().forEach(function (callback) { callback.apply(null, values || []); });
    }

    function restored() {
      const fresh = { isChatting: false, open: false, agentMessages: 0, messages: [] };
      try {
        return Object.assign(fresh, JSON.parse(storage.get(STORE)));
      } catch (unreadable) {
        return fresh;
      }
    }

    function save(change) {
      session = Object.assign({}, session, change);
      if (widget.mayStore()) storage.set(STORE, JSON.stringify(session));
    }

    // What another tab did to the session.
    function follow(theirs) {
      const newMessages = theirs.agentMessages - session.agentMessages;
      session = Object.assign({ messages: [] }, theirs, { open: session.open });
      state.messages = session.messages;
      widget.view.update();
      for (let heard = 0; heard < newMessages; heard += 1) countUnread();
      chatting(theirs.isChatting);
    }

    function chatting(now) {
      if (state.isChatting === now) return;
      state.isChatting = now;
      if (session.isChatting !== now) save({ isChatting: now });
      emit(now ? 'chat:start' : 'chat:end');
    }

    function afterServer(run) {
      if (server.present) setTimeout(run, server.delay);
    }

    // Held back until connected, and for ever without a server.
    function whenConnected(run) {
      if (state.connected) run();
      else held.push(run);
    }

    // Held back until the SDK is initialised, which it is once, and stays when the connection drops.
    function whenInitialised(run) {
      if (initialised) run();
      else heldForSdk.push(run);
    }

    // Chat set-up and each new start of it.
    function connect() {
      if (!server.present || state.connected) return;
      setTimeout(initialise, 0);
      setTimeout(connected, widget.product.connectDelay || 0);
    }

    function initialise() {
      if (initialised) return;
      initialised = true;
      const released = heldForSdk;
      heldForSdk = [];
      released.forEach(function (run) { run(); });
    }

    function connected() {
      initialise();
      if (!standin.getCookie(host, VISITOR_COOKIE)) newVisitor();
      state.connected = true;
      state.status = widget.product.status || 'online';
      state.departments = (widget.product.departments || []).map(function (each) { return Object.assign({}, each); });
      const released = held;
      held = [];
      released.forEach(function (run) { run(); });
      widget.view.update();
      emit('chat:connected');
      emit('chat:status', [state.status]);
      callStatusWatchers();
    }

    function disconnected() {
      state.connected = false;
      widget.view.update();
    }

    function newVisitor() {
      state.visitorId = standin.newId().replaceAll('-', '').slice(0, 14);
      if (widget.mayStore()) standin.setCookie(host, VISITOR_COOKIE, state.visitorId, YEAR);
    }

    function callStatusWatchers() {
      if (statusCallDue) return;
      statusCallDue = true;
      setTimeout(function () {
        statusCallDue = false;
        statusWatchers.slice().forEach(function (callback) { callback(state.status); });
      }, 0);
    }

    function add(role, text) {
      state.messages = state.messages.concat({ role: role, text: text });
      save({ messages: state.messages });
      widget.view.update();
    }

    function countUnread() {
      if (widget.onScreen()) return;
      state.unread += 1;
      widget.view.update();
      emit('chat:unreadMessages', [state.unread]);
    }

    function end() {
      if (state.isChatting) afterServer(function () { chatting(false); });
    }

    return {
      emit: emit,
      listeners: listeners,
      whenConnected: whenConnected,
      whenInitialised: whenInitialised,
      connect: connect,
      save: save,
      wasOpen: function () { return session.open; },
      watchStatus: function (callback) {
        if (typeof callback !== 'function') return;
        statusWatchers.push(callback);
        if (state.status) callback(state.status);
      },
      department: function (nameOrId) {
        return state.departments.find(function (each) { return each.name === nameOrId || each.id === nameOrId; });
      },
      say: function (text) {
        const words = typeof text === 'string' ? text.trim() : '';
        if (!words) return console.warn('empty message passed into sendChatMsg');
        whenConnected(function () {
          add('user', words);
          afterServer(function () { chatting(true); });
        });
      },
      end: end,
      forgetVisitor: function () {
        if (state.isChatting) chatting(false);
        Object.assign(state, { messages: [], unread: 0, visitor: {}, tags: [], department: null });
        save({ messages: [] });
        newVisitor();
        disconnected();
        connect();
      },
      otherSide: {
        visitorSays: function (text) { add('user', text); chatting(true); },
        agentJoins: function (name) {
          state.agent = name || 'Agent';
          chatting(true);
          emit('userEvent', [widget.userEvent('Chat Served by Operator', { agent: state.agent })]);
        },
        // A greeting before any chat does not start one.
        agentSays: function (text) {
          add('business', text);
          save({ agentMessages: session.agentMessages + 1 });
          countUnread();
        },
        // Leaving keeps the session open and is not announced; while the account is offline, "the widget ends the chat
        // itself and the event follows".
        agentLeaves: function () {
          state.agent = null;
          if (state.status === 'offline') end();
        },
        // In Agent Workspace: the visitor is made to leave, so the end is announced like any other.
        agentEnds: function () { state.agent = null; if (!widget.product.agentEndIsSilent) chatting(false); },
        visitorEnds: function () { chatting(false); },
        // After an idle disconnect the connection is not reopened by itself, and counts as not chatting.
        visitorIdles: function () { chatting(false); disconnected(); },
        connectionDrops: disconnected,
        connectionReturns: connected,
        statusChanges: function (status) {
          state.status = status;
          widget.view.update();
          emit('chat:status', [status]);
          callStatusWatchers();
        },
        departmentStatusChanges: function (id, status) {
          const department = state.departments.find(function (each) { return each.id === id; });
          department.status = status;
          emit('chat:departmentStatus', [Object.assign({}, department)]);
          callStatusWatchers();
        },
      },
    };
  };
})((window.standin = window.standin || {}));
