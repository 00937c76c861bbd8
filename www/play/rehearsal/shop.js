// Runs first in a page of the shop: gives it the clock of the rehearsal, and the tag that the site has now.
(function () {
  'use strict';

  if (!window.frameElement) return location.replace('../switch.html');
  const { rehearsal } = window.frameElement;
  const { now } = Date;
  Date.now = () => now() + rehearsal.difference();
  window.rehearsal = rehearsal;
  document.write(rehearsal.tag());
})();
