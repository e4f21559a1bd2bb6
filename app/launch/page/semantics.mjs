// Screen readers hear the app from the start, without first finding a hidden button for it.
new MutationObserver((_, observer) => {
  const button = document.querySelector("flt-semantics-placeholder");
  if (!button) return;
  observer.disconnect();
  // On a phone Flutter only believes a click in the middle, where screen readers put it.
  const { left, top, width, height } = button.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  button.dispatchEvent(new MouseEvent("click", { ...middle, bubbles: true, cancelable: true }));
}).observe(document.documentElement, { childList: true, subtree: true });
