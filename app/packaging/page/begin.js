// Stands in the page itself and runs before all else: Python needs longest, so it starts first.
(function () {
  var able = "Worker" in self && "noModule" in HTMLScriptElement.prototype && "WebAssembly" in self;
  able = able && "DecompressionStream" in self;
  if (!able) {
    document.documentElement.className = "too-old";
    return;
  }
  // Flet's client asks it for a word at its start, and does not start where a browser that keeps
  // no cookies refuses: then there is one that lasts as long as the page.
  try {
    self.sessionStorage;
  } catch (error) {
    var kept = new Map();
    var storage = {
      get length() { return kept.size; },
      key: function (n) { return Array.from(kept.keys())[n] || null; },
      getItem: function (name) { return kept.has(name) ? kept.get(name) : null; },
      setItem: function (name, value) { kept.set(name, String(value)); },
      removeItem: function (name) { kept.delete(name); },
      clear: function () { kept.clear(); },
    };
    Object.defineProperty(self, "sessionStorage", { configurable: true, value: storage });
  }
  // How the last starts of this build went: a snapshot over which two have stumbled is no good.
  var build = {{build}};
  var key = "ebb-and-flow start " + document.baseURI;
  var starts = null;
  try {
    starts = JSON.parse(localStorage.getItem(key));
  } catch (error) {
    build = ""; // without a memory of it no snapshot is ever trusted
  }
  if (!starts || starts.build !== build) starts = { build: build, stumbles: 0 };
  self.starts = starts;
  self.startsKey = key;
  self.files = {{files}}; // tells these from any others
  // The worker is called like the channel between it and this page, and how it shall begin.
  self.channelName = document.baseURI + " " + Date.now() + " " + Math.random();
  var way = build && starts.stumbles < 2 ? "" : "?plain";
  var name = self.channelName + way;
  self.firstPython = new Worker("python-worker.js", { type: "module", name: name });
  // It may speak before there is anybody to listen, and nobody would hear it then.
  self.saidEarly = [];
  self.firstPython.onmessage = self.firstPython.onerror = function (event) {
    self.saidEarly.push(event);
  };
})();
