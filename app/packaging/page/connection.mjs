// Between Flet's client, which calls jsConnect, jsSend and jsDisconnect, and Python in its worker.
import { fileArrived } from "./arrivals.mjs";
import { answered, asked } from "./frames.mjs";
import { tell } from "./notices.mjs";
import { ready, restoring, stumbled } from "./starts.mjs";

const connections = new Map();
let waiting = self.firstPython && listen(self.firstPython);

function listen(worker) {
  const connection = { receive: null, asked: [], isReady: false, isAnswered: false };
  const follow = (python) => {
    connection.worker = python;
    python.onmessage = ({ data }) => heard(connection, data, failed);
    python.onerror = (event) => failed(event.message || "python-worker.js");
  };
  const failed = (reason) => {
    if (stumbled()) {
      console.warn(reason);
      connection.worker.terminate();
      follow(started());
      connection.asked.forEach((data) => connection.worker.postMessage(data));
    } else if (!connection.isReady) tell("failed", { reason });
  };
  follow(worker);
  self.saidEarly.splice(0).forEach((event) => worker[`on${event.type}`](event));
  return connection;
}

function heard(connection, data, failed) {
  if (Array.isArray(data)) {
    connection.isAnswered = true;
    data.forEach((bytes) => connection.receive(bytes));
    answered(data.reduce((size, { length }) => size + length, 0));
  } else if (data.arrived) fileArrived(data.arrived);
  else if (data.restoring) restoring();
  else if (data.failed) failed(data.failed);
  else {
    connection.isReady = true;
    ready(data.isRestored);
  }
}

// Without a snapshot: the one there is was used by the first Python of this page, or is no good.
function started() {
  return new Worker("python-worker.js", { type: "module", name: `${self.channelName}?plain` });
}

// Python need not be ready: its worker keeps what it is asked, and has the answer soon after,
// while this page is still busy with its first frame.
self.jsConnect = async (id, _settings, receive) => {
  const connection = waiting ?? listen(started()); // a later session gets a Python of its own
  waiting = null;
  connections.set(id, connection);
  connection.receive = receive;
};

self.jsSend = async (id, data) => {
  const connection = connections.get(id);
  if (!connection) return;
  if (!connection.isAnswered) connection.asked.push(data.slice()); // should this Python stumble
  connection.worker.postMessage(data, [data.buffer]);
  asked();
};

self.jsDisconnect = async (id) => {
  connections.get(id)?.worker.terminate();
  connections.delete(id);
};
