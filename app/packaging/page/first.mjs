// The words of the first paint stand until a real screen can be heard. Neither Flutter's first
// frame, which is empty, nor Flet's own word while it waits for Python is one.
const cover = document.getElementById("first");
const WAITING = {{waiting}};

const heard = () => document.querySelector("flt-semantics-host")?.textContent.trim() ?? "";

export const firstScreen = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    if (!heard() || heard() === WAITING) return;
    observer.disconnect();
    // Not yet: what can be heard now is drawn at the end of this very task. But no frame later
    // either, because the app may be busy with each for a while.
    setTimeout(() => {
      performance.mark("first screen");
      cover.remove();
      resolve();
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
});
