// When a sheet is closed its address is taken back. Flutter only knows how to add one more, and
// then "back" would open the sheet again.
const add = history.pushState;
const change = history.replaceState;
const LAID_OVER = /[?&]sheet=/;
const SHEET = /[?&]sheet=[^&#]*$/; // it stands at the end of an address
const below = new Map(); // by the address of a sheet, the one before it, over which it was laid

history.pushState = function (state, title, address) {
  const here = location.href;
  const there = new URL(address, document.baseURI).href;
  if (below.get(here) === there) {
    history.back();
    return;
  }
  // Its page is not the entry before: it was loaded, or come to, with the sheet open.
  if (SHEET.test(here) && here.replace(SHEET, "") === there) {
    change.call(this, state, title, address);
    return;
  }
  if (LAID_OVER.test(there) && !LAID_OVER.test(here)) below.set(there, here);
  add.call(this, state, title, address);
};
