// What the site says: the tag on each page of the shop.
import { DRAIN, SWITCH, WARN } from './clock.js';

const CLASSIC_KEY = '5e1f0a00-1111-4222-8333-444455556666';
const MESSAGING_KEY = '00000000-0000-4000-8000-000000000000';

const at = never => (never ? 'never' : new Date(SWITCH).toISOString().replace('.000', ''));

/** The attributes that say when; the keys stand before them. */
const when = never => `data-switch-at="${at(never)}" data-drain-until="${DRAIN}s" data-switch-warn="${WARN}s"`;

/** The tag as it stands in the shop, with the stand-ins for a vendor. */
export const tagOf = ({ never, blocked }) => {
  const account = `${CLASSIC_KEY}:${blocked ? 'blocked' : 'classic'};${MESSAGING_KEY}:messenger`;
  return `<script src="${here('dist/changeover.js')}" data-messaging-key="${MESSAGING_KEY}" data-classic-key="${CLASSIC_KEY}" ` +
    `data-vendor-base="${here(`vendor/${account}`)}" ${when(never)}></script>`;
};

/** The same for a reader. */
export const tagShown = ({ never }) =>
  `<script src="changeover.js"\n  data-messaging-key="…" data-classic-key="…"\n  ${when(never).replaceAll('" ', '"\n  ')}></script>`;

// The built file and the stand-ins are beside the page that is open.
const here = path => new URL(path, location.href).href;
