// How much of what the app is made of is here: whole files, by the bytes they have.
import { onArrival } from "./arrivals.mjs";
import { firstScreen } from "./first.mjs";
import { parts } from "./parts.mjs";
import { renderer } from "./renderer.mjs";

const HIDDEN_FOR = 1200; // a start from the cache is over by then
const needed = { ...parts.always, ...parts[renderer] };
const all = sum(Object.keys(needed));
const doing = document.getElementById("doing");
const panel = document.getElementById("progress");
const [bar, words] = panel.children;
const pattern = words.textContent;

function sum(paths) {
  return paths.reduce((total, path) => total + needed[path], 0);
}

const inMegabytes = (bytes) => Math.round(bytes / 1e6);

onArrival((arrived) => {
  const here = sum(Object.keys(needed).filter((path) => arrived.has(path)));
  bar.value = here / all;
  words.textContent = pattern.replace("#", inMegabytes(here)).replace("#", inMegabytes(all));
  if (here === all) {
    doing.textContent = document.getElementById("starting").content.textContent;
    panel.remove();
  }
});

const timer = setTimeout(() => { panel.hidden = false; }, HIDDEN_FOR);
firstScreen.then(() => clearTimeout(timer));
