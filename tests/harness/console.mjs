// What a console says, alike in every browser.

/** What browsers themselves say of requests that fail and of policies; each has words of its own. */
const BROWSERS_OWN = [
  /^Failed to load resource/,
  /^Loading failed for the <script>/,
  /^Cross-Origin Request Blocked/,
  /^Access to (fetch|XMLHttpRequest|resource) at /,
  /^Content-Security-Policy: /,
  /^(?!changeover:).*violates the following (Content Security [Pp]olicy|directive)/,
  /^This document requires 'Trusted/,
];

export const isBrowsersOwn = (text) => BROWSERS_OWN.some((pattern) => pattern.test(text));
