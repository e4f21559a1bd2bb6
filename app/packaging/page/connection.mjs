// Between Flet's client, which calls jsConnect, jsSend and jsDisconnect, and Python in its worker.
import { fileArrived } from "./arrivals.mjs";
import { messageArrived } from "./first.mjs";
import { tell } from "./notices.mjs";
import { ready, restoring, stumbled } from "./starts.mjs";

const connections = new Map();
let waiting = self.firstPython && listen(self.firstPython);

function listen(worker) {
  const connection = { receive: null, early: [] };
  connection.ready = new Promise((resolve, reject) => {
    const follow = (python) => {
      connection.worker = python;
      python.onmessage = ({ data }) => heard(connection, data, resolve, failed);
      python.onerror = (event) => failed(event.message || "python-worker.js");
    };
    const failed = (reason) => {
      if (!stumbled()) return reject(new Error(reason));
      console.warn(reason);
      connection.worker.terminate();
      follow(started());
    };
    follow(worker);
  });
  connection.ready.catch((error) => tell("failed", { reason: error.message }));
  return connection;
}

function heard(connection, data, resolve, failed) {
  if (data instanceof Uint8Array) {
    messageArrived();
    if (connection.receive) connection.receive(data);
    else connection.early.push(data);
  } else if (data.arrived) fileArrived(data.arrived);
  else if (data.restoring) restoring();
  else if (data.failed) failed(data.failed);
  else {
    ready(data.isRestored);
    resolve();
  }
}

// Without a snapshot: the one there is was used by the first Python of this page, or is no good.
function started() {
  return new Worker("python-worker.js", { type: "module", name: `${self.channelName}?plain` });
}

self.jsConnect = async (id, _settings, receive) => {
  const connection = waiting ?? listen(started()); // a later session gets a Python of its own
  waiting = null;
  connections.set(id, connection);
  connection.receive = receive;
  connection.early.splice(0).forEach(receive);
  await connection.ready;
};

self.jsSend = async (id, data) => {
  connections.get(id)?.worker.postMessage(data, [data.buffer]);
};

self.jsDisconnect = async (id) => {
  connections.get(id)?.worker.terminate();
  connections.delete(id);
};
