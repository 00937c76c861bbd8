// Debug build: explains what the page called and the table has no row for. Rows explain themselves, in the core.
import { paths } from './members.js';

/** What the loader serves by itself: as COMPAT.md says it. */
const READY = {
  '$zopim(fn)': 'Keeps the function until the messenger is up, then runs functions in order; after that it runs them at once.',
  'zE(fn)': 'Runs the function once the messenger is up, and at once after that.',
};

/** The reasons, as NOTICES.md says them. */
const NO_SUCH_MEMBER = 'The page used a name that the old widget never had. Web Widget (Classic) threw an error here; Changeover notes it in the report and goes on, unless `strict` is set. Look for a typing mistake.';
const NEVER_WORKED = 'This spelling was printed in a table of the old documentation, or guessed from another name, and never did anything. It is accepted and ignored. Use the spelling that the advice names.';

/** Classic only read the settings that it knew. */
const NO_SUCH_SETTING = 'The old widget had no setting of this name in this place. COMPAT.md lists those that it had. Look for a typing mistake.';

/** Old documentation wrote dots for colons, and pages guess at capitals. */
const plain = name => name.toLowerCase().replace(/\./g, ':');

/** What a member without a row does now, what is different, and where it can be told, what to write instead. */
export const explain = member => {
  if (READY[member]) return { now: READY[member] };
  const now = 'Has no effect.';
  if (/^zES/.test(member)) return { now, why: NO_SUCH_SETTING, notice: 'no-such-member' };
  const meant = paths.find(path => plain(path) === plain(member));
  if (!meant) return { now, why: NO_SUCH_MEMBER, notice: 'no-such-member' };
  return { now, why: NEVER_WORKED, notice: 'never-worked', instead: `Write the name as in ${meant}.` };
};
