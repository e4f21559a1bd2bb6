// Between Flet's client, which calls jsConnect, jsSend and jsDisconnect, and Python in its worker.
import { fileArrived } from "./arrivals.mjs";
import { messageArrived } from "./first.mjs";
import { tell } from "./notices.mjs";

const connections = new Map();
let waiting = self.firstPython && listen(self.firstPython);

function listen(worker) {
  const connection = { worker, receive: null, early: [] };
  connection.ready = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data instanceof Uint8Array) {
        messageArrived();
        if (connection.receive) connection.receive(data);
        else connection.early.push(data);
      } else if (data.arrived) fileArrived(data.arrived);
      else if (data.failed) reject(new Error(data.failed));
      else resolve();
    };
    worker.onerror = (event) => reject(new Error(event.message || "python-worker.js"));
  });
  connection.ready.catch((error) => tell("failed", { reason: error.message }));
  return connection;
}

function start() {
  return listen(new Worker("python-worker.js", { type: "module", name: self.channelName }));
}

self.jsConnect = async (id, _settings, receive) => {
  const connection = waiting ?? start(); // a later session gets a Python of its own
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
