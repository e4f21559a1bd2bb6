// Starts Flet's client. Its loader is Flutter's own, but without the service worker that would
// take the place of ours.
import "./connection.mjs";
import "../flutter_loader.js";
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

_flutter.loader.load({
  config,
  onEntrypointLoaded: async (initializer) => {
    const engine = await initializer.initializeEngine(config);
    self.flet.flutterApp = await engine.runApp();
  },
});
