// Starts Flet's client. Its loader is Flutter's own, but without the service worker that would
// take the place of ours.
import "./connection.mjs";
import "../flutter_loader.js";
import { firstScreen } from "./first.mjs";
import { tell } from "./notices.mjs";
import { renderer } from "./renderer.mjs";

const base = new URL(document.baseURI).pathname;
const config = {
  entrypointBaseUrl: base,
  assetBase: base,
  canvasKitBaseUrl: `${base}canvaskit/`,
  fontFallbackBaseUrl: "assets/fonts/",
  forceSingleThreadedSkwasm: true, // hosts of plain files cannot isolate the page
  ...(renderer === "skwasm" ? { renderer } : { renderer: "canvaskit", canvasKitVariant: renderer }),
};

// Read by the client.
self.flet = {
  pyodide: true,
  multiView: false,
  webSocketEndpoint: "ws",
  routeUrlStrategy: "path",
  ...config,
};

// Until there is a screen: later on, what goes wrong is the app's own to tell.
const broken = new AbortController();
const listen = (kind, why) => addEventListener(kind, (event) => {
  const reason = why(event);
  if (reason) tell("failed", { reason });
}, { capture: true, signal: broken.signal });
listen("error", ({ target, message }) => target.tagName === "SCRIPT" ? target.src : message);
listen("unhandledrejection", ({ reason }) => String(reason?.message || reason));
firstScreen.then(() => broken.abort());

_flutter.loader.load({
  config,
  onEntrypointLoaded: async (initializer) => {
    const engine = await initializer.initializeEngine(config);
    self.flet.flutterApp = await engine.runApp();
  },
});
