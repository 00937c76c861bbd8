// Stands for Web Widget (Classic), build 2021 or newer. Runs inside the hidden product frame, acts on the page around
// it. What it is told in the compose answer is described in README.md.
(function (standin) {
  'use strict';

  const product = document.zendesk.web_widget;
  setTimeout(boot, product.bootDelay === undefined ? 30 : product.bootDelay);

  function boot() {
    const host = window.parent;
    const widget = standin.classicWidget(host, product);
    const record = standin.openRecord(host, product, widget.state);
    const table = standin.webWidgetTable(widget);
    const own = makeEntry(table, record);

    const properties = standin.legacyMethods(widget, record, table.webWidget);
    properties.version = 'standin-' + product.build;
    // The build of 2021 leaves `widget` undefined.
    if (product.build === 'newer') properties.widget = 'classic';
    standin.takeOver(host, own, properties);

    const queue = standin.takeZopim(widget, record);
    Object.assign(record, widget.chat.otherSide, { visitorOpens: widget.open, visitorCloses: widget.close });
    writeStorage(widget);
    widget.view.begin();
    standin.replay(own, document.zEQueue);
    beginChat(widget, queue);
  }

  // A window that was open on the page before opens again, unannounced. Chat set-up drains $zopim and then connects;
  // deferred, suppressed or without cookies it waits for the visitor to open the widget, or never comes.
  function beginChat(widget, queue) {
    const chat = widget.state.settings.chat || {};
    const start = function () {
      queue.drain();
      widget.chat.connect();
    };
    if (chat.suppress || !widget.state.cookies) return;
    if (chat.connectOnPageLoad === false) widget.chat.listeners.open.push(start);
    else start();
    if (widget.chat.wasOpen()) {
      widget.state.open = true;
      widget.view.update();
    }
  }

  function writeStorage(widget) {
    if (!widget.mayStore()) return;
    const storage = standin.storageOf(widget.host, 'localStorage');
    if (storage.get('ZD-suid') === null) storage.set('ZD-suid', JSON.stringify({ id: standin.newId(), tabs: [] }));
    if (storage.get('ZD-buid') === null) storage.set('ZD-buid', standin.newId());
    widget.chat.save({});
  }

  function makeEntry(table, record) {
    return function (first, second) {
      const words = arguments;
      return standin.recorded(record, words, function () {
        if (typeof first === 'function') return standin.runContained(first);
        const method = standin.findMethod(table, first, second);
        if (!method) throw standin.unknownMethod(first, second);
        const result = method.apply(null, Array.prototype.slice.call(words, 2));
        return first === 'webWidget:get' ? result : undefined;
      });
    };
  }
})((window.standin = window.standin || {}));
