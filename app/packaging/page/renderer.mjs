// Which drawing engine suits this browser: the questions that Flutter's loader asks too. They are
// asked here because the files of that engine, and no others, are kept for offline.
import { parts } from "./parts.mjs";

const blink = navigator.vendor === "Google Inc." || navigator.userAgent.includes("Edg/");
const modern = blink && typeof ImageDecoder !== "undefined"
  && typeof Intl.v8BreakIterator !== "undefined" && typeof Intl.Segmenter !== "undefined";
const collectsGarbage = WebAssembly.validate(
  new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]),
);

function hasGraphics() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}

function choose() {
  if ("skwasm" in parts && modern && collectsGarbage && hasGraphics()) return "skwasm";
  return modern ? "chromium" : "full";
}

export const renderer = choose();
