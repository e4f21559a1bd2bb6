// What only a page can do, for Python: it posts {id, asks, ...} on the channel and hears
// {answers: id, value}.
import "./aloud.mjs";
import "./print.mjs";
import { canSound, play } from "./tones.mjs";

const channel = new BroadcastChannel(self.channelName); // Python finds it by its worker's name
const registered = () => navigator.serviceWorker?.getRegistration();
const MARK = `ebb-and-flow notes ${document.baseURI}`;

const can = {
  ...self.can,
  state: async () => ({
    notifications: self.Notification?.permission ?? "unsupported",
    sounds: canSound,
    vibrates: "vibrate" in navigator && matchMedia("(any-pointer: coarse)").matches,
  }),
  // Outside the private files: a browser may empty those by itself.
  mark: async () => localStorage.getItem(MARK) ?? "",
  keepMark: async ({ value }) => {
    if (value) localStorage.setItem(MARK, value);
    else localStorage.removeItem(MARK);
    return true;
  },
  play,
  vibrate: async ({ pattern }) => navigator.vibrate?.(pattern) ?? false,
  allowNotifications: async () => self.Notification?.requestPermission() ?? "unsupported",
  notify: async ({ title, body, tag }) => {
    const registration = await registered();
    if (!registration?.active || self.Notification?.permission !== "granted") return false;
    await registration.showNotification(title, { body, tag, renotify: true, icon: "icons/icon-192.png" });
    return true;
  },
};

channel.onmessage = async ({ data: { id, asks, ...rest } }) => {
  if (!(asks in can)) return;
  const value = await can[asks](rest).catch(() => false);
  if (id) channel.postMessage({ answers: id, value });
};

// Firefox asks the person; the others decide by themselves, so that asking early costs nothing.
if (!navigator.userAgent.includes("Firefox")) navigator.storage?.persist?.().catch(() => {});
