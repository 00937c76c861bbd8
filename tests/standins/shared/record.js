// What the stand-in lets a test see: window.__standin of the page, not enumerable so that page code is undisturbed.
(function (standin) {
  'use strict';

  const DEEPEST = 6;

  // One record for each product that boots; the product before it stays reachable as `previous`.
  standin.openRecord = function (host, product, state) {
    const record = {
      kind: product.kind,
      build: product.build,
      id: product.id,
      calls: [],
      state: state,
      previous: host.__standin,
      snapshot: function () {
        return {
          kind: record.kind,
          build: record.build,
          id: record.id,
          calls: record.calls.map(function (entry) { return describe(entry); }),
          state: describe(record.state),
          previous: record.previous ? record.previous.snapshot() : null,
        };
      },
    };
    Object.defineProperty(host, '__standin', { value: record, enumerable: false, configurable: true, writable: true });
    return record;
  };

  // Notes a call before it runs, so that calls made inside it come after it; what it threw is added behind its arguments.
  standin.recorded = function (record, words, run) {
    const entry = Array.from(words, function (word) { return describe(word); });
    record.calls.push(entry);
    try {
      return run();
    } catch (error) {
      entry.push({ threw: String(error && error.message) });
      throw error;
    }
  };

  standin.newId = function () {
    const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
      return byte.toString(16).padStart(2, '0');
    }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), '4' + hex.slice(13, 16), 'a' + hex.slice(17, 20), hex.slice(20)].join('-');
  };

  function describe(value, depth) {
    const level = typeof depth === 'number' ? depth : 0;
    if (typeof value === 'function') return '<fn>';
    if (typeof value === 'symbol' || typeof value === 'bigint') return '<' + typeof value + '>';
    if (typeof value !== 'object' || value === null) return value;
    if (level === DEEPEST) return '<deep>';
    if (Array.isArray(value)) return value.map(function (item) { return describe(item, level + 1); });
    if (!isPlain(value)) return '<object>';
    const copy = {};
    for (const key of Object.keys(value)) copy[key] = describeProperty(value, key, level);
    return copy;
  }

  // A page may hand over objects whose getters throw.
  function describeProperty(value, key, level) {
    try {
      return describe(value[key], level + 1);
    } catch (error) {
      return '<throws>';
    }
  }

  // Objects come from the page's realm: compare by shape, not by constructor.
  function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }
})((window.standin = window.standin || {}));
