// Stands in the page itself and runs before all else: Python needs longest, so it starts first.
(function () {
  var able = "Worker" in self && "noModule" in HTMLScriptElement.prototype && "WebAssembly" in self;
  if (!able) {
    document.documentElement.className = "too-old";
    return;
  }
  // The name of the worker is that of the channel between it and this page, and no other.
  self.channelName = document.baseURI + " " + Date.now() + " " + Math.random();
  self.firstPython = new Worker("python-worker.js", { type: "module", name: self.channelName });
})();
