// A visible frame of a widget: an about:blank iframe in a plain wrapper div at the end of the page's body.
// Styles are set through the object model so that a strict style-src does not undress the stand-in.
(function (standin) {
  'use strict';

  standin.addFrame = function (host, options) {
    const wrapper = host.document.createElement('div');
    const element = host.document.createElement('iframe');
    let drawn = null;
    let dirty = null;

    if (options.id) element.id = options.id;
    if (options.name) element.name = options.name;
    element.title = options.title;
    Object.assign(element.style, { position: 'fixed', border: '0', colorScheme: 'light' }, options.style);
    element.addEventListener('load', function () {
      drawn = element.contentDocument;
      Object.assign(drawn.body.style, { margin: '0', height: '100%', fontFamily: 'system-ui, sans-serif' });
      drawn.documentElement.style.height = '100%';
      if (dirty) dirty(drawn);
    });
    wrapper.appendChild(element);
    host.document.body.appendChild(wrapper);

    return {
      element: element,
      style: function (properties) { Object.assign(element.style, properties); },
      // Draws when the frame's document is there; nothing happens once the page has removed the frame.
      draw: function (draw) {
        dirty = draw;
        if (drawn && element.isConnected) draw(drawn);
      },
      remove: function () { wrapper.remove(); },
    };
  };

  standin.element = function (ownerDocument, name, options, children) {
    const created = ownerDocument.createElement(name);
    Object.assign(created.style, options.style || {});
    if (options.text) created.textContent = options.text;
    Object.entries(options.attributes || {}).forEach(function (pair) { created.setAttribute(pair[0], pair[1]); });
    if (options.onClick) created.addEventListener('click', options.onClick);
    (children || []).forEach(function (child) { created.appendChild(child); });
    return created;
  };
})((window.standin = window.standin || {}));
