// Draws what stands there again and again, until Chromium keeps what it has compiled of Flutter and
// its drawing engine. It (156) writes that down whenever another megabyte of a file is compiled
// well. A start is short of that, and each later one compiled ten thousand functions anew.
const TIMES = 100; // of Today 55 were enough; a screen of few words, as the welcome, has too little
const MORE = "0.0001px"; // no pixel becomes another one

/** No other browser is known to keep what comes of it, and it takes seconds. */
export const rehearses = Boolean(
  navigator.userAgentData?.brands.some(({ brand }) => brand === "Chromium"),
);

const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));

// A paragraph that Flutter (3.44) keeps out of sight. When its size changes, Flutter asks how large
// somebody has set the letters of this page, and lays all words out anew if that is another size.
const measured = () => [...document.querySelectorAll("body > p[aria-hidden]")]
  .find(({ style }) => style.visibility === "hidden");

/** Draw it again and again, and nobody sees a difference; each time once it is `still`. */
export async function drawAgain(still) {
  const letters = document.documentElement.style;
  const usual = letters.fontSize; // an extension may have set it
  for (let left = TIMES; left > 0; left -= 1) {
    await still();
    const { style } = measured();
    letters.fontSize = left % 2 ? usual : `calc(${usual || "100%"} + ${MORE})`;
    style.width = left % 2 ? "" : "1px";
    await frame(); // in this one Flutter is told, in the next it draws
    await frame();
  }
}
