// The channel between this page and its Python, which finds it under the name of its worker.
export const channel = new BroadcastChannel(self.channelName);

export const announce = (event) => channel.postMessage({ event });
