// What must hold for every usage, read from the usage alone.

import { isReady } from './page.mjs';

/**
 * The numbers of the steps in the order in which they must run, those of loops and of scripts that
 * load left out. Before the widget is there, functions given to `$zopim(fn)` and `zE(fn)` wait, in
 * their order; once it is there, they run at once.
 */
export function orderOf(usage, { ready }) {
  const order = [];
  const waiting = [];
  const numbers = { next: 0 };
  const steps = numbered(usage.calls, numbers);

  const run = (list, isNow) => {
    for (const step of list) {
      if (step.number === undefined) continue;
      order.push(step.number);
      if (step.isLater) continue;
      if (isNow || !step.isReady) run(step.inside, isNow);
      else waiting.push(step.inside);
    }
  };
  run(steps, ready);
  for (const inside of waiting) run(inside, true);
  return order;
}

/** The numbers of all steps that must run. */
export function allStepsOf(usage) {
  const numbers = { next: 0 };
  numbered(usage.calls, numbers);
  return [...Array(numbers.next).keys()];
}

/** Numbers the steps as the page does: listeners and what loops do in each round have no number. */
function numbered(steps, numbers) {
  return steps.map((step) => {
    const isLater = Boolean(step.until || step.insert);
    const number = numbers.next++;
    const counts = !step.each && (isLater || isReady(step));
    return { number, isLater, isReady: isReady(step), inside: counts ? numbered(step.inside ?? [], numbers) : [] };
  });
}

/** The classic members that a usage calls outside of listeners, as the report spells them. */
export function membersOf(steps) {
  const members = new Set();
  for (const step of steps) {
    const member = step.call && memberOf(step);
    if (member) members.add(member);
    if (step.until || step.insert || isReady(step)) for (const inner of membersOf(step.inside ?? [])) members.add(inner);
  }
  return members;
}

function memberOf({ call, args, throws }) {
  const [verb, name] = args;
  if (throws || call.endsWith('=') || call === 'zE.apply' || call === 'config.callback' || name === '<command>' || name === '<event>') return undefined;
  if (call === '$zopim') return '$zopim(fn)';
  if (call.startsWith('$zopim.')) return call;
  if (call === 'zE' || call === 'zEmbed') return verb === '<fn>' ? 'zE(fn)' : `zE('${verb}', '${name}')`;
  return `${call.replace('zEmbed', 'zE')}()`;
}
