// Lets nothing more begin in a browser that was found too old: it would load all and then break.
if (document.documentElement.className !== "too-old") import("./main.mjs");
