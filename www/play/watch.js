// Watches the page on the stage: which old calls it makes, what the messenger hears, and who set it off.
import { stageOf } from './theatre.js';
import { asCode, nameOf } from './words.js';

const EVERY = 120;

/**
 * Starts to watch; `onChange` is given `{ steps, heard, faults, said, look, waits }`, whenever that has changed.
 * A step is what someone did, with the calls that followed.
 */
export const watch = (frame, onChange) => {
  const steps = [step('The page loads')];
  const counts = new Map();
  const seen = { called: 0, clicks: 0, left: 0, heard: 0, open: false };
  let shown = '';
  let timer;

  const begin = title => {
    const last = steps[steps.length - 1];
    if (steps.length > 1 && !last.members.size && !last.heard.length) steps.pop();
    steps.push(step(title));
  };

  const look = () => {
    const stage = stageOf(frame);
    if (!stage) return;
    const page = frame.contentWindow;
    for (; seen.clicks < stage.clicks.length; seen.clicks++) begin(`A visitor clicks “${stage.clicks[seen.clicks]}”`);
    const standin = page.__standin;
    const news = standin ? standin.calls.slice(seen.heard) : [];
    seen.heard += news.length;
    noticeVisitor(standin, news);
    const current = steps[steps.length - 1];
    for (const call of news) if (!isSubscription(call)) current.heard.push({ name: nameOf(call), code: asCode(call) });
    countMembers(page, stage, current);
    for (; seen.left < stage.left.length; seen.left++) begin(`The page would go to ${stage.left[seen.left]}; here it stays`);

    const result = {
      steps,
      heard: standin ? standin.calls.filter(call => !isSubscription(call)).map(asCode) : [],
      faults: stage.faults,
      said: stage.said,
      // Before consent there is no snippet.
      waits: !standin && !page.document.querySelector('script[src*="/ekr/snippet.js"]'),
      look: standin && { open: standin.state.open, hidden: standin.state.hidden, tags: standin.state.tags },
    };
    const text = JSON.stringify([steps.map(({ title, members, heard }) => [title, [...members.values()], heard]), result.faults, result.said, result.waits, result.look]);
    if (text !== shown) onChange(result);
    shown = text;
  };

  /** The window opened or closed, and no call asked for it: that was a person, in the messenger itself. */
  const noticeVisitor = (standin, news) => {
    const open = Boolean(standin && standin.state.open);
    if (open !== seen.open && !seen.told && !news.some(call => ['open', 'close', 'resetWidget'].includes(call[1]))) {
      begin(`The visitor ${open ? 'opens' : 'closes'} the messenger`);
    }
    seen.open = open;
    seen.told = false;
  };

  const countMembers = (page, stage, current) => {
    if (!page.changeover) return;
    const calls = new Map(page.changeover.report().calls.map(call => [call.member, call]));
    for (; seen.called < stage.called.length; seen.called++) touch(current, stage.called[seen.called], calls);
    for (const member of calls.keys()) touch(current, member, calls);
    // What a member became is known a moment after the call: in the latest step in which it was called.
    for (const [member, call] of calls) {
      const last = steps.findLast(({ members }) => members.has(member));
      if (last) last.members.set(member, { ...call, count: last.members.get(member).count });
    }
  };

  const touch = (current, member, calls) => {
    const call = calls.get(member);
    const more = call ? call.count - (counts.get(member) || 0) : 0;
    if (more <= 0) return;
    counts.set(member, call.count);
    const before = current.members.get(member);
    current.members.set(member, { ...call, count: more + (before ? before.count : 0) });
  };

  timer = setInterval(look, EVERY);
  return {
    /** Someone outside the page is about to do something. */
    begin(title) {
      look();
      begin(title);
      seen.told = true;
    },
    look,
    stop: () => clearInterval(timer),
  };
};

const step = title => ({ title, members: new Map(), heard: [] });

/** Changeover listens to the messenger by itself; that is nothing that old code became. */
const isSubscription = call => call[0] === 'messenger:on' || call[0] === '<fn>' || typeof call[0] !== 'string';
