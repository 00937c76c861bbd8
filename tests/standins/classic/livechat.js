// The $zopim.livechat tree of Web Widget (Classic): an ordinary, unfrozen object whose commands answer undefined.
// Missing arguments throw where the widget reads them without a look (`observed` in zopim.json).
(function (standin) {
  'use strict';

  const WITHOUT_EFFECT =
    'appendNotes setNotes getEmail getName getPhone setDisableGoogleAnalytics setDisableSound setOnGreeting setOnFlashReady ' +
    'freeze fire bubble.show bubble.hide bubble.reset bubble.setTitle bubble.setText bubble.setColor bubble.setImage ' +
    'button.setImage button.setTheme button.useFavicon cookieLaw.comply cookieLaw.showPrivacyPanel ' +
    'mobileNotifications.setIgnoreChatButtonVisibility theme.setFontConfig theme.setTheme theme.reload unreadflag.enable ' +
    'unreadflag.disable window.setSize window.setBg window.getSettings badge.hide sendVisitorPath';

  // Kept in state.look under their own path, for tests to read.
  const LOOK =
    'setColor setGreetings badge.setColor badge.setImage badge.setLayout badge.setText button.setColor ' +
    'button.setHideWhenOffline button.setOffsetVertical button.setOffsetHorizontal button.setOffsetVerticalMobile ' +
    'button.setOffsetHorizontalMobile button.setOffsetBottom concierge.setAvatar concierge.setName concierge.setTitle ' +
    'departments.filter departments.setLabel mobileNotifications.setDisabled offlineForm.setGreetings ' +
    'prechatForm.setGreetings theme.setColor window.setTitle window.setColor window.setOffsetVertical ' +
    'window.setOffsetHorizontal window.setOffsetBottom';

  const KEYS_OF_SET = [
    'color', 'name', 'email', 'language', 'phone', 'status', 'greetings', 'disableGoogleAnalytics', 'onConnected',
    'onChatStart', 'onChatEnd', 'onStatus', 'onUnreadMsgs',
  ];

  standin.livechatTree = function (widget, record) {
    const tree = {};
    const state = widget.state;
    const chat = widget.chat;

    function keepLook(path) {
      return function (value) { state.look[path] = value; };
    }

    function visitorValue(key, valid) {
      return function (value) {
        if (!valid(value)) return console.warn('invalid ' + key + ' passed into set' + key[0].toUpperCase() + key.slice(1));
        chat.whenInitialised(function () { state.visitor[key] = value; });
      };
    }

    function on(event, keepsAnything) {
      return function (callback) {
        if (keepsAnything || typeof callback === 'function') chat.listeners[event].push(callback);
      };
    }

    function setPosition(code) {
      if (code[0] === 't' || code[0] === 'b') state.look.vertical = code[0] === 't' ? 'top' : 'bottom';
      if (code[1] === 'l' || code[1] === 'r') state.look.horizontal = code[1] === 'l' ? 'left' : 'right';
    }

    const hide = function () { widget.setHidden(true); };
    const methods = {
      addTags: function () { standin.changeTags(widget, arguments, true); },
      removeTags: function () { standin.changeTags(widget, arguments, false); },
      authenticate: function (options) { widget.authenticate(options.jwtFn); },
      clearAll: function () { chat.whenInitialised(widget.clearAll); },
      endChat: function () { chat.end(); },
      hideAll: hide,
      isChatting: function () { return state.isChatting; },
      say: function (text) { chat.say(text); },
      set: function (options) { chat.whenInitialised(function () { setAll(options); }); },
      setName: visitorValue('name', function (value) { return isText(value, 255); }),
      setEmail: visitorValue('email', function (value) { return isText(value, 255) && /^\S+@\S+$/.test(value); }),
      setPhone: visitorValue('phone', function (value) { return isText(value, 25) && /\d/.test(value); }),
      setLanguage: function (code) { state.locale = code; },
      setStatus: function (status) { if (status === 'online' || status === 'offline') state.look.status = status; },
      setOnConnected: on('chat:connected'),
      // Non-functions are kept and throw when the event fires.
      setOnChatStart: on('chat:start', true),
      setOnChatEnd: on('chat:end'),
      setOnStatus: function (callback) { chat.watchStatus(callback); },
      setOnUnreadMsgs: on('chat:unreadMessages', true),
      'badge.show': function () { widget.setHidden(false); },
      'button.show': function () { widget.setHidden(false); widget.close(); },
      'button.hide': hide,
      'button.setPosition': setPosition,
      'button.setPositionMobile': setPosition,
      // Nearly the opposite of its old meaning: storage is switched off.
      'cookieLaw.setDefaultImplicitConsent': function () { state.cookies = false; },
      'departments.getAllDepartments': function () {
        return state.departments.map(function (each) { return Object.assign({}, each); });
      },
      'departments.getDepartment': function (nameOrId) { return chat.department(nameOrId); },
      'departments.setVisitorDepartment': function (nameOrId) { widget.selectDepartment(nameOrId); },
      'departments.clearVisitorDepartment': function () { chat.whenConnected(function () { state.department = null; }); },
      'theme.setColors': function (colors) { if (colors.primary) state.look['theme.setColor'] = colors.primary; },
      'theme.setProfileCardConfig': function (options) {
        state.look.profileCard = { avatar: options.avatar, title: options.title, rating: options.rating };
      },
      // Waits for the connection, so without a server it never shows anything.
      'window.show': function () { chat.whenConnected(function () { widget.setHidden(false); widget.open(); }); },
      'window.hide': hide,
      'window.toggle': function () { widget.toggle(); },
      // Observed true with the window toggled open while everything was hidden: it answers the open state alone.
      'window.getDisplay': function () { return state.open; },
      'window.onShow': on('open'),
      'window.onHide': on('close'),
      'window.openPopout': function () { widget.popout(); },
      'window.setPosition': setPosition,
    };

    // The methods are looked up on the public object when called, so replaced methods are honoured.
    function setAll(options) {
      if (typeof options !== 'object' || options === null) return;
      Object.keys(options).forEach(function (key) {
        if (KEYS_OF_SET.includes(key)) tree['set' + key[0].toUpperCase() + key.slice(1)](options[key]);
      });
    }

    WITHOUT_EFFECT.split(' ').forEach(function (path) { add(path, function () {}); });
    LOOK.split(' ').forEach(function (path) { add(path, keepLook(path)); });
    Object.keys(methods).forEach(function (path) { add(path, methods[path]); });
    return tree;

    function add(path, method) {
      const steps = path.split('.');
      const name = steps.pop();
      const owner = steps.length ? (tree[steps[0]] = tree[steps[0]] || {}) : tree;
      owner[name] = function () {
        const words = arguments;
        return standin.recorded(record, ['$zopim.livechat.' + path].concat(Array.from(words)), function () {
          return method.apply(null, words);
        });
      };
    }
  };

  function isText(value, longest) {
    return typeof value === 'string' && value.length > 0 && value.length <= longest;
  }
})((window.standin = window.standin || {}));
