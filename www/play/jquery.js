// Stands in for jQuery on the stage, where the code needs it: the few parts with which pages wire their buttons. What it
// does not have is noted, and does nothing.
(function () {
  'use strict';

  const missing = name => window.__stage.note(`jQuery’s “${name}” does nothing here: this is a small stand-in.`);
  const later = run => (document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', () => run($)) : setTimeout(() => run($)));
  const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const isText = value => typeof value === 'string';

  // jQuery knows more than browsers do, such as `:first`.
  const selected = (what, root) => {
    try {
      return [...root.querySelectorAll(what)];
    } catch {
      missing(`$('${what}')`);
      return [];
    }
  };

  const found = (what, root) => {
    if (!what) return [];
    if (isText(what)) {
      if (!/^\s*</.test(what)) return selected(what, root);
      const template = document.createElement('template');
      template.innerHTML = what.trim();
      return [...template.content.childNodes];
    }
    return what.nodeType || what === window ? [what] : [...what];
  };

  const $ = function (what, root) {
    if (typeof what === 'function') {
      later(what);
      return $(document);
    }
    if (what && what.jquery) return what;
    return collection(found(what, root && (root.jquery ? root[0] : root) || document));
  };

  /** Each part is given the elements and what the page passes; no answer stands for the collection itself. */
  const collection = elements => {
    const made = Object.create($.fn);
    return new Proxy(Object.assign(made, elements, { length: elements.length }), {
      get(target, name, receiver) {
        if (name in target || !isText(name) || /^(?:\d+|then|toJSON)$/.test(name)) return Reflect.get(target, name, receiver);
        return () => {
          missing(name);
          return receiver;
        };
      },
    });
  };

  const all = (set, run) => {
    for (const [index, one] of [...set].entries()) run(one, index);
    return set;
  };
  const value = (read, write) => function (given) {
    if (given === undefined) return this[0] && read(this[0]);
    return all(this, (one, index) => write(one, typeof given === 'function' ? given.call(one, index, read(one)) : given));
  };
  const named = (read, write) => function (name, given) {
    if (name && typeof name === 'object') return all(this, one => Object.keys(name).forEach(key => write(one, key, name[key])));
    if (given === undefined) return this[0] && read(this[0], name);
    return all(this, one => write(one, name, given));
  };
  const classes = change => function (names) {
    return all(this, one => String(names || '').split(/\s+/).filter(Boolean).forEach(name => one.classList[change](name)));
  };
  const shown = (one, show) => {
    one.hidden = false;
    one.style.display = show ? '' : 'none';
    if (show && getComputedStyle(one).display === 'none') one.style.display = 'block';
  };
  const isShown = one => getComputedStyle(one).display !== 'none';
  const showing = which => function (...given) {
    all(this, one => shown(one, which(one)));
    const done = given.find(one => typeof one === 'function');
    if (done) all(this, one => setTimeout(() => done.call(one)));
    return this;
  };

  const wired = new WeakMap();
  /** jQuery's `return false` keeps the browser from what it would do. */
  const on = (one, types, within, run) => types.split(/\s+/).forEach(type => {
    const heard = event => {
      const target = within ? event.target.closest && event.target.closest(within) : one;
      if (!target) return;
      if (run.call(target, event) !== false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const [name] = type.split('.');
    one.addEventListener(name, heard);
    wired.set(one, [...(wired.get(one) || []), { name, run, heard }]);
  });
  const off = (one, types, run) => {
    for (const wire of wired.get(one) || []) {
      if ((!types || types.split(/\s+/).some(type => type.split('.')[0] === wire.name)) && (!run || run === wire.run)) one.removeEventListener(wire.name, wire.heard);
    }
  };
  const listen = function (types, within, run) {
    if (types && typeof types === 'object') return all(this, one => Object.keys(types).forEach(type => on(one, type, isText(within) && within, types[type])));
    const heard = [within, run].findLast(part => typeof part === 'function') || (() => false);
    return all(this, one => on(one, types, isText(within) && within, heard));
  };

  $.fn = {
    jquery: 'stand-in',
    length: 0,
    [Symbol.iterator]: Array.prototype[Symbol.iterator],
    ready(run) {
      later(run);
      return this;
    },
    each(run) {
      return all(this, (one, index) => run.call(one, index, one));
    },
    get(index) { return index === undefined ? [...this] : this[index]; },
    find(what) { return collection([...this].flatMap(one => found(what, one))); },
    filter(what) { return collection([...this].filter((one, index) => (isText(what) ? one.matches(what) : what.call(one, index, one)))); },
    first() { return collection([...this].slice(0, 1)); },
    last() { return collection([...this].slice(-1)); },
    eq(index) { return collection([[...this].at(index)].filter(Boolean)); },
    closest(what) { return collection([...this].map(one => one.closest(what)).filter(Boolean)); },
    parent() { return collection([...this].map(one => one.parentElement).filter(Boolean)); },
    children() { return collection([...this].flatMap(one => [...one.children])); },
    is(what) { return [...this].some(one => (what === ':visible' ? isShown(one) : what === ':hidden' ? !isShown(one) : one.matches(what))); },
    on: listen,
    bind: listen,
    one(types, run) {
      const once = set => function heard(event) {
        set.off(types, heard);
        return run.call(this, event);
      };
      return this.on(types, once(this));
    },
    delegate(within, types, run) { return this.on(types, within, run); },
    off(types, run) { return all(this, one => off(one, types, run)); },
    unbind(types, run) { return this.off(types, run); },
    trigger(type) { return all(this, one => (type === 'click' ? one.click() : one.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })))); },
    show: showing(() => true),
    hide: showing(() => false),
    toggle: showing(one => !isShown(one)),
    fadeIn: showing(() => true),
    fadeOut: showing(() => false),
    slideDown: showing(() => true),
    slideUp: showing(() => false),
    slideToggle: showing(one => !isShown(one)),
    text: value(one => one.textContent, (one, text) => { one.textContent = text; }),
    html: value(one => one.innerHTML, (one, html) => { one.innerHTML = html; }),
    val: value(one => one.value, (one, text) => { one.value = text; }),
    attr: named((one, name) => one.getAttribute(name) ?? undefined, (one, name, text) => one.setAttribute(name, text)),
    prop: named((one, name) => one[name], (one, name, given) => { one[name] = given; }),
    data: named((one, name) => one.dataset[camel(name)], (one, name, given) => { one.dataset[camel(name)] = given; }),
    css: named((one, name) => getComputedStyle(one)[camel(name)], (one, name, given) => { one.style[camel(name)] = typeof given === 'number' ? `${given}px` : given; }),
    removeAttr(name) { return all(this, one => one.removeAttribute(name)); },
    addClass: classes('add'),
    removeClass: classes('remove'),
    toggleClass: classes('toggle'),
    hasClass(name) { return [...this].some(one => one.classList.contains(name)); },
    append(...given) { return all(this, one => one.append(...given.flatMap(part => (isText(part) ? found(`<i></i>${part}`).slice(1) : [...$(part)])))); },
    appendTo(where) { return all(this, one => $(where)[0].append(one)); },
    remove() { return all(this, one => one.remove()); },
    empty() { return all(this, one => one.replaceChildren()); },
  };
  for (const type of ['click', 'submit', 'change', 'focus', 'blur', 'keyup', 'keydown', 'mouseenter', 'mouseleave', 'hover', 'load', 'resize', 'scroll']) {
    $.fn[type] = function (run) {
      return run ? this.on(type === 'hover' ? 'mouseenter' : type, run) : this.trigger(type);
    };
  }

  Object.assign($, {
    extend: (...records) => Object.assign(...records.filter(record => record !== true)),
    each(list, run) {
      for (const key of Object.keys(list)) if (run.call(list[key], Array.isArray(list) ? Number(key) : key, list[key]) === false) break;
      return list;
    },
    trim: text => String(text ?? '').trim(),
    isFunction: given => typeof given === 'function',
    inArray: (one, list) => list.indexOf(one),
    proxy: (run, self) => run.bind(self),
    noConflict: () => $,
  });

  // Nothing is asked for, so no answer comes.
  const never = name => () => {
    missing(`$.${name}`);
    const chain = new Proxy({}, { get: (_, part) => (part === 'then' ? undefined : () => chain) });
    return chain;
  };
  for (const name of ['ajax', 'get', 'getJSON', 'getScript', 'post', 'when', 'Deferred']) $[name] = never(name);

  window.$ = window.jQuery = $;
  window.__stage.note('jQuery is a small stand-in here: enough for buttons and what they show.');
})();
