// What had the focus may go from the page, as a sheet does with its buttons. Flutter gives the focus
// back to what opened it, and lets go of it again once the browser says that nothing has it: also
// where it puts that elsewhere in the page, which takes the focus from it. So it goes to what had it
// before and is still there.
const HOST = "flt-semantics-host";
const SETTLED = 250; // milliseconds after which a sheet that closes has gone
const MOST = 30;
const had = []; // the last one last
let waiting = 0;
let isTaken = false; // the last one, out of the page, though it may be there again

const isLost = () => isTaken && !document.activeElement?.closest(HOST);

/** Give the focus to what had it last in the app and is still there. */
export function giveBack() {
  while (had.length > 0 && !had.at(-1).isConnected) had.pop();
  had.at(-1)?.focus();
}

addEventListener("focusin", ({ target }) => {
  if (!target.closest?.(HOST)) return;
  isTaken = false;
  had.push(target);
  if (had.length > MOST) had.shift();
});

new MutationObserver((changes) => {
  const last = had.at(-1);
  const takes = ({ removedNodes }) => [...removedNodes].some((gone) => gone.contains(last));
  isTaken ||= Boolean(last) && changes.some(takes);
  if (!isLost()) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => isLost() && giveBack(), SETTLED);
}).observe(document.documentElement, { childList: true, subtree: true });
