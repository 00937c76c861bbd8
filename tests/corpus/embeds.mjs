// The embed forms that a page may still hold, written from the contract's description of each
// generation. `again()` is the form as code, for pages that run it more than once.

const ACCOUNT_KEY = 'Abcdefgh12345678Abcdefgh12345678';
const SNIPPET_KEY = '5e1f0a00-1111-4222-8333-444455556666';
const SNIPPET = `https://static.zdassets.com/ekr/snippet.js?key=${SNIPPET_KEY}`;

const code = {
  // An implicit global, as the old loader made it: it fails in strict code, and pages have it in sloppy scripts.
  'zopim loader': `window.$zopim || (function (d, s) {
  var z = $zopim = function (c) { z._.push(c); }, node = z.s = d.createElement(s), first = d.getElementsByTagName(s)[0];
  z.set = function (o) { z.set._.push(o); };
  z._ = [];
  z.set._ = [];
  node.async = !0;
  node.setAttribute('charset', 'utf-8');
  node.src = 'https://v2.zopim.com/?${ACCOUNT_KEY}';
  z.t = +new Date;
  node.type = 'text/javascript';
  first.parentNode.insertBefore(node, first);
})(document, 'script');`,

  'asset composer': `window.zE || (function (d, s) {
  var z = window.zE = window.zEmbed = function () { z._.push(arguments); }, node = z.s = d.createElement(s);
  z.set = function (o) { z.set._.push(o); };
  z._ = [];
  z.set._ = [];
  node.async = true;
  node.src = 'https://static.zdassets.com/ekr/asset_composer.js?key=${SNIPPET_KEY}';
  z.t = +new Date;
  d.head.appendChild(node);
})(document, 'script');`,

  'iframe form': `window.zEmbed || (function (url, host) {
  var queue = [], frame = document.createElement('iframe'), inner;
  window.zEmbed = function () { queue.push(arguments); };
  window.zE = window.zE || window.zEmbed;
  frame.src = 'javascript:false';
  frame.title = '';
  frame.style.cssText = 'display: none';
  document.documentElement.appendChild(frame);
  inner = frame.contentWindow.document;
  inner.open();
  inner.zendeskHost = host;
  inner.zEQueue = queue;
  inner.write('<body></body>');
  inner.close();
  var script = inner.createElement('script');
  script.src = url;
  inner.body.appendChild(script);
})('https://assets.zendesk.com/embeddable_framework/main.js', 'shop.zendesk.com');`,

  'csp form': `if (!window.zEmbed) {
  document.zEQueue = [];
  document.zendeskHost = 'shop.zendesk.com';
  window.zEmbed = function () { document.zEQueue.push(arguments); };
  window.zE = window.zE || window.zEmbed;
}`,
};

const script = text => `<script>${text}</script>`;

const page = {
  'ze-snippet': `<script id="ze-snippet" src="${SNIPPET}"></script>`,
  'csp form': `${script(code['csp form'])}<script src="https://assets.zendesk.com/embeddable_framework/main.js" data-ze-csp="true" async></script>`,
  none: '',
};

/** The form as a site pasted it. */
export const embed = form => page[form] ?? script(code[form]);

/** The form run once more, as single-page recipes do. */
export const again = form => code[form];

/** What wrappers insert by themselves: the address of a script, and the id that it must have. */
export const INSERTED = {
  'ze-snippet': { src: SNIPPET, id: 'ze-snippet' },
  'ze-snippet if absent': { src: SNIPPET, id: 'ze-snippet', unless: 'zE' },
  zopim: { src: `https://v2.zopim.com/?${ACCOUNT_KEY}` },
};
