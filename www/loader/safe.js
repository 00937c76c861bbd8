// Built-ins as they were when this file ran. Pages replace them, and old libraries extend them.
export const { apply } = Reflect;
export const { now } = Date;
export const { keys, defineProperty } = Object;
export const { isArray } = Array;
export const queueMicrotask = window.queueMicrotask.bind(window);

/** Defines a property; a page may have put `value` or `get` on the prototype of all descriptors. */
export const define = (object, name, descriptor) =>
  defineProperty(object, name, { __proto__: null, configurable: true, ...descriptor });

/** Reads a property of a page's object; what its getter throws is as good as nothing. Of nothing itself it takes milliseconds. */
export const read = (object, key) => {
  try {
    return object[key];
  } catch {
    // A getter of the page's own, or a revoked proxy.
  }
};

/** The text at an address; it fails where there is none. */
export const textFrom = async (url, request = { credentials: 'omit', cache: 'no-cache' }) => {
  const response = await fetch(url, request);
  if (!response.ok) throw response;
  return response.text();
};

/** Reports what a page's function threw as its own error: `window.onerror` hears of it, we go on. */
export const raise = error => {
  setTimeout(() => {
    throw error;
  });
};
