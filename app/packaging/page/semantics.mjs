// Screen readers hear the app from the start, without first finding a hidden button for it.
new MutationObserver((_, observer) => {
  const button = document.querySelector("flt-semantics-placeholder");
  if (!button) return;
  observer.disconnect();
  button.click();
}).observe(document.documentElement, { childList: true, subtree: true });
