// Built-ins as they were when this file ran. Pages replace them, and old libraries extend them.
export const { apply } = Reflect;
export const { now } = Date;
export const { defineProperty, getOwnPropertyDescriptor, keys } = Object;
export const { isArray } = Array;

/** Reads a property of a page's object; what its getter throws is as good as nothing. */
export const read = (object, key) => {
  try {
    return object[key];
  } catch {
    // A getter of the page's own, or a revoked proxy.
  }
};

/** Reports what a page's function threw as its own error: `window.onerror` hears of it, we go on. */
export const raise = error => {
  setTimeout(() => {
    throw error;
  });
};
