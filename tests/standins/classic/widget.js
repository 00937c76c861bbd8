// Web Widget (Classic) as a whole: what is shown, its frames, and the two meanings of hiding.
(function (standin) {
  'use strict';

  const LAUNCHER_TITLE = 'Opens a widget where you can chat to one of our agents';
  const WINDOW_TITLE = 'Find more information here';
  const COLOUR = '#17494d';

  standin.classicWidget = function (host, product) {
    const settings = (host.zESettings && typeof host.zESettings === 'object' && host.zESettings) || {};
    const state = {
      open: false, hidden: false, connected: false, isChatting: false, status: null, unread: 0, messages: [], departments: [],
      visitor: {}, tags: [], department: null, locale: null, visitorId: null, agent: null, authenticated: false, look: {},
      settings: Object.assign({}, settings.webWidget), cookies: settings.cookies !== false,
    };
    const widget = { host: host, product: product, state: state };
    widget.mayStore = function () { return state.cookies; };
    widget.onScreen = function () { return state.open && !state.hidden; };
    widget.userEvent = function (action, properties) {
      return { category: 'Zendesk Web Widget', action: action, properties: properties };
    };
    widget.view = view(widget);
    widget.chat = standin.classicChat(widget);

    widget.open = function () {
      if (state.open) return;
      state.open = true;
      state.unread = 0;
      widget.chat.save({ open: true });
      widget.view.update();
      widget.chat.emit('open');
      widget.chat.emit('userEvent', [widget.userEvent('Web Widget Opened')]);
    };
    widget.close = function () {
      if (!state.open) return;
      state.open = false;
      widget.chat.save({ open: false });
      widget.view.update();
      widget.chat.emit('close');
      widget.chat.emit('userEvent', [widget.userEvent('Web Widget Minimised')]);
    };
    widget.toggle = function () { (state.open ? widget.close : widget.open)(); };
    // Hiding and showing fire neither open nor close.
    widget.setHidden = function (hidden) {
      state.hidden = hidden;
      widget.view.update();
    };
    widget.clearAll = function () {
      widget.close();
      widget.chat.forgetVisitor();
    };
    widget.popout = function () {
      widget.chat.whenConnected(function () {
        if (state.status !== 'online' || state.authenticated) return;
        host.open('about:blank', 'WebWidgetLiveChat', 'width=400,height=600');
        widget.close();
        widget.chat.emit('chat:popout');
      });
    };
    widget.authenticate = function (jwtFn) {
      if (typeof jwtFn !== 'function') return;
      let asked = true;
      jwtFn(function (token) {
        if (!asked) return;
        asked = false;
        state.authenticated = typeof token === 'string' && token !== '';
      });
    };
    widget.selectDepartment = function (nameOrId) {
      widget.chat.whenConnected(function () {
        const wanted = String(nameOrId).toLowerCase();
        const found = state.departments.find(function (each) {
          return each.id === nameOrId || each.name.toLowerCase() === wanted;
        });
        if (found) state.department = found.id;
      });
    };
    return widget;
  };

  function view(widget) {
    const state = widget.state;
    const hiddenAway = { top: '-9999px', bottom: 'auto', visibility: 'hidden', opacity: '0' };
    let launcher = null;
    let windowFrame = null;

    function launcherShows() {
      const offline = state.status === 'offline' && state.settings.chat && state.settings.chat.hideWhenOffline;
      return state.connected && !state.hidden && !state.open && !offline;
    }

    function place(frame, visible) {
      frame.style(visible ? { top: 'auto', bottom: '10px', visibility: 'visible', opacity: '1' } : hiddenAway);
    }

    function drawLauncher() {
      place(launcher, launcherShows());
      launcher.draw(function (target) {
        standin.drawLauncher(target, {
          title: LAUNCHER_TITLE, colour: COLOUR, label: state.status === 'offline' ? 'Leave a Message' : 'Chat',
          unread: state.unread, onClick: widget.open,
        });
      });
    }

    // The window's frame is not there before the first opening.
    function drawWindow() {
      if (!windowFrame && !state.open) return;
      windowFrame = windowFrame || standin.addFrame(widget.host, {
        id: 'webWidget', title: WINDOW_TITLE,
        style: {
          width: '374px', height: 'min(572px, calc(100vh - 20px))', right: '20px', zIndex: '999999', borderRadius: '8px',
          boxShadow: '0 6px 24px rgba(0, 0, 0, .3)', background: '#fff',
        },
      });
      place(windowFrame, widget.onScreen());
      windowFrame.draw(function (target) {
        standin.drawPanel(target, {
          title: widget.product.title || 'Chat with us', colour: COLOUR, messages: state.messages,
          onClose: widget.close, onSend: widget.chat.say,
        });
      });
    }

    return {
      begin: function () {
        launcher = standin.addFrame(widget.host, {
          id: 'launcher', title: LAUNCHER_TITLE,
          style: { width: '112px', height: '50px', right: '20px', margin: '0', zIndex: '999998' },
        });
        this.update();
      },
      update: function () {
        if (!launcher) return;
        drawLauncher();
        drawWindow();
      },
    };
  }
})((window.standin = window.standin || {}));
