// Stands for https://static.zdassets.com/ekr/snippet.js and asset_composer.js.
//
// The steps and their order are those of observed.md, "The loader". Served from any other place, for example
// http://localhost:8080/vendor/ekr/snippet.js, everything before "/ekr/" is the base of the vendor's addresses.
(function () {
  'use strict';

  const VENDOR_HOST = /(^|\.)(zdassets|zopim|zendesk)\.com$/;
  const ZOPIM_SCRIPT = /^(https?:)?\/\/([\w-]+\.)*zopim\.(com|net|org)\//;
  const ZENDESK_HOST = /\.zendesk(-staging)?\.com$/;

  // What a product of each kind is made of, unless the compose answer lists its scripts. The last one boots it.
  const PRODUCT_SCRIPTS = {
    messenger: [
      'shared/record.js', 'shared/ownership.js', 'shared/storage.js', 'shared/frames.js', 'shared/chat-view.js',
      'messenger/events.js', 'messenger/history.js', 'messenger/conversations.js', 'messenger/settings.js',
      'messenger/customization.js', 'messenger/identity.js', 'messenger/view.js', 'messenger/newer.js', 'messenger.js',
    ],
    classic: [
      'shared/record.js', 'shared/ownership.js', 'shared/storage.js', 'shared/frames.js', 'shared/chat-view.js',
      'classic/chat.js', 'classic/widget.js', 'classic/web-widget.js', 'classic/livechat.js', 'classic/zopim-queue.js',
      'classic.js',
    ],
  };

  const addresses = vendorAddresses(document.currentScript);
  // A policy with a nonce on the snippet tag is enough for everything that the snippet loads.
  const nonce = document.currentScript ? document.currentScript.nonce : '';
  const snippet = document.getElementById('ze-snippet');
  const oldestForm = !snippet && Boolean(document.zendeskHost && document.zEQueue);
  const host = oldestForm ? window.parent : window;

  installStub();
  if (host.zEACLoaded) return;
  host.zEWebpackACJsonp = host.zEWebpackACJsonp || [];
  findKey().then(function (key) {
    if (!key) return console.error('Key is missing from snippet');
    return compose(key, true);
  });

  function vendorAddresses(script) {
    const own = script && script.src ? new URL(script.src) : null;
    if (!own || VENDOR_HOST.test(own.hostname) || !own.href.includes('/ekr/')) {
      return { assets: 'https://static.zdassets.com', compose: 'https://ekr.zdassets.com/compose' };
    }
    const base = own.href.slice(0, own.href.indexOf('/ekr/'));
    return { assets: base, compose: base + '/compose' };
  }

  function installStub() {
    if (typeof host.zE === 'function') return;
    const stub = function () { stub._.push(arguments); };
    stub._ = [];
    stub.t = Date.now();
    host.zE = host.zEmbed = stub;
  }

  function findKey() {
    if (snippet) return Promise.resolve(keyParameter(snippet.src));
    if (oldestForm) return zendeskHostKey(document.zendeskHost);
    const zopimScript = findZopimScript();
    if (zopimScript) return Promise.resolve('zopim_chat/' + zopimScript.src.slice(zopimScript.src.indexOf('?') + 1));
    return Promise.resolve(host.zE.s ? keyParameter(host.zE.s.src) : null);
  }

  function keyParameter(address) {
    try {
      return new URL(address, host.location.href).searchParams.get('key');
    } catch (unparsable) {
      return null;
    }
  }

  function zendeskHostKey(zendeskHost) {
    if (ZENDESK_HOST.test(zendeskHost)) return Promise.resolve('web_widget/' + zendeskHost);
    return fetch('https://' + zendeskHost + '/embeddable/zendesk_host')
      .then(function (answer) { return answer.text(); })
      .then(function (resolved) { return 'web_widget/' + resolved.trim(); });
  }

  function findZopimScript() {
    if (host.$zopim && host.$zopim.s) return host.$zopim.s;
    return Array.from(document.scripts).find(function (script) { return ZOPIM_SCRIPT.test(script.src); });
  }

  function compose(key, mayRetry) {
    return fetch(addresses.compose + '/' + key).then(
      function (answer) {
        if (answer.ok) return answer.json().then(loadProducts);
        if (answer.status === 400 || answer.status === 404) return undefined;
        return failed(key, mayRetry);
      },
      function () { return failed(key, mayRetry); },
    );
  }

  function failed(key, mayRetry) {
    if (mayRetry) return compose(key, false);
    console.error('compose request failed');
  }

  function loadProducts(answer) {
    host.zEACLoaded = true;
    const queue = oldestForm ? document.zEQueue : host.zE._;
    answer.products.forEach(function (product) {
      whenBodyIsThere(function () {
        if (product.name === 'zopim_chat') addScript(host.document, 'https://v2.zopim.com/w?' + product.id);
        else addProductFrame(product, queue);
      });
    });
  }

  function whenBodyIsThere(run) {
    if (host.document.body && host.document.readyState !== 'loading') run();
    else host.document.addEventListener('DOMContentLoaded', run);
  }

  function addProductFrame(product, queue) {
    const frame = host.document.createElement('iframe');
    frame.setAttribute('data-product', product.name);
    frame.setAttribute('title', 'No content');
    frame.setAttribute('role', 'presentation');
    frame.setAttribute('tabindex', '-1');
    frame.setAttribute('aria-hidden', 'true');
    frame.setAttribute('allow', 'microphone *');
    frame.setAttribute('src', 'about:blank');
    Object.assign(frame.style, { width: '0', height: '0', border: '0', position: 'absolute', top: '-9999px' });
    // Chromium loads about:blank while appending, Firefox later and into a new document: both fire load.
    frame.addEventListener('load', function () { startProduct(frame.contentDocument, product, queue); }, { once: true });
    host.document.body.appendChild(frame);
  }

  function startProduct(frameDocument, product, queue) {
    frameDocument.zendesk = {};
    frameDocument.zendesk[product.name] = product;
    frameDocument.zEQueue = queue;
    (product.scripts || PRODUCT_SCRIPTS[product.kind]).forEach(function (path) {
      addScript(frameDocument, addresses.assets + '/web_widget/' + product.kind + '/latest/' + path);
    });
  }

  function addScript(target, address) {
    const script = target.createElement('script');
    script.async = false;
    if (nonce) script.nonce = nonce;
    script.src = address;
    target.head.appendChild(script);
  }
})();
