// What Python asks of the page around Flet's client: on a channel of the same connection that has a
// number of our own, so that the client is not told of it.
const RAW = 1;
const OURS = 0xebbf;
const HEAD = 5;

function asked({ data }) {
  if (!(data instanceof ArrayBuffer) || data.byteLength < HEAD) return null;
  const head = new DataView(data);
  if (head.getUint8(0) !== RAW || head.getUint32(1, true) !== OURS) return null;
  return JSON.parse(new TextDecoder().decode(data.slice(HEAD)));
}

async function answer(socket, { id, asks, ...rest }) {
  const value = await self.can[asks](rest).catch(() => false);
  if (!id || socket.readyState !== WebSocket.OPEN) return;
  const said = new TextEncoder().encode(JSON.stringify({ answers: id, value }));
  const frame = new Uint8Array(HEAD + said.length);
  const head = new DataView(frame.buffer);
  head.setUint8(0, RAW);
  head.setUint32(1, OURS, true);
  frame.set(said, HEAD);
  socket.send(frame);
}

globalThis.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", (event) => {
      const message = asked(event);
      if (!message) return;
      event.stopImmediatePropagation();
      answer(this, message);
    });
  }
};
