// What runs in the page beside Flet's client.
import "./connection.mjs";
import "./picked.mjs";
import "./semantics.mjs";
import "./sheets.mjs";
import "./focus.mjs";
import "./tabs.mjs";
import "./hands.mjs";
import "./zoom.mjs";
import "./progress.mjs";
import "./bridge.mjs";
import "./flutter.mjs";
import { firstScreen } from "./first.mjs";
import { keepForOffline } from "./offline.mjs";

// WebKit takes a page back out of its memory with a drawing engine that no longer draws.
addEventListener("pageshow", (event) => {
  if (event.persisted && navigator.vendor.startsWith("Apple")) location.reload();
});

// Not before the app stands there: on a first visit both would fetch the same files.
const PATIENCE = 20_000;
await Promise.race([firstScreen, new Promise((done) => setTimeout(done, PATIENCE))]);
await keepForOffline();
